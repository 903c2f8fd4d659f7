import { unknown } from "../../unit/support/builders";
import { row, task, web, type BadInput } from "./bad-input";

export const ROLES: readonly BadInput[] = [
    row("any role", task({ logging: { firehose: { deliveryStream: "s", roleArn: "*" } } }), [
        "FL011",
        "logging.firehose.roleArn",
        "is not the ARN of a role; write it as arn:<partition>:iam::<account>:role/<name>, without wildcards.",
    ]),
    row(
        "a role for a log group that is made in this account",
        task({ logging: { cloudWatchLogs: { roleArn: "arn:aws:iam::999999999999:role/logs" } } }),
        [
            "FL011",
            "logging.cloudWatchLogs.roleArn",
            "the role writes where it is, and the new log group would be made in this account; give the logGroup that exists there, or leave roleArn out.",
        ],
    ),
    row(
        "an external id without a role",
        task({ logging: { firehose: { deliveryStream: "s", externalId: "CANARY" } } }),
        [
            "FL011",
            "logging.firehose.externalId",
            "only means something to a role that is taken on; give roleArn, or leave it out.",
        ],
    ),
    row(
        "an external id that STS does not take",
        task({
            logging: {
                firehose: {
                    deliveryStream: "s",
                    roleArn: "arn:aws:iam::999999999999:role/logs",
                    externalId: "CANARY id",
                },
            },
        }),
        [
            "FL011",
            "logging.firehose.externalId",
            "is not a valid external id; use 2 to 1224 letters, digits and _+=,.@:/-.",
        ],
    ),
    row(
        "a secret as the external id",
        task({
            logging: {
                firehose: {
                    deliveryStream: "s",
                    roleArn: "arn:aws:iam::999999999999:role/logs",
                    externalId: unknown({ secret: true }),
                },
            },
        }),
        [
            "FL701",
            "logging.firehose.externalId",
            "a secret in a log option can be read in the ECS console and in the router's configuration; put it into AWS Secrets Manager and give it to the router by logRouter.secrets, as ${NAME} in the configuration.",
        ],
    ),
    row(
        "the role by the plugin's own name",
        task({
            logging: {
                firehose: { deliveryStream: "s", options: { role_arn: "arn:aws:iam::999999999999:role/logs" } },
            },
        }),
        ["FL011", 'logging.firehose.options["role_arn"]', "has a property of its own; set roleArn instead."],
        [
            "FL602",
            "taskRoleArn",
            'the task role may not do what the destination of "web" needs: sts:AssumeRole; allow it to the role, on the resource that the destination names.',
        ],
    ),
    row(
        "the external id by the plugin's own name",
        task({
            logging: {
                firehose: {
                    deliveryStream: "s",
                    roleArn: "arn:aws:iam::999999999999:role/logs",
                    options: { external_id: "CANARY" },
                },
            },
        }),
        ["FL011", 'logging.firehose.options["external_id"]', "has a property of its own; set externalId instead."],
    ),
    row(
        "a role that one destination takes on with an external id and the other without",
        task({
            logging: {
                cloudWatchLogs: {
                    logGroup: "/theirs",
                    roleArn: "arn:aws:iam::999999999999:role/logs",
                    externalId: "shop",
                },
                firehose: { deliveryStream: "s", roleArn: "arn:aws:iam::999999999999:role/logs" },
            },
        }),
        [
            "FL011",
            "logging.firehose.externalId",
            "another destination takes on the same role with another external id, or with none; give both the same externalId.",
        ],
    ),
    row("the name of a task role", task({ taskRoleArn: "web" }), [
        "FL005",
        "taskRoleArn",
        "is not the ARN of a role; write it as arn:<partition>:iam::<account>:role/<name>, without wildcards.",
    ]),
    row("an execution role of any name", task({ executionRoleArn: "arn:aws:iam::123456789012:role/*" }), [
        "FL005",
        "executionRoleArn",
        "is not the ARN of a role; write it as arn:<partition>:iam::<account>:role/<name>, without wildcards.",
    ]),
    row(
        "one role for both",
        task({
            taskRoleArn: "arn:aws:iam::123456789012:role/web",
            executionRoleArn: "arn:aws:iam::123456789012:role/web",
        }),
        [
            "FL608",
            "executionRoleArn",
            "is the task role too, so every container can read the secrets and pull the images of all; give the task and ECS a role each.",
        ],
    ),
    row(
        "a boundary of no role",
        task({
            taskRoleArn: "arn:aws:iam::123456789012:role/web",
            executionRoleArn: "arn:aws:iam::123456789012:role/web-2",
            permissionsBoundary: "arn:aws:iam::123456789012:policy/b",
        }),
        [
            "FL609",
            "permissionsBoundary",
            "no role is made that it could bound: those that are given keep their own; leave it out, or set the boundary at the roles themselves.",
        ],
    ),
    row("new roles without policies", task({ attachPolicies: false }), [
        "FL609",
        "attachPolicies",
        "both roles are made, and a new role without its policy can do nothing; leave it out, or give taskRoleArn or executionRoleArn.",
    ]),
    row(
        "a choice that no preview knows",
        task({ taskRoleArn: "arn:aws:iam::123456789012:role/web", attachPolicies: unknown({ type: "boolean" }) }),
        [
            "FL003",
            "attachPolicies",
            "is an output or a secret, and has to be known while the program is previewed; give a plain value.",
        ],
    ),
    row(
        "the alias of a key",
        web({ secrets: { A: "/a/b" } }, { secretsKmsKeyArns: ["arn:aws:kms:eu-central-1:123456789012:alias/web"] }),
        [
            "FL005",
            "secretsKmsKeyArns[0]",
            "is not the ARN of a KMS key; write it as arn:<partition>:kms:<region>:<account>:key/<id>: an alias grants nothing.",
        ],
    ),
    row(
        "all keys",
        web(
            { secrets: { A: "/a/b" } },
            {
                secretsKmsKeyArns: [
                    "arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
                    "arn:aws:kms:eu-central-1:123456789012:key/*",
                ],
            },
        ),
        [
            "FL005",
            "secretsKmsKeyArns[1]",
            "is not the ARN of a KMS key; write it as arn:<partition>:kms:<region>:<account>:key/<id>: an alias grants nothing.",
        ],
    ),
    row(
        "a key of no secret",
        task({ secretsKmsKeyArns: ["arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"] }),
        [
            "FL609",
            "secretsKmsKeyArns",
            "no container has secrets or repositoryCredentials that a key could encrypt; leave it out, or add the secrets.",
        ],
    ),
];
