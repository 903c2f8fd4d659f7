import { hasToken } from "../value";
import type { Statement } from "./statement";

const OBJECT = /^(arn:aws[a-z-]*:s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/[^*?]+\.env$/;

/** Whether a text can be the ARN of a file of variables: ECS takes objects whose name ends in `.env`. */
export function isEnvironmentFile(value: string): boolean {
    return OBJECT.test(value) || hasToken(value);
}

/**
 * What the execution role needs to read a file of variables. Of an ARN that is unknown in a preview the bucket is unknown
 * too; at the update it is known and its statement is there.
 */
export function environmentFileStatements(value: string, container: string): Statement[] {
    const reason = `container ${container}: read a file of variables`;
    const bucket = OBJECT.exec(value)?.[1];
    return [
        { actions: ["s3:GetObject"], resources: [value], reason },
        ...(bucket === undefined ? [] : [{ actions: ["s3:GetBucketLocation"], resources: [bucket], reason }]),
    ];
}
