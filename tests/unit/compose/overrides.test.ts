import assert from "node:assert/strict";
import { check, found, unknown } from "../support/builders";
import { describeRows, type Row } from "../support/rows";

const web = (overrides: unknown): object => ({ containers: { web: { image: "nginx:1.29", overrides } } });
const router = (overrides: unknown): object => ({
    containers: { web: { image: "nginx:1.29" } },
    logRouter: { overrides },
});
const task = (overrides: unknown): object => ({ containers: { web: { image: "nginx:1.29" } }, overrides });

type Short = readonly [title: string, input: object, code: string, path: string, sentence: RegExp];

const ROWS: readonly Short[] = [
    [
        "24224 by an override",
        web({ portMappings: [{ containerPort: 24224 }] }),
        "FL201",
        'containers["web"].overrides.portMappings[0].containerPort',
        /24224 is FireLens' own port/,
    ],
    [
        "a log driver's option by an override",
        web({ logConfiguration: { options: { Match: "*" } } }),
        "FL806",
        'containers["web"].overrides.logConfiguration.options["Match"]',
        /records of other containers/,
    ],
    [
        "a router whose type is overridden",
        router({ firelensConfiguration: { type: "fluent-bit" } }),
        "FL104",
        "logRouter.overrides.firelensConfiguration.type",
        /write fluentbit/,
    ],
    [
        "a second router by an override",
        web({ firelensConfiguration: { type: "fluentbit" } }),
        "FL103",
        'containers["web"].overrides.firelensConfiguration',
        /is a second log router/,
    ],
    [
        "a router that waits for what waits for it",
        router({ dependsOn: [{ containerName: "web", condition: "START" }] }),
        "FL304",
        "logRouter.overrides.dependsOn[0]",
        /waits for the log router/,
    ],
    [
        "Windows by an override",
        task({ runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } }),
        "FL401",
        "overrides.runtimePlatform.operatingSystemFamily",
        /FireLens does not run on Windows/,
    ],
    ["a family by an override", task({ family: "x" }), "FL011", "overrides.family", /cannot be overridden; use family/],
    [
        "containers by an override",
        task({ containerDefinitions: [] }),
        "FL011",
        "overrides.containerDefinitions",
        /use the/,
    ],
    ["a mode by an override", task({ networkMode: "host" }), "FL011", "overrides.networkMode", /use networkMode/],
    ["what there is not", task({ pidmode: "task" }), "FL011", "overrides.pidmode", /did you mean "pidMode"/],
    [
        "a name by an override",
        web({ name: "x" }),
        "FL011",
        'containers["web"].overrides.name',
        /rest of the task refers/,
    ],
    ["the router's name", router({ name: "x" }), "FL011", "logRouter.overrides.name", /use logRouter\.name/],
    ["a list of overrides", web([]), "FL003", 'containers["web"].overrides', /is not an object/],
    [
        "a text as ports",
        web({ portMappings: "80" }),
        "FL003",
        'containers["web"].overrides.portMappings',
        /write a list/,
    ],
    [
        "a map as variables",
        web({ environment: { A: "1" } }),
        "FL003",
        'containers["web"].overrides.environment',
        /list/,
    ],
    [
        "a variable without a value",
        web({ environment: [{ name: "A" }] }),
        "FL002",
        'containers["web"].overrides.environment[0].value',
        /is required and missing/,
    ],
    [
        "a number as an option",
        web({ logConfiguration: { options: { retry_limit: 3 } } }),
        "FL110",
        'containers["web"].overrides.logConfiguration.options["retry_limit"]',
        /put it in quotes/,
    ],
];

describeRows(
    "what is overridden",
    ROWS.map(([title, input, code, path, sentence]): Row => ({ title, input, code, path, sentence })),
);

describe("what is overridden", () => {
    it("is merged into objects, and replaces anything else", () => {
        const { plan, findings } = check({
            containers: {
                web: {
                    image: "nginx:1.29",
                    environment: { A: "1" },
                    dockerLabels: { a: "1", b: "2" },
                    overrides: {
                        dockerLabels: { b: "3" },
                        environment: [
                            { name: "Z", value: "1" },
                            { name: "B", value: "2" },
                        ],
                        portMappings: [{ containerPort: 80 }],
                        versionConsistency: "disabled",
                    },
                },
            },
            overrides: { pidMode: "task" },
        });
        assert.deepEqual(findings, []);
        const container: Record<string, unknown> = { ...plan.task.containerDefinitions[1] };
        assert.deepEqual(container.dockerLabels, { a: "1", b: "3" });
        assert.deepEqual(container.environment, [
            { name: "B", value: "2" },
            { name: "Z", value: "1" },
        ]);
        assert.deepEqual(container.portMappings, [{ containerPort: 80, hostPort: 80, protocol: "tcp" }]);
        assert.equal(container.versionConsistency, "disabled");
        assert.equal(plan.task.pidMode, "task");
    });

    it("may be unknown, leaf by leaf", () => {
        const overrides = {
            image: unknown(),
            memory: unknown(),
            portMappings: [{ containerPort: unknown() }],
            environment: [{ name: unknown(), value: unknown({ secret: true }) }],
            stopTimeout: unknown(),
        };
        assert.deepEqual(found(web(overrides)), []);
        assert.deepEqual(found(task({ taskRoleArn: unknown(), pidMode: unknown() })), []);
    });

    it("is what the roles are derived from", () => {
        const secret = "arn:aws:ssm:eu-central-1:123456789012:parameter/a";
        const { executionRole } = check(web({ secrets: [{ name: "S", valueFrom: secret }] })).plan;
        assert.ok(executionRole?.statements.some(({ resources }) => resources.includes(secret)));
    });
});
