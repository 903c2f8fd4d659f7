import assert from "node:assert/strict";
import type { StackResource } from "../../../../core/stack/graph";
import { unknownLeaf } from "../../../../core/value";
import { joinOne, resource, webTask, WEB_ARN, CONTAINERS } from "../../support/stack";

const UNKNOWN = unknownLeaf("preview");
const CLUSTER_ARN = "arn:aws:ecs:eu-central-1:123456789012:cluster/main";
const PARAMETER = "/aws/service/bottlerocket/aws-ecs-2/x86_64/1.12.0/image_id";

const task = (networkMode = "host") => webTask({ networkMode });
const service = (properties: object = {}, references: object = {}) =>
    resource(
        "service",
        "s",
        { taskDefinition: WEB_ARN, cluster: CLUSTER_ARN, ...properties },
        { references: { ...references } },
    );
const cluster = resource("cluster", "cluster", { name: "main" }, { outputs: { arn: CLUSTER_ARN, name: "main" } });
const group = resource("group", "hosts", { ingress: [{ protocol: "-1" }] }, { outputs: { id: "sg-1" } });
const template = (properties: object = {}, more: object = {}) =>
    resource("template", "lt", { vpcSecurityGroupIds: ["sg-1"], ...properties }, { outputs: { id: "lt-1" }, ...more });

const named = (properties: object) => service(properties);
const viaProvider = [
    resource("provider", "cp", { name: "ec2", autoScalingGroupProvider: { autoScalingGroupArn: "arn:asg" } }),
    resource("scaling", "asg", { launchTemplate: { id: "lt-1" } }, { outputs: { arn: "arn:asg" } }),
    template(),
];

function modelOf(...resources: StackResource[]) {
    return joinOne(resources).model;
}

describe("instances that a task runs on", () => {
    for (const [title, resources] of [
        ["a capacity provider", [named({ capacityProviderStrategies: [{ capacityProvider: "ec2" }] }), ...viaProvider]],
        [
            "the providers of its cluster",
            [
                service(),
                cluster,
                resource("clusterProviders", "ccp", { clusterName: "main", capacityProviders: ["ec2"] }),
                ...viaProvider,
            ],
        ],
        [
            "a provider that comes from elsewhere",
            [
                service(
                    { capacityProviderStrategies: [{ capacityProvider: UNKNOWN }] },
                    { capacityProviderStrategies: ["cp"] },
                ),
                ...viaProvider,
            ],
        ],
        [
            "user data that name the cluster",
            [service({ launchType: "EC2" }), template({ userData: "echo ECS_CLUSTER=main >> x" })],
        ],
        [
            "user data in base64",
            [service({ launchType: "EC2" }), template({ userData: btoa('[settings.ecs]\ncluster = "main"') })],
        ],
        [
            "user data that come from the cluster",
            [
                service({ cluster: UNKNOWN, launchType: "EC2" }, { cluster: ["cluster"] }),
                cluster,
                template({ userData: UNKNOWN }, { references: { userData: ["cluster"] } }),
            ],
        ],
        [
            "an instance",
            [
                service({ launchType: "EC2" }),
                resource("instance", "i", { vpcSecurityGroupIds: ["sg-1"], userData: "ECS_CLUSTER=main" }),
            ],
        ],
        [
            "a launch configuration",
            [
                service({ launchType: "EC2" }),
                resource("launchConfiguration", "lc", { securityGroups: ["sg-1"], userData: "ECS_CLUSTER=main" }),
            ],
        ],
        [
            "network interfaces of a template",
            [
                service({ launchType: "EC2" }),
                resource("template", "lt", {
                    networkInterfaces: [{ securityGroups: ["sg-1"] }],
                    userData: "ECS_CLUSTER=main",
                }),
            ],
        ],
        [
            "a template of aws-native",
            [
                service({ launchType: "EC2" }),
                resource("nativeTemplate", "lt", {
                    LaunchTemplateData: { SecurityGroupIds: ["sg-1"], UserData: "ECS_CLUSTER=main" },
                }),
            ],
        ],
    ] as const) {
        it(`are found through ${title}`, () => {
            const model = modelOf(task(), group, ...resources);
            assert.deepEqual(model.hostSecurityGroups, [{ id: "sg-1", name: "hosts", ingress: [{ protocol: "-1" }] }]);
            assert.deepEqual(model.unread, []);
        });
    }

    it("are found through a mixed policy of instances", () => {
        const [provider, , launch] = viaProvider;
        const launchTemplateSpecification = { launchTemplateId: "lt-1" };
        const scaling = resource(
            "scaling",
            "asg",
            { mixedInstancesPolicy: { launchTemplate: { launchTemplateSpecification } } },
            { outputs: { arn: "arn:asg" } },
        );
        const model = modelOf(
            task(),
            group,
            named({ capacityProviderStrategies: [{ capacityProvider: "ec2" }] }),
            provider!,
            scaling,
            launch!,
        );
        assert.equal(model.hostSecurityGroups.length, 1);
    });

    it("are not found by a name that is only a part of another", () => {
        const model = modelOf(task(), service({ launchType: "EC2" }), template({ userData: "ECS_CLUSTER=main-2" }));
        assert.deepEqual(model.hostSecurityGroups, []);
        assert.deepEqual(
            model.unread?.map(({ path, reason }) => [...path, reason]),
            [["hostSecurityGroups", "external"]],
        );
    });

    it("matter to the host network mode only, and not on Fargate", () => {
        const launch = template({ userData: "ECS_CLUSTER=main" });
        assert.deepEqual(modelOf(task("bridge"), group, service({ launchType: "EC2" }), launch).hostSecurityGroups, []);
        const fargate = modelOf(task(), group, service({ launchType: "FARGATE" }), launch);
        assert.deepEqual([fargate.hostSecurityGroups, fargate.unread], [[], []]);
        const spot = modelOf(task(), service({ capacityProviderStrategies: [{ capacityProvider: "FARGATE_SPOT" }] }));
        assert.deepEqual(spot.unread, []);
    });

    it("are not asked for when nobody runs the task", () => {
        assert.deepEqual(modelOf(task()).unread, []);
    });
});

