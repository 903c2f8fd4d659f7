/**
 * AWS for Fluent Bit. 3.4.15 holds Fluent Bit 5.0.9, the last core of the 5.0 line: it has the fix of the crash in
 * `cloudwatch_logs` (aws-for-fluent-bit#1164) and was followed by the 5.1 line, whose first release was taken back.
 */
export const DEFAULT_VERSION = "3.4.15";

const REPOSITORY = "public.ecr.aws/aws-observability/aws-for-fluent-bit";

/** A version that never changes: `3.4.15`, or a dated rebuild such as `2.34.3.20260810`. */
const PINNED_VERSION = /^\d+\.\d+\.\d+(\.\d{8})?$/;

/** Whether a version names one image for ever. */
export function isPinnedVersion(version: string): boolean {
    return PINNED_VERSION.test(version);
}

/** The image of this version, with or without the init process that fetches configuration from S3. */
export function awsForFluentBit(version: string, init: boolean): string {
    return `${REPOSITORY}:${init ? "init-" : ""}${version}`;
}

/** The tag of an image, or undefined when it has none or is given by digest. */
export function tagOf(image: string): string | undefined {
    if (image.includes("@")) return undefined;
    const name = image.slice(image.lastIndexOf("/") + 1);
    const colon = name.indexOf(":");
    return colon < 0 ? undefined : name.slice(colon + 1);
}

/** Tags that name another image tomorrow. An image without a tag or digest has `latest`. */
export function isFloating(image: string): boolean {
    if (image.includes("@")) return false;
    const tag = tagOf(image) ?? "latest";
    return /^(?:(?:amd64|arm64)-)?(?:init-|debug-|init-debug-)?(?:latest|stable|\d+)$/.test(tag);
}
