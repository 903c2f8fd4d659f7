/** JSON with the keys of every object in order, so that equal data is equal text. */
export function canonicalJson(value: unknown): string {
    return JSON.stringify(value, (_key, item: unknown) => {
        if (!isRecord(item)) return item;
        return Object.fromEntries(Object.entries(item).sort(([left], [right]) => (left < right ? -1 : 1)));
    });
}

/** Whether a value is an object with properties: no list, and not null. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
