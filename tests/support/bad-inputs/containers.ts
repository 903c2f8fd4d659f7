import { unknown } from "../../unit/support/builders";
import { row, task, web, type BadInput } from "./bad-input";

export const CONTAINERS: readonly BadInput[] = [
    row("a command that says not how it is run", web({ healthCheck: { command: ["curl", "localhost"] } }), [
        "FL011",
        'containers["web"].healthCheck.command',
        'says not how to run the command; begin it with "CMD", or with "CMD-SHELL" and one string for the shell.',
    ]),
    row("a command of nothing", web({ healthCheck: { command: [] } }), [
        "FL011",
        'containers["web"].healthCheck.command',
        'says not how to run the command; begin it with "CMD", or with "CMD-SHELL" and one string for the shell.',
    ]),
    row("a command of the router", task({ logRouter: { healthCheck: { command: ["true"] } } }), [
        "FL011",
        "logRouter.healthCheck.command",
        'says not how to run the command; begin it with "CMD", or with "CMD-SHELL" and one string for the shell.',
    ]),
    row("a literal", web({ secrets: { PASSWORD: "CANARY" } }), [
        "FL701",
        'containers["web"].secrets["PASSWORD"]',
        "is not the ARN of a Secrets Manager secret or of an SSM parameter, or a parameter's name that begins with /; give the reference: the secret itself must not stand in a task definition.",
    ]),
    row("a literal with signs", web({ secrets: { PASSWORD: "CANARY p4ss!" } }), [
        "FL701",
        'containers["web"].secrets["PASSWORD"]',
        "is not the ARN of a Secrets Manager secret or of an SSM parameter, or a parameter's name that begins with /; give the reference: the secret itself must not stand in a task definition.",
    ]),
    row("a literal that is marked as secret", web({ secrets: { PASSWORD: unknown({ secret: true }) } }), [
        "FL701",
        'containers["web"].secrets["PASSWORD"]',
        "is marked as secret, and what belongs here is a reference, which is none; give the ARN of a Secrets Manager secret or of an SSM parameter, or a parameter's name that begins with /; take the mark off an ARN by pulumi.unsecret.",
    ]),
    row("a literal of the router", task({ logRouter: { secrets: { TOKEN: "CANARY" } } }), [
        "FL701",
        'logRouter.secrets["TOKEN"]',
        "is not the ARN of a Secrets Manager secret or of an SSM parameter, or a parameter's name that begins with /; give the reference: the secret itself must not stand in a task definition.",
    ]),
    row(
        "an ARN with a wildcard",
        web({ secrets: { A: "arn:aws:secretsmanager:eu-central-1:123456789012:secret:*" } }),
        [
            "FL701",
            'containers["web"].secrets["A"]',
            "is not the ARN of a Secrets Manager secret or of an SSM parameter, or a parameter's name that begins with /; give the reference: the secret itself must not stand in a task definition.",
        ],
    ),
    row("an ARN of something else", web({ secrets: { A: "arn:aws:s3:::bucket/key" } }), [
        "FL701",
        'containers["web"].secrets["A"]',
        "is not the ARN of a Secrets Manager secret or of an SSM parameter, or a parameter's name that begins with /; give the reference: the secret itself must not stand in a task definition.",
    ]),
    row("an empty reference", web({ secrets: { A: "" } }), [
        "FL009",
        'containers["web"].secrets["A"]',
        "is empty; give it a value or leave it out.",
    ]),
    row("a variable without a name", web({ environment: { "": "x" } }), [
        "FL009",
        'containers["web"].environment[""]',
        "the variable has no name; give it one.",
    ]),
    row("a secret without a name", web({ secrets: { "": "/a" } }), [
        "FL009",
        'containers["web"].secrets[""]',
        "the variable has no name; give it one.",
    ]),
    row("a variable that is a secret too", web({ environment: { A: "x" }, secrets: { A: "/a" } }), [
        "FL005",
        'containers["web"].secrets["A"]',
        "the same variable is in environment; keep it in secrets only.",
    ]),
    row(
        "a variable of the init process",
        task({ logRouter: { environment: { aws_fluent_bit_init_s3_1: "arn" } } }),
        [
            "FL011",
            'logRouter.environment["aws_fluent_bit_init_s3_1"]',
            "is how the init process is told what to fetch, which the component does; give the configuration by config.",
        ],
        [
            "FL606",
            'logRouter.environment["aws_fluent_bit_init_s3_1"]',
            "the task role may not fetch this file: it lacks s3:GetObject, s3:GetBucketLocation; allow s3:GetObject on the object and s3:GetBucketLocation on its bucket.",
        ],
    ),
    row("credentials of a registry in clear", web({ repositoryCredentials: { credentialsParameter: "CANARY:p4ss" } }), [
        "FL701",
        'containers["web"].repositoryCredentials.credentialsParameter',
        "is not the ARN of a Secrets Manager secret; put the user name and the password into a secret, and give its ARN.",
    ]),
    row("an image that is marked as secret", { containers: { web: { image: unknown({ secret: true }) } } }, [
        "FL603",
        'containers["web"].image',
        "is marked as secret, so nobody can see whether the execution role must be allowed to pull it; if it is in Amazon ECR, take the mark off by pulumi.unsecret.",
    ]),
    row("a variable with a value in its name", web({ environment: { "A=B": "CANARY" } }), [
        "FL005",
        'containers["web"].environment["A=B"]',
        "is not a name of a variable: all behind = would be part of its value; use letters, digits and _.",
    ]),
    row("a variable that the agent sets", web({ environment: { FLUENT_HOST: "CANARY" } }), [
        "FL810",
        'containers["web"].environment["FLUENT_HOST"]',
        "the agent sets FLUENT_HOST itself, so this value is never seen; leave it out.",
    ]),
    row("a secret in a variable", web({ environment: { DD_API_KEY: "CANARY" } }), [
        "FL701",
        'containers["web"].environment["DD_API_KEY"]',
        "seems to be a secret, and whoever may describe the task definition can read it; put it into AWS Secrets Manager and give its ARN by secrets.",
    ]),
    row("a secret in a variable of the router", task({ logRouter: { environment: { SPLUNK_TOKEN: "CANARY" } } }), [
        "FL701",
        'logRouter.environment["SPLUNK_TOKEN"]',
        "seems to be a secret, and whoever may describe the task definition can read it; put it into AWS Secrets Manager and give its ARN by secrets.",
    ]),
    row("a label without a name", web({ dockerLabels: { "": "CANARY" } }), [
        "FL009",
        'containers["web"].dockerLabels[""]',
        "the label has no name; give it one.",
    ]),
    row("a label of the agent's", web({ dockerLabels: { "com.amazonaws.ecs.cluster": "CANARY" } }), [
        "FL011",
        'containers["web"].dockerLabels["com.amazonaws.ecs.cluster"]',
        "labels that begin with com.amazonaws.ecs. are the ECS agent's, which overwrites them; give the label another name.",
    ]),
    row("a check that comes too often", web({ healthCheck: { command: ["CMD", "true"], interval: 4 } }), [
        "FL012",
        'containers["web"].healthCheck.interval',
        "4 is out of range; write 5 to 300 seconds.",
    ]),
    row("a check that takes too long", web({ healthCheck: { command: ["CMD", "true"], timeout: 61 } }), [
        "FL012",
        'containers["web"].healthCheck.timeout',
        "61 is out of range; write 2 to 60 seconds.",
    ]),
    row("a check that never gives up", web({ healthCheck: { command: ["CMD", "true"], retries: 11 } }), [
        "FL012",
        'containers["web"].healthCheck.retries',
        "11 is out of range; write 1 to 10.",
    ]),
    row("a check that waits too long", web({ healthCheck: { command: ["CMD", "true"], startPeriod: 301 } }), [
        "FL012",
        'containers["web"].healthCheck.startPeriod',
        "301 is out of range; write 0 to 300 seconds.",
    ]),
];
