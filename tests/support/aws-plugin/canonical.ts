import { isEmpty, isList, isObject, type Value } from "./values";

/** The same value with members in name order and without empty ones: AWS returns both at will. */
export function compact(value: Value): Value {
    if (isList(value)) return value.map(compact);
    if (!isObject(value)) return value;
    return sortMembers(value, (member) => !isEmpty(member), compact);
}

/** The same value with members in name order, empty ones kept. */
export function sortKeys(value: Value): Value {
    if (isList(value)) return value.map(sortKeys);
    return isObject(value) ? sortMembers(value, (member) => member !== undefined, sortKeys) : value;
}

/** For lists that AWS keeps as sets. */
export function unordered(value: Value): Value {
    return isList(value) ? value.map((item) => JSON.stringify(compact(item))).sort() : compact(value);
}

/** For text that holds JSON: policies and container definitions. Text that is no JSON stays as it is. */
export function jsonText(value: Value): Value {
    if (typeof value !== "string") return sortKeys(value);
    try {
        return sortKeys(JSON.parse(value) as Value);
    } catch {
        return value;
    }
}

export function sameValue(
    left: Value | undefined,
    right: Value | undefined,
    canonical: (value: Value) => Value,
): boolean {
    if (isEmpty(left) && isEmpty(right)) return true;
    if (isEmpty(left) || isEmpty(right)) return false;
    return JSON.stringify(canonical(left ?? null)) === JSON.stringify(canonical(right ?? null));
}

function sortMembers(
    value: Readonly<Record<string, Value | undefined>>,
    keep: (member: Value | undefined) => boolean,
    each: (member: Value) => Value,
): Value {
    return Object.fromEntries(
        Object.entries(value)
            .filter(([, member]) => keep(member))
            .sort(([left], [right]) => (left < right ? -1 : 1))
            .map(([name, member]) => [name, each(member ?? null)]),
    );
}
