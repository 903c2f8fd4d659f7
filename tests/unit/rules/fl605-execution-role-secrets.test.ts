import { executionRoleSecrets } from "../../../core/rules/fl605-execution-role-secrets";
import type { Model } from "../../../core/rules/model";
import { may } from "../support/roles";
import { app, containers, model, router, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

const SECRET = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:datadog";
const reading = (valueFrom: string, executionRole: Model["executionRole"]): Model =>
    model(
        containers(
            app({
                logConfiguration: {
                    logDriver: "awsfirelens",
                    options: { Name: "datadog" },
                    secretOptions: [{ name: "apikey", valueFrom }],
                },
            }),
            router(),
        ),
        { executionRole },
    );

describeRule(executionRoleSecrets, {
    passes: {
        "a role that may read the secret": reading(SECRET, may(["secretsmanager:GetSecretValue"], [`${SECRET}*`])),
        "a JSON key of it": reading(`${SECRET}-AbCdEf:password::`, may(["secretsmanager:*"], [`${SECRET}-??????`])),
        "a parameter by its name": reading("/a/b", may(["ssm:Get*"], ["arn:aws:ssm:r:1:parameter/a/b"])),
        "an app's own secrets, which are not the router's": model(
            containers(app({ secrets: [{ name: "A", valueFrom: SECRET }] }), router()),
            { executionRole: may([]) },
        ),
    },
    fails: {
        "a secret": [
            reading(SECRET, may(["ssm:*"])),
            "task.containerDefinitions[0].logConfiguration.secretOptions[0]",
            /secret of container "app": it lacks secretsmanager:GetSecretValue/,
        ],
        "a parameter": [
            reading("arn:aws:ssm:r:1:parameter/a", may(["secretsmanager:*"])),
            "task.containerDefinitions[0].logConfiguration.secretOptions[0]",
            /it lacks ssm:GetParameters/,
        ],
        "a secret of the router's": [
            model(containers(app(), router({ secrets: [{ name: "KEY", valueFrom: SECRET }] })), {
                executionRole: may([]),
            }),
            "task.containerDefinitions[1].secrets[0]",
            /it lacks secretsmanager:GetSecretValue/,
        ],
    },
    skips: {
        "a reference that is not known": reading(unknown(), may([])),
        "a role that is not known": reading(SECRET, undefined),
    },
});
