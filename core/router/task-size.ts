/** What ECS takes as the size of a task, in either of its spellings (RegisterTaskDefinition, `cpu` and `memory`). */
const UNITS = 1024;

/** CPU units of `256`, `.25 vCPU` or `1 vcpu`; undefined when it is not known or none of these. */
export function parseCpu(value: string | undefined): number | undefined {
    return numberOf(value, /^(\d*\.?\d+) ?vcpu$/i);
}

/** MiB of `512`, `0.5 GB` or `2GB`; undefined when it is not known or none of these. */
export function parseMemory(value: string | undefined): number | undefined {
    return numberOf(value, /^(\d*\.?\d+) ?gb$/i);
}

/** The text as ECS gives it back, in whole units; what is not known, or no size, stays as it is. */
export function canonicalSize(
    value: string | undefined,
    read: (text: string) => number | undefined,
): string | undefined {
    const units = value === undefined ? undefined : read(value);
    return units === undefined ? value : String(units);
}

function numberOf(value: string | undefined, spelled: RegExp): number | undefined {
    if (value === undefined) return undefined;
    if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
    const amount = spelled.exec(value)?.[1];
    const units = Number(amount) * UNITS;
    return amount !== undefined && Number.isSafeInteger(units) && units > 0 ? units : undefined;
}