describe("Bottlerocket's version", () => {
    const on = (properties: object, ...more: StackResource[]) => {
        const launch = template(
            { userData: "ECS_CLUSTER=main", ...properties },
            { references: { imageId: ["image"] } },
        );
        const stack = [task("bridge"), service({ launchType: "EC2" }), launch, ...more];
        return joinOne(stack, { amiVersions: { "ami-1": "1.10.1" } });
    };

    for (const [title, properties, more, version] of [
        ["a parameter that is resolved", { imageId: `resolve:ssm:${PARAMETER}` }, [], "1.12.0"],
        ["a dynamic reference", { imageId: `{{resolve:ssm:${PARAMETER}}}` }, [], "1.12.0"],
        [
            "a parameter of the stack",
            { imageId: UNKNOWN },
            [resource("parameter", "image", { name: PARAMETER })],
            "1.12.0",
        ],
        [
            "the name of an image",
            { imageId: "ami-2" },
            [
                resource(
                    "ami",
                    "image",
                    { name: "bottlerocket-aws-ecs-2-x86_64-v1.14.3-764e37e4" },
                    { outputs: { id: "ami-2" } },
                ),
            ],
            "1.14.3",
        ],
        [
            "a tag of an image",
            { imageId: "ami-2" },
            [
                resource(
                    "ami",
                    "image",
                    { name: "my-bottlerocket", tags: { Version: "1.9.0" } },
                    { outputs: { id: "ami-2" } },
                ),
            ],
            "1.9.0",
        ],
        ["a setting", { imageId: "ami-1" }, [], "1.10.1"],
        ["the newest image", { imageId: PARAMETER.replace("1.12.0", "latest") }, [], undefined],
        ["an image of something else", { imageId: "ami-3" }, [], undefined],
        ["nothing", {}, [], undefined],
    ] as const) {
        it(`is read from ${title}`, () => {
            assert.equal(on(properties, ...more).model.bottlerocketVersion, version);
        });
    }

    it("is said where the image is", () => {
        const { locate } = on({ imageId: "ami-1" });
        assert.deepEqual(
            [locate(["bottlerocketVersion"]).resource.id, ...locate(["bottlerocketVersion"]).path],
            ["lt", "imageId"],
        );
    });

    it("is the lowest of several", () => {
        const of = (id: string, version: string) =>
            resource("template", id, { userData: "ECS_CLUSTER=main", imageId: PARAMETER.replace("1.12.0", version) });
        const model = modelOf(
            webTask({ networkMode: "bridge", containerDefinitions: JSON.stringify(CONTAINERS) }),
            service({ launchType: "EC2" }),
            of("a", "1.20.0"),
            of("b", "1.9.2"),
        );
        assert.equal(model.bottlerocketVersion, "1.9.2");
    });
});
