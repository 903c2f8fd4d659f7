import type { Environment } from "../environment";
import { carriesSecret, hasToken } from "../value";
import type { Statement } from "./statement";

// Nothing here lets a wildcard through: it would end in the role's policy.
const SECRETS_MANAGER = /^arn:[a-z-]+:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@!-]+(?=$|:)/;
const SSM = /^arn:[a-z-]+:ssm:[a-z0-9-]+:\d{12}:parameter\/[\w./-]+$/;
/** A name without a slash cannot be told from a password. */
const PARAMETER_NAME = /^(\/[A-Za-z0-9_.-]+)+$/;

/** Whether a text can be the ARN of a Secrets Manager secret, perhaps with a JSON key, a stage and a version. */
export function isSecretArn(text: string): boolean {
    return SECRETS_MANAGER.test(text) || hasToken(text);
}

/**
 * Whether a text can be what ECS takes as `valueFrom`: a secret's ARN, a parameter's ARN, or a parameter's name that
 * begins with a slash. What is marked as secret is taken for the secret itself.
 */
export function isSecretReference(valueFrom: string): boolean {
    if (carriesSecret(valueFrom)) return false;
    return isSecretArn(valueFrom) || SSM.test(valueFrom) || PARAMETER_NAME.test(valueFrom);
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
