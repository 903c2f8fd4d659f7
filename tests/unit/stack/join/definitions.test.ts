import assert from "node:assert/strict";
import type { ContainerDefinition } from "../../../../core/task";
import { unknownLeaf, unknownReason, type UnknownReason } from "../../../../core/value";
import { CONTAINERS, join, joinOne, resource, webTask } from "../../support/stack";

const UNKNOWN = unknownLeaf("preview");
const OUTPUT = "Calling [toJSON] on an [Output<T>] is not supported.\n\nTo get the value of an Output";

/** What is said of a task whose containers are written so. */
function unreadOf(containerDefinitions: unknown): string[] {
    const { model } = joinOne([webTask({ containerDefinitions })]);
    return (model.unread ?? []).map(({ path, reason, what }) => `${path.join(".")} ${reason}: ${what}`);
}

/** The log router with these properties, as it is read. */
function routerOf(properties: object): ContainerDefinition {
    const containers = [{ ...CONTAINERS[0], ...properties }];
    return joinOne([webTask({ containerDefinitions: JSON.stringify(containers) })]).model.task.containerDefinitions[0]!;
}

describe("task definitions of a stack", () => {
    it("are those that have to do with FireLens, unless all are asked for", () => {
        const plain = webTask({ containerDefinitions: '[{"name":"a","logConfiguration":{"logDriver":"awslogs"}}]' });
        assert.deepEqual(join([plain]), []);
        assert.equal(join([plain], { all: true }).length, 1);
        for (const container of CONTAINERS) {
            assert.equal(join([webTask({ containerDefinitions: JSON.stringify([container]) })]).length, 1);
        }
    });

    for (const [title, containerDefinitions, unread] of [
        ["no JSON", "{oops", "invalid: the container definitions: they are no JSON list of containers"],
        ["JSON of a number", "5", "invalid: the container definitions: they are no JSON list of containers"],
        ["empty", "", "invalid: the container definitions: they are no JSON list of containers"],
        ["absent", undefined, "invalid: the container definitions: there are none"],
        [
            "made of an Output",
            OUTPUT,
            "invalid: the container definitions: they are made with JSON.stringify of an Output",
        ],
        [
            "made of an Output, twice",
            JSON.stringify(OUTPUT),
            "invalid: the container definitions: they are made with JSON.stringify of an Output",
        ],
        ["not known", UNKNOWN, "preview: the container definitions"],
        ["a secret", unknownLeaf("secret"), "secret: the container definitions"],
        ["JSON of which the outline is not known", `[{"name":"a"},${UNKNOWN}]`, "preview: the container definitions"],
    ] as const) {
        it(`are kept and not read when the containers are ${title}`, () => {
            assert.deepEqual(unreadOf(containerDefinitions), [`task.containerDefinitions ${unread}`]);
        });
    }

    it("say which part is not known, and keep what is, in its place", () => {
        const [router, app] = CONTAINERS;
        assert.deepEqual(unreadOf([UNKNOWN, router, { ...app, logConfiguration: UNKNOWN, portMappings: UNKNOWN }]), [
            "task.containerDefinitions.0 preview: containerDefinitions[0]",
            "task.containerDefinitions.2.logConfiguration preview: containerDefinitions[2].logConfiguration",
            "task.containerDefinitions.2.portMappings preview: containerDefinitions[2].portMappings",
        ]);
        const { model } = joinOne([webTask({ containerDefinitions: [UNKNOWN, router] })]);
        assert.equal(model.task.containerDefinitions[1]?.name, "log_router");
    });

    it("say where an Output was put into a text", () => {
        assert.deepEqual(
            unreadOf([
                { name: "a", firelensConfiguration: { type: "fluentbit", options: { a: OUTPUT } }, image: OUTPUT },
            ]),
            [
                'task.containerDefinitions.0.firelensConfiguration.options.a invalid: containerDefinitions[0].firelensConfiguration.options["a"]',
                "task.containerDefinitions.0.image invalid: containerDefinitions[0].image",
            ],
        );
    });

    it("carry what is not known inside of JSON", () => {
        const containers = `[{"name":"log_router","image":"${UNKNOWN}:1","firelensConfiguration":{"type":"fluentbit"}}]`;
        const { task } = joinOne([webTask({ containerDefinitions: containers })]).model;
        assert.equal(unknownReason(task.containerDefinitions[0]?.image), "preview");
    });

    for (const [title, properties, expected] of [
        ["names in another case", { ESSENTIAL: true, Memory: 5 }, { essential: true, memory: 5 }],
        ["a flag that is a text", { essential: "false" }, { essential: false }],
        ["a number that is a text", { memory: "64" }, { memory: "64" }],
        ["a text that is a number", { user: 0 }, { user: "0" }],
        ["what is null", { memory: null, portMappings: null }, {}],
        [
            "one mapping in place of a list",
            { portMappings: { containerPort: 1 } },
            { portMappings: [{ containerPort: 1 }] },
        ],
        ["what nobody knows", { unheardOf: 1 }, {}],
        ["options that are no texts", { dockerLabels: { a: 1 } }, { dockerLabels: { a: 1 } }],
    ] as const) {
        it(`are read with ${title}`, () => {
            assert.deepEqual(routerOf(properties), { ...CONTAINERS[0], ...expected });
        });
    }

    it("keep the keys of options as they are", () => {
        const options = { NAME: "a", name: "b", __proto__x: "c", Enable_X: 5 };
        const { firelensConfiguration } = routerOf({
            FireLensConfiguration: undefined,
            firelensConfiguration: { type: "x", options },
        });
        assert.deepEqual(firelensConfiguration, { type: "x", options });
    });

    it("are read with the aws provider's own names", () => {
        const { task } = joinOne([
            webTask({
                volumes: [{ name: "data", hostPath: "/data" }],
                proxyConfiguration: { containerName: "envoy", type: "APPMESH", properties: { AppPorts: "80" } },
                requiresCompatibilities: ["EC2"],
                cpu: 256,
            }),
        ]).model;
        assert.deepEqual(task.volumes, [{ name: "data", host: { sourcePath: "/data" } }]);
        assert.deepEqual(task.proxyConfiguration?.properties, [{ name: "AppPorts", value: "80" }]);
        assert.equal(task.cpu, "256");
    });

    it("are read of aws-native, whatever the case of its state", () => {
        for (const properties of [
            { family: "web", containerDefinitions: CONTAINERS },
            {
                Family: "web",
                ContainerDefinitions: [{ Name: "log_router", FirelensConfiguration: { Type: "fluentbit" } }],
            },
        ]) {
            const { task } = joinOne([resource("nativeTask", "web", properties)]).model;
            assert.equal(task.family, "web");
            assert.deepEqual(task.containerDefinitions[0]?.firelensConfiguration, { type: "fluentbit" });
        }
    });

    it("may be of daemons, whose lists have names of their own", () => {
        const { task, runners } = joinOne([
            resource("daemonTask", "agent", {
                family: "agent",
                containerDefinitions: [
                    {
                        ...CONTAINERS[0],
                        environments: [{ name: "A", value: "b" }],
                        dependsOns: [{ containerName: "app", condition: "START" }],
                    },
                ],
            }),
            resource("daemon", "agent", { daemonTaskDefinitionArn: "agent", name: "agent" }),
        ]).model;
        assert.deepEqual(task.containerDefinitions[0]?.environment, [{ name: "A", value: "b" }]);
        assert.deepEqual(task.containerDefinitions[0].dependsOn, [{ containerName: "app", condition: "START" }]);
        assert.equal(runners?.[0]?.kind, "daemon");
    });

    for (const [type, write] of [
        ["job", JSON.stringify],
        ["nativeJob", (value: unknown) => value],
    ] as const) {
        it(`may be of jobs (${type}), which start themselves`, () => {
            const requirement = { type: "MEMORY", value: "512" };
            const containers = [{ ...CONTAINERS[0], resourceRequirements: [requirement] }, CONTAINERS[1]];
            const task = joinOne([
                resource(type, "batch", {
                    platformCapabilities: ["FARGATE"],
                    ecsProperties: write({ taskProperties: [{ platformVersion: "1.3.0", containers }] }),
                }),
            ]);
            const { model } = task;
            assert.equal(model.task.containerDefinitions[0]?.memory, "512");
            assert.equal(model.task.networkMode, "awsvpc");
            assert.deepEqual(
                model.runners?.map(({ kind, launchType }) => [kind, launchType]),
                [["job", "FARGATE"]],
            );
            assert.equal(model.platformVersion, "1.3.0");
            assert.deepEqual(task.locate(["task", "containerDefinitions", 0, "memory"]).path, [
                "ecsProperties",
                "taskProperties",
                0,
                "containers",
                0,
                "memory",
            ]);
        });
    }

    it("find an option by the very name that it has, and ECS's own properties however they are spelt", () => {
        const options = { name: "datadog", Host: "h" };
        const containers = [{ Name: "app", LogConfiguration: { LogDriver: "awsfirelens", Options: options } }];
        const { locate } = joinOne([webTask({ containerDefinitions: JSON.stringify(containers) })]);
        const at = (name: string): readonly (string | number)[] =>
            locate(["task", "containerDefinitions", 0, "logConfiguration", "options", name]).path;
        const holder = ["containerDefinitions", 0, "LogConfiguration", "Options"];
        assert.deepEqual(at("Name"), [...holder, "Name"]);
        assert.deepEqual(at("name"), [...holder, "name"]);
        assert.deepEqual(at("host"), [...holder, "host"]);
    });

    it("of jobs without tasks of ECS are none of ours", () => {
        assert.deepEqual(join([resource("job", "batch", { containerProperties: "{}" })], { all: true }), []);
    });

    it("say why a job's tasks cannot be read", () => {
        const reasons: readonly [unknown, UnknownReason | "invalid"][] = [
            [UNKNOWN, "preview"],
            ["{", "invalid"],
        ];
        for (const [ecsProperties, reason] of reasons) {
            const { unread } = joinOne([resource("job", "batch", { ecsProperties })]).model;
            assert.deepEqual(
                unread?.map((part) => part.reason),
                [reason],
            );
        }
    });
});
