import type { ConfigObjectArguments } from "../arguments/types";
import { carriesControl, carriesSecret, hasToken } from "../value";

/** An object in S3 by its names. */
export interface ObjectName {
    readonly bucket: string;
    readonly key: string;
}

/** What is wrong with the way in which an object is named, and what to write instead. */
export interface Misnamed {
    readonly problem: string;
    readonly fix: string;
}

const LOCATION = /^(s3:\/\/|arn:[a-z-]+:s3:::)([^/]*)(?:\/([^]*))?$/;
const BUCKET = /^[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]$/;
/** What a policy reads as a wildcard or as a variable. */
const WILDCARD = /[*?]|\$\{/;

/** The bucket and the key of an object, also from `s3://bucket/key` and from an ARN. */
export function objectNameOf({ bucket, key }: ConfigObjectArguments): ObjectName {
    const [, , name = bucket, rest] = LOCATION.exec(bucket) ?? [];
    // One value that is not known yet and stands for both takes its exact form at the update.
    return { bucket: name, key: key ?? rest ?? (hasToken(bucket) ? bucket : "") };
}

/** What is wrong with the name of an object, as far as it is known. */
export function checkObject(given: ConfigObjectArguments): Misnamed | undefined {
    const isBoth = LOCATION.test(given.bucket);
    if (!isBoth && given.key === undefined && carriesSecret(given.bucket)) {
        return { problem: "is marked as secret, so its key cannot be told", fix: "give bucket and key apart" };
    }
    if (isBoth && given.key !== undefined && (LOCATION.exec(given.bucket)?.[3] ?? "") !== "") {
        return { problem: "names a key, and key is given as well", fix: "keep one of them" };
    }
    const { bucket, key } = objectNameOf(given);
    const misnamed = checkBucket(bucket);
    if (misnamed !== undefined) return { ...misnamed, fix: "give bucket and key, or s3://bucket/key as bucket" };
    if (key === "") return { problem: "names no object", fix: "add key, or write s3://bucket/key" };
    if (key.endsWith("/")) return { problem: "names a folder", fix: "name one object in it" };
    if (carriesControl(key)) {
        return { problem: "holds a line break or control character", fix: "name the object by a plain key" };
    }
    if (!WILDCARD.test(key)) return undefined;
    const problem = "holds *, ? or ${, which a policy reads as more than one object";
    return { problem, fix: "give the object a key without them" };
}

/** What is wrong with the name of a bucket, as far as it is known. */
export function checkBucket(name: string): Misnamed | undefined {
    if (hasToken(name) || BUCKET.test(name)) return undefined;
    return { problem: "is not the name of a bucket", fix: "write the name alone, such as my-bucket" };
}

/** The last part of a key: what the init process calls the file. */
export function basenameOf(key: string): string {
    return key.slice(key.lastIndexOf("/") + 1);
}
