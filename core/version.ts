/** A version of three numbers, such as `1.13.0`. */
export type Version = readonly [major: number, minor: number, patch: number];

const VERSION = /^v?(\d{1,4})\.(\d{1,4})\.(\d{1,4})$/;

/** Reads `1.13.0`; undefined when it is not known or no such version. */
export function parseVersion(text: string | undefined): Version | undefined {
    const match = VERSION.exec(text ?? "");
    return match === null ? undefined : [Number(match[1]), Number(match[2]), Number(match[3])];
}

/** Whether the one version comes before the other. */
export function isBefore(left: Version, right: Version): boolean {
    const first = left.findIndex((number, index) => number !== right[index]);
    return first >= 0 && (left[first] ?? 0) < (right[first] ?? 0);
}
