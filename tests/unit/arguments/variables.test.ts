import { describeRows, type Row } from "../support/rows";
import { unknown } from "../support/builders";

const ROWS: readonly Row[] = [
    {
        title: "a literal",
        input: { containers: { web: { image: "nginx:1.29", secrets: { PASSWORD: "CANARY" } } } },
        code: "FL701",
        path: 'containers["web"].secrets["PASSWORD"]',
        sentence:
            /is not the ARN of a Secrets Manager secret or of an SSM parameter.*; give the reference: the secret itself must not/,
    },
    {
        title: "a literal with signs",
        input: { containers: { web: { image: "nginx:1.29", secrets: { PASSWORD: "CANARY p4ss!" } } } },
        code: "FL701",
        path: 'containers["web"].secrets["PASSWORD"]',
        sentence: /give the reference/,
    },
    {
        title: "a literal that is marked as secret",
        input: { containers: { web: { image: "nginx:1.29", secrets: { PASSWORD: unknown({ secret: true }) } } } },
        code: "FL701",
        path: 'containers["web"].secrets["PASSWORD"]',
        sentence: /is marked as secret, and what belongs here is a reference.*pulumi\.unsecret/,
    },
    {
        title: "a literal of the router",
        input: { containers: { web: { image: "nginx:1.29" } }, logRouter: { secrets: { TOKEN: "CANARY" } } },
        code: "FL701",
        path: 'logRouter.secrets["TOKEN"]',
        sentence: /give the reference/,
    },
    {
        title: "an ARN with a wildcard",
        input: {
            containers: {
                web: {
                    image: "nginx:1.29",
                    secrets: { A: "arn:aws:secretsmanager:eu-central-1:123456789012:secret:*" },
                },
            },
        },
        code: "FL701",
        path: 'containers["web"].secrets["A"]',
        sentence: /is not the ARN/,
    },
    {
        title: "an ARN of something else",
        input: { containers: { web: { image: "nginx:1.29", secrets: { A: "arn:aws:s3:::bucket/key" } } } },
        code: "FL701",
        path: 'containers["web"].secrets["A"]',
        sentence: /is not the ARN/,
    },
    {
        title: "an empty reference",
        input: { containers: { web: { image: "nginx:1.29", secrets: { A: "" } } } },
        code: "FL009",
        path: 'containers["web"].secrets["A"]',
        sentence: /is empty/,
    },
    {
        title: "a variable without a name",
        input: { containers: { web: { image: "nginx:1.29", environment: { "": "x" } } } },
        code: "FL009",
        path: 'containers["web"].environment[""]',
        sentence: /the variable has no name/,
    },
    {
        title: "a secret without a name",
        input: { containers: { web: { image: "nginx:1.29", secrets: { "": "/a" } } } },
        code: "FL009",
        path: 'containers["web"].secrets[""]',
        sentence: /the variable has no name/,
    },
    {
        title: "a variable that is a secret too",
        input: { containers: { web: { image: "nginx:1.29", environment: { A: "x" }, secrets: { A: "/a" } } } },
        code: "FL005",
        path: 'containers["web"].secrets["A"]',
        sentence: /the same variable is in environment; keep it in secrets only/,
    },
    {
        title: "a variable of the init process",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { environment: { aws_fluent_bit_init_s3_1: "arn" } },
        },
        code: "FL011",
        path: 'logRouter.environment["aws_fluent_bit_init_s3_1"]',
        sentence: /is how the init process is told what to fetch/,
    },
    {
        title: "credentials of a registry in clear",
        input: {
            containers: {
                web: { image: "nginx:1.29", repositoryCredentials: { credentialsParameter: "CANARY:p4ss" } },
            },
        },
        code: "FL701",
        path: 'containers["web"].repositoryCredentials.credentialsParameter',
        sentence: /is not the ARN of a Secrets Manager secret; put the user name and the password into a secret/,
    },
    {
        title: "an image that is marked as secret",
        input: { containers: { web: { image: unknown({ secret: true }) } } },
        code: "FL603",
        path: 'containers["web"].image',
        sentence: /is marked as secret, so nobody can see whether/,
    },
];

describeRows("variables and secrets", ROWS);
