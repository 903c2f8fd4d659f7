import type { Path } from "../path";

/** A value and its path. */
export interface ValueAt {
    readonly value: unknown;
    readonly path: Path;
}

/** The values at a path such as `ulimits.*.name`, in which `*` is every item of a list: as many as there are. */
export function valuesAt(holder: unknown, steps: string, path: Path): ValueAt[] {
    return steps.split(".").reduce<ValueAt[]>(
        (found, step) => {
            return found.flatMap(({ value, path: above }) => {
                if (step === "*") {
                    return Array.isArray(value)
                        ? value.map((item: unknown, index) => ({ value: item, path: [...above, index] }))
                        : [];
                }
                if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return [];
                return [{ value: (value as Record<string, unknown>)[step], path: [...above, step] }];
            });
        },
        [{ value: holder, path }],
    );
}
