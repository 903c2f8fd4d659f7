import assert from "node:assert/strict";
import type { StackResource } from "../../../../core/stack/graph";
import type { Runner } from "../../../../core/rules/model";
import { unknownLeaf } from "../../../../core/value";
import { join, joinOne, resource, webTask, WEB_ARN } from "../../support/stack";

const UNKNOWN = unknownLeaf("preview");

/** Whoever runs the task of this stack. */
function runnersOf(...resources: StackResource[]): readonly Runner[] {
    return joinOne([webTask(), ...resources]).model.runners ?? [];
}

const STARTS = {
    taskDefinitionArn: WEB_ARN,
    launchType: "FARGATE",
    platformVersion: "1.4.0",
    networkConfiguration: { securityGroups: ["sg-1"] },
};
const NATIVE = { ...STARTS, networkConfiguration: { awsvpcConfiguration: { securityGroups: ["sg-1"] } } };
const { taskDefinitionArn: taskDefinition, ...SERVICE } = STARTS;
const { taskDefinitionArn: _, ...NATIVE_SERVICE } = NATIVE;

describe("whoever runs a task", () => {
    for (const [title, kind, made] of [
        ["a service", "service", resource("service", "s", { ...SERVICE, taskDefinition })],
        ["a service of aws-native", "service", resource("nativeService", "s", { ...NATIVE_SERVICE, taskDefinition })],
        ["a task set", "taskSet", resource("taskSet", "s", { ...SERVICE, taskDefinition })],
        ["a target of an event", "eventTarget", resource("eventTarget", "s", { arn: "c", ecsTarget: STARTS })],
        [
            "a target of a rule of aws-native",
            "eventTarget",
            resource("eventRule", "s", {
                Targets: [
                    { Arn: "c", SqsParameters: {} },
                    {
                        Arn: "c",
                        EcsParameters: {
                            TaskDefinitionArn: WEB_ARN,
                            LaunchType: "FARGATE",
                            PlatformVersion: "1.4.0",
                            NetworkConfiguration: { AwsVpcConfiguration: { SecurityGroups: ["sg-1"] } },
                        },
                    },
                ],
            }),
        ],
        ["a schedule", "schedule", resource("schedule", "s", { target: { arn: "c", ecsParameters: STARTS } })],
        [
            "a schedule of aws-native",
            "schedule",
            resource("nativeSchedule", "s", { target: { arn: "c", ecsParameters: NATIVE } }),
        ],
    ] as const) {
        it(`may be ${title}`, () => {
            const { model, locate } = joinOne([webTask(), made]);
            assert.deepEqual(model.runners, [
                {
                    kind,
                    name: "s",
                    launchType: "FARGATE",
                    platformVersion: "1.4.0",
                    namesSecurityGroups: true,
                    targets: [],
                },
            ]);
            assert.deepEqual(
                model.securityGroups.map(({ id }) => id),
                ["sg-1"],
            );
            const { resource: found, path } = locate(["platformVersion"]);
            assert.equal(found.id, "s");
            assert.match(String(path.at(-1)), /^platformVersion$/i);
        });
    }

    it("may be nobody", () => {
        assert.deepEqual(runnersOf(), []);
        assert.deepEqual(runnersOf(resource("eventTarget", "s", { arn: "c", sqsTarget: {} })), []);
    });

    for (const [title, value, isOurs] of [
        ["its ARN", WEB_ARN, true],
        ["its ARN without a revision", WEB_ARN.replace(/:1$/, ""), true],
        ["its family", "web", true],
        ["its family and revision", "web:1", true],
        ["another revision of its family", "web:2", false],
        ["another family", "web-2", false],
        ["nothing that is known", UNKNOWN, false],
    ] as const) {
        it(`is ${isOurs ? "" : "not "}found by ${title}`, () => {
            assert.equal(runnersOf(resource("service", "s", { taskDefinition: value })).length, isOurs ? 1 : 0);
        });
    }

    it("is found by what it comes from when nothing is known", () => {
        const references = { taskDefinition: ["web"] };
        assert.equal(runnersOf(resource("service", "s", { taskDefinition: UNKNOWN }, { references })).length, 1);
    });

    it("may be several, each of which is held", () => {
        const { model } = joinOne([
            webTask(),
            resource("service", "a", { taskDefinition, platformVersion: "1.4.0" }),
            resource("service", "b", { taskDefinition, platformVersion: "1.3.0" }),
            resource("schedule", "c", {
                target: { ecsParameters: { taskDefinitionArn: "web", platformVersion: "LATEST" } },
            }),
        ]);
        assert.deepEqual(
            model.runners?.map(({ name }) => name),
            ["a", "b", "c"],
        );
        assert.equal(model.platformVersion, "1.3.0");
    });

    it("is nobody's when its component has two tasks and nothing says which", () => {
        const tasks = join([
            webTask({}, { id: "t1", parent: "c" }),
            webTask({}, { id: "t2", parent: "c" }),
            resource("component", "c"),
            resource("service", "s", { taskDefinition: UNKNOWN }, { references: { taskDefinition: ["c"] } }),
        ]);
        assert.deepEqual(
            tasks.map(({ model }) => model.runners),
            [[], []],
        );
    });

    for (const [title, networkConfiguration, names] of [
        ["none", undefined, false],
        ["an empty list", { securityGroups: [] }, false],
        ["some", { securityGroups: ["sg-1"] }, true],
        ["what is not known", { securityGroups: UNKNOWN }, "unknown"],
        ["nothing that is known", UNKNOWN, "unknown"],
        ["one that is not known", { securityGroups: [UNKNOWN] }, true],
    ] as const) {
        it(`tells whether it names security groups: ${title}`, () => {
            const [service] = runnersOf(resource("service", "s", { taskDefinition, networkConfiguration }));
            assert.equal(service?.namesSecurityGroups, names);
        });
    }

    it("says where traffic is sent to", () => {
        const [service] = runnersOf(
            resource("service", "s", {
                taskDefinition,
                loadBalancers: [{ containerName: "app", containerPort: 24224 }],
                serviceRegistries: { registryArn: "r", port: 24224 },
                serviceConnectConfiguration: { enabled: true, services: [{ portName: "fluent" }] },
            }),
        );
        assert.deepEqual(service?.targets, [
            { via: "loadBalancer", containerName: "app", port: 24224 },
            { via: "serviceRegistry", port: 24224 },
            { via: "serviceConnect", portName: "fluent" },
        ]);
    });

    it("names its capacity providers", () => {
        const providers = (value: unknown) =>
            runnersOf(resource("service", "s", { taskDefinition, capacityProviderStrategies: value }))[0]
                ?.capacityProviders;
        assert.deepEqual(providers([{ capacityProvider: "FARGATE_SPOT", weight: 1 }]), ["FARGATE_SPOT"]);
        assert.equal(providers(UNKNOWN), UNKNOWN);
        assert.equal(providers(undefined), undefined);
    });
});
