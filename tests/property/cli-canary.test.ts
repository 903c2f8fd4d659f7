import assert from "node:assert/strict";
import fc from "fast-check";
import picocolors from "picocolors";
import { readConfig } from "../../core/audit/config";
import { detect, SOURCES } from "../../core/stack/detect";
import { FORMATS } from "../../cli/formats";
import { parseText } from "../../cli/read/parse";
import { auditFiles, makeReport } from "../../cli/report/make-report";

const CANARY = "CANARY";

/** Texts that a rule may complain of, with the canary in them. */
const value = fc.oneof(
    fc.constantFrom(
        CANARY,
        ` ${CANARY}\n[OUTPUT]`,
        `$\{${CANARY}}`,
        `-1${CANARY}`,
        `arn:aws:s3:::${CANARY}/x`,
        `/${CANARY}/`,
    ),
    fc.string({ unit: "grapheme-ascii", maxLength: 6 }).map((text) => `${text}${CANARY}${text}`),
);

const optionName = fc.constantFrom(
    ..."Name Match match apikey region stream delivery_stream log_group_name bucket role_arn mode tag awslogs-group".split(
        " ",
    ),
    ..."log-driver-buffer-limit include-pattern exclude-pattern http_passwd config-file-type config-file-value".split(
        " ",
    ),
    ..."enable-ecs-log-metadata auto_create_group tls.key_passwd store_dir Format @type".split(" "),
);
const options = fc.dictionary(optionName, value, { maxKeys: 6 });
const named = (field: "value" | "valueFrom"): fc.Arbitrary<unknown[]> =>
    fc.array(
        fc.record({
            name: fc.constantFrom("FLUENT_HOST", "FLUENT_PORT", "TOKEN", "aws_fluent_bit_init_s3_1"),
            [field]: value,
        }),
        { maxLength: 3 },
    );

const container = fc.record({
    name: fc.constantFrom("app", "log_router", "web"),
    image: fc.constantFrom("nginx:1.29", "amazon/aws-for-fluent-bit:init-latest", "fluent/fluentd:v1.16"),
    environment: named("value"),
    secrets: named("valueFrom"),
    logConfiguration: fc.record(
        {
            logDriver: fc.constantFrom("awsfirelens", "awsfirelens", "awslogs"),
            options,
            secretOptions: named("valueFrom"),
        },
        { requiredKeys: ["logDriver"] },
    ),
    ...{
        firelensConfiguration: fc.option(fc.record({ type: fc.constantFrom("fluentbit", "fluentd"), options }), {
            nil: undefined,
        }),
    },
});

const task = fc.record({
    family: fc.constant("api"),
    networkMode: fc.constantFrom("awsvpc", "bridge", "host"),
    containerDefinitions: fc.array(container, { minLength: 1, maxLength: 3 }),
});

type Task = typeof task extends fc.Arbitrary<infer T> ? T : never;

const resource = (inputs: object): object => ({
    version: 3,
    deployment: {
        manifest: {},
        resources: [
            {
                urn: "urn:pulumi:dev::a::aws:ecs/taskDefinition:TaskDefinition::api",
                type: "aws:ecs/taskDefinition:TaskDefinition",
                custom: true,
                inputs,
            },
        ],
    },
});

/** Secrets that Pulumi was asked to show. */
const SECRET = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270" };

const DOCUMENTS: Readonly<Record<string, (given: Task) => unknown>> = {
    "ECS's own JSON": (given) => given,
    "a Pulumi state": (given) =>
        resource({ ...given, containerDefinitions: JSON.stringify(given.containerDefinitions) }),
    "a Pulumi state with its secrets shown": (given) =>
        resource({
            ...given,
            containerDefinitions: { ...SECRET, plaintext: JSON.stringify(JSON.stringify(given.containerDefinitions)) },
        }),
    "a Pulumi state with broken JSON": (given) =>
        resource({ ...given, containerDefinitions: `${JSON.stringify(given.containerDefinitions)},` }),
    "a CloudFormation template": (given) => ({
        Resources: {
            Task: {
                Type: "AWS::ECS::TaskDefinition",
                Properties: {
                    Family: "api",
                    NetworkMode: given.networkMode,
                    ContainerDefinitions: given.containerDefinitions,
                },
            },
        },
    }),
    "a Terraform plan": (given) => ({
        planned_values: {
            root_module: {
                resources: [
                    {
                        address: "aws_ecs_task_definition.api",
                        mode: "managed",
                        type: "aws_ecs_task_definition",
                        name: "api",
                        values: {
                            family: "api",
                            network_mode: given.networkMode,
                            container_definitions: JSON.stringify(given.containerDefinitions),
                        },
                    },
                ],
            },
        },
    }),
};

function tellAll(document: unknown): string {
    const text = JSON.stringify(document, undefined, 2);
    const parsed = parseText(text, "input.json").parsed!;
    const { kind } = detect(parsed.value);
    const { graph } = SOURCES[kind!].read(parsed.value);
    const input = {
        files: [{ name: "input.json", kind: kind!, graph: graph!, document: parsed, definitions: 1 }],
        unreadable: [],
        settings: readConfig(undefined, "strict"),
        configName: "policy.json",
        baseline: new Map(),
        today: "2026-11-23",
        failOn: "mandatory",
        version: "1.2.3",
    } as const;
    const report = makeReport(auditFiles(input), input);
    return Object.values(FORMATS)
        .map((format) => format(report, { colors: picocolors.createColors(false), showSuppressed: true, quiet: false }))
        .join("\n");
}

describe("the value of an option, a variable or a secret", () => {
    for (const [what, documentOf] of Object.entries(DOCUMENTS)) {
        it(`of ${what} is in no report of any format`, () => {
            let findings = 0;
            fc.assert(
                fc.property(task, (given) => {
                    const told = tellAll(documentOf(given));
                    findings += told.split('"ruleId"').length - 1;
                    assert.ok(
                        !told.includes(CANARY),
                        told.slice(Math.max(0, told.indexOf(CANARY) - 300)).slice(0, 600),
                    );
                }),
                { numRuns: 60 },
            );
            assert.ok(findings >= 60, `only ${findings} findings in all runs`);
        }).timeout(60_000);
    }
});
