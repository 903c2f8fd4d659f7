import type { ContainerDefinition, Secret } from "../task";
import { known } from "../value";
import { app, arn, example, role, router } from "./examples";
import { PAGES } from "./pages";
import { called, containersOf } from "./parts";
import { missingActions, readingSecret } from "./permissions";
import type { Rule } from "./rule";

/** An app whose destination needs a secret. */
const withSecret = (): ContainerDefinition =>
    app({
        logConfiguration: {
            logDriver: "awsfirelens",
            options: { Name: "datadog" },
            secretOptions: [{ name: "apikey", valueFrom: arn("secretsmanager", "secret:datadog-AbCdEf") }],
        },
    });

interface SecretAt {
    readonly secret: Secret;
    readonly at: readonly (string | number)[];
}

export const executionRoleSecrets: Rule = {
    code: "FL605",
    name: "firelens-execution-role-secrets",
    title: "The execution role may read the secrets of log options and of the log router.",
    severity: "medium",
    level: "warning",
    source: "the FireLens page; AWS, Amazon ECS task execution IAM role: secretsmanager:GetSecretValue, ssm:GetParameters, kms:Decrypt",
    enforcement: "advisory",
    scope: "stack",
    areas: ["permissions", "security"],
    quote: "If your task is … referencing sensitive data from AWS Secrets Manager in your log configuration, then you must include the task execution IAM role.",
    why: "ECS cannot read the secret, and the task does not start.",
    remedy: {
        text: "Allow the execution role to read exactly these secrets.",
        snippet:
            '{ "Effect": "Allow", "Action": ["secretsmanager:GetSecretValue"], "Resource": ["arn:…:secretsmanager:…"] }',
    },
    examples: {
        bad: example([withSecret(), router()], {}, { executionRole: role(["logs:PutLogEvents"]) }),
        good: example([withSecret(), router()], {}, { executionRole: role(["secretsmanager:GetSecretValue"]) }),
    },
    docs: PAGES.executionRole,
    check: (model) =>
        containersOf(model).flatMap(({ container, path }) =>
            secretsOf(container).flatMap(({ secret, at }) => {
                const missing = missingActions(model.executionRole, readingSecret(known(secret.valueFrom)));
                if (missing.length === 0) return [];
                return [
                    {
                        path: [...path, ...at],
                        problem: `the execution role may not read this secret of ${called(container)}: it lacks ${missing.join(", ")}`,
                        fix: "allow it to the role, on the secret's ARN",
                    },
                ];
            }),
        ),
};

/** The secrets that concern the router: those of log options, and its own. */
function secretsOf({ logConfiguration, secrets = [], firelensConfiguration }: ContainerDefinition): SecretAt[] {
    const ofOptions = logConfiguration?.secretOptions ?? [];
    return [
        ...ofOptions.map((secret, index) => ({ secret, at: ["logConfiguration", "secretOptions", index] })),
        ...(firelensConfiguration === undefined ? [] : secrets).map((secret, index) => ({
            secret,
            at: ["secrets", index],
        })),
    ];
}
