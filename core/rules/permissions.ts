import { allows } from "../iam/evaluate";
import type { RolePermissions } from "./model";
import type { RequiredAction } from "./tables/destination-actions";

/** Actions that a role certainly may not take. Of a role that could not be read to its end there are none. */
export function missingActions(role: RolePermissions | undefined, required: readonly RequiredAction[]): string[] {
    const missing = required.filter(({ action, resource }) => allows(role, action, resource) === "no");
    return [...new Set(missing.map(({ action }) => action))];
}

const S3_OBJECT = /^(arn:[^:*?]+:s3:::[^/*?]+)\/.+$/;

/** What it takes to fetch an object by its ARN. */
export function readingObject(object: unknown): RequiredAction[] {
    const bucket = typeof object === "string" ? S3_OBJECT.exec(object)?.[1] : undefined;
    return [
        { action: "s3:GetObject", resource: bucket === undefined ? "arn:*:s3:::*" : String(object) },
        { action: "s3:GetBucketLocation", resource: bucket ?? "arn:*:s3:::*" },
    ];
}

const SECRET = /^(arn:[^:*?]+:secretsmanager:[^:]*:\d*:secret:[^:*?]+)/;
const PARAMETER = /^arn:[^:*?]+:ssm:[^:]*:\d*:parameter\/[^*?]+$/;
const PARAMETER_NAME = /^\/?[\w./-]+$/;

/** What it takes to read a secret by what a task definition says of it; nothing where that cannot be told. */
export function readingSecret(valueFrom: unknown): RequiredAction[] {
    if (typeof valueFrom !== "string") return [];
    // A JSON key, a stage and a version may follow, and the six characters that AWS adds may be left out.
    const secret = SECRET.exec(valueFrom)?.[1];
    if (secret !== undefined) return [{ action: "secretsmanager:GetSecretValue", resource: `${secret}*` }];
    if (PARAMETER.test(valueFrom)) return [{ action: "ssm:GetParameters", resource: valueFrom }];
    if (valueFrom.startsWith("arn:") || !PARAMETER_NAME.test(valueFrom)) return [];
    return [{ action: "ssm:GetParameters", resource: `arn:*:ssm:*:*:parameter/${valueFrom.replace(/^\//, "")}` }];
}
