import type { Environment } from "../environment";
import { hasToken } from "../value";
import type { Statement } from "./statement";

const SECRETS_MANAGER = /^arn:[^:]+:secretsmanager:[^:]*:[^:]*:secret:[^:]+/;
const SSM = /^arn:[^:]+:ssm:[^:]*:[^:]*:parameter\//;
const PARAMETER_NAME = /^\/?[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+)*$/;

/** Whether a text can be what ECS takes as `valueFrom`: a secret's ARN, a parameter's ARN, or a parameter's name. */
export function isSecretReference(valueFrom: string): boolean {
    if (hasToken(valueFrom)) return true;
    return valueFrom.startsWith("arn:")
        ? SECRETS_MANAGER.test(valueFrom) || SSM.test(valueFrom)
        : PARAMETER_NAME.test(valueFrom);
}

/**
 * What the execution role needs to read a `valueFrom`. A Secrets Manager ARN may end in `:json-key:stage:version`, which
 * is no part of the secret's own ARN. A reference that is unknown in a preview is granted as it stands: at the update it
 * is known and takes its exact form.
 */
export function secretStatement(valueFrom: string, environment: Environment, reason: string): Statement {
    const secret = SECRETS_MANAGER.exec(valueFrom)?.[0];
    if (secret !== undefined) return { actions: ["secretsmanager:GetSecretValue"], resources: [secret], reason };
    if (SSM.test(valueFrom)) return { actions: ["ssm:GetParameters"], resources: [valueFrom], reason };
    if (hasToken(valueFrom)) {
        return { actions: ["secretsmanager:GetSecretValue"], resources: [valueFrom], reason };
    }
    const { partition, region, accountId } = environment;
    const name = valueFrom.replace(/^\//, "");
    return {
        actions: ["ssm:GetParameters"],
        resources: [`arn:${partition}:ssm:${region}:${accountId}:parameter/${name}`],
        reason,
    };
}
