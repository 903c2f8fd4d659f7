import { error, type Finding } from "../finding";
import { isKeyArn } from "../iam/kms";
import { isRoleArn, ROLE_ARN_FORM } from "../iam/role-arn";
import type { Path } from "../path";
import { known } from "../value";
import type { FireLensTaskArguments } from "./types";

/** Checks the ARNs of existing roles and of the keys that encrypt secrets, and settings that concern no role. */
export function checkRoles(args: FireLensTaskArguments): Finding[] {
    const { taskRoleArn, executionRoleArn, attachPolicies, secretsKmsKeyArns = [] } = args;
    return [
        ...checkRoleArn(taskRoleArn, ["taskRoleArn"], "FL005"),
        ...checkRoleArn(executionRoleArn, ["executionRoleArn"], "FL005"),
        ...(attachPolicies === false && taskRoleArn === undefined && executionRoleArn === undefined
            ? [
                  error(
                      "FL609",
                      ["attachPolicies"],
                      "both roles are made, and a new role without its policy can do nothing",
                      "leave it out, or give taskRoleArn or executionRoleArn",
                  ),
              ]
            : []),
        ...secretsKmsKeyArns.flatMap((arn, index) => checkKey(arn, index)),
        ...checkKeysNeeded(args),
    ];
}

/** Checks that a text is the ARN of one role. */
export function checkRoleArn(arn: string | undefined, path: Path, code: string): Finding[] {
    const text = known(arn);
    if (text === undefined || isRoleArn(text)) return [];
    return [error(code, path, "is not the ARN of a role", `write it as ${ROLE_ARN_FORM}, without wildcards`)];
}

function checkKey(arn: string, index: number): Finding[] {
    const text = known(arn);
    if (text === undefined || isKeyArn(text)) return [];
    const fix = "write it as arn:<partition>:kms:<region>:<account>:key/<id>: an alias grants nothing";
    return [error("FL005", ["secretsKmsKeyArns", index], "is not the ARN of a KMS key", fix)];
}

function checkKeysNeeded({ containers, logRouter, secretsKmsKeyArns = [] }: FireLensTaskArguments): Finding[] {
    const apps = Object.values(containers);
    const hasSecrets = [...apps, logRouter ?? {}].some(({ secrets = {} }) => Object.keys(secrets).length > 0);
    const hasCredentials = apps.some(({ repositoryCredentials }) => repositoryCredentials !== undefined);
    if (hasSecrets || hasCredentials || secretsKmsKeyArns.length === 0) return [];
    const problem = "no container has secrets or repositoryCredentials that a key could encrypt";
    return [error("FL609", ["secretsKmsKeyArns"], problem, "leave it out, or add the secrets")];
}
