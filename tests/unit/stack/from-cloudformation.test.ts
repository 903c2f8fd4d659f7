import assert from "node:assert/strict";
import { fromCloudFormation } from "../../../core/stack/from-cloudformation";
import { joinStack } from "../../../core/stack/join";
import { hasToken, unknownReason } from "../../../core/value";
import { graphOf } from "../support/stack";

/** A task with a service, a group, a role and the way in which templates refer to them. */
const TEMPLATE = {
    AWSTemplateFormatVersion: "2010-09-09",
    Parameters: { Stream: { Type: "String", Default: "logs" }, Image: { Type: "String" } },
    Resources: {
        Task: {
            Type: "AWS::ECS::TaskDefinition",
            Properties: {
                Family: "web",
                NetworkMode: "awsvpc",
                TaskRoleArn: { "Fn::GetAtt": ["Role", "Arn"] },
                ContainerDefinitions: [
                    {
                        Name: "log_router",
                        Image: { Ref: "Image" },
                        FirelensConfiguration: { Type: "fluentbit", Options: { "enable-ecs-log-metadata": "true" } },
                    },
                    {
                        Name: "app",
                        Image: "app:1",
                        DockerLabels: { TeamName: "a" },
                        LogConfiguration: {
                            LogDriver: "awsfirelens",
                            Options: {
                                Name: "firehose",
                                delivery_stream: { Ref: "Stream" },
                                region: { Ref: "AWS::Region" },
                            },
                        },
                    },
                ],
            },
        },
        Service: {
            Type: "AWS::ECS::Service",
            Properties: {
                ServiceName: "web",
                TaskDefinition: { Ref: "Task" },
                LaunchType: "FARGATE",
                NetworkConfiguration: { AwsvpcConfiguration: { SecurityGroups: [{ "Fn::GetAtt": "Group.GroupId" }] } },
                LoadBalancers: [{ ContainerName: "app", ContainerPort: 80 }],
            },
        },
        Group: {
            Type: "AWS::EC2::SecurityGroup",
            Properties: {
                SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 80, ToPort: 80, CidrIp: "10.0.0.0/8" }],
            },
        },
        Ingress: {
            Type: "AWS::EC2::SecurityGroupIngress",
            Properties: { GroupId: { Ref: "Group" }, IpProtocol: -1, CidrIpv6: "::/0" },
        },
        Role: {
            Type: "AWS::IAM::Role",
            Properties: {
                Policies: [
                    {
                        PolicyName: "a",
                        PolicyDocument: { Statement: { Effect: "Allow", Action: "s3:PutObject", Resource: "*" } },
                    },
                ],
            },
        },
        Policy: {
            Type: "AWS::IAM::Policy",
            Properties: {
                Roles: [{ Ref: "Role" }],
                PolicyDocument: {
                    Statement: [{ Effect: "Deny", NotAction: ["logs:*"], Resource: { Ref: "AWS::StackId" } }],
                },
            },
        },
        Bucket: { Type: "AWS::S3::Bucket" },
    },
};

const joined = (template: unknown) => joinStack(graphOf(fromCloudFormation(template)));

/** What a value in a template comes to. */
function resolved(value: unknown, more: object = {}): unknown {
    const { resources } = graphOf(
        fromCloudFormation({
            ...more,
            Resources: { T: { Type: "AWS::ECS::TaskDefinition", Properties: { Cpu: value } } },
        }),
    );
    return resources[0]?.properties.Cpu;
}

describe("a CloudFormation template", () => {
    const [web] = joined(TEMPLATE);

    it("is read without touching keys that are the user's own", () => {
        const [router, app] = web!.model.task.containerDefinitions;
        assert.deepEqual(router?.firelensConfiguration, {
            type: "fluentbit",
            options: { "enable-ecs-log-metadata": "true" },
        });
        assert.equal(app?.logConfiguration?.options?.Name, "firehose");
        assert.equal(app.logConfiguration.options.delivery_stream, "logs");
        assert.equal(unknownReason(app.logConfiguration.options.region), "intrinsic");
        assert.equal(unknownReason(router.image), "intrinsic");
        assert.deepEqual(app.dockerLabels, { TeamName: "a" });
    });

    it("is joined by what refers to what", () => {
        const { runners, securityGroups, taskRole, unread } = web!.model;
        assert.deepEqual(runners, [
            {
                kind: "service",
                name: "Service",
                launchType: "FARGATE",
                namesSecurityGroups: true,
                targets: [{ via: "loadBalancer", containerName: "app", port: 80 }],
            },
        ]);
        assert.deepEqual(securityGroups, [
            {
                name: "Group",
                ingress: [
                    { protocol: "tcp", fromPort: 80, toPort: 80, source: "10.0.0.0/8" },
                    { protocol: "-1", source: "::/0" },
                ],
            },
        ]);
        assert.deepEqual(
            taskRole?.statements.map(({ effect, actions, notActions }) => [effect, actions, notActions]),
            [
                ["Allow", ["s3:PutObject"], undefined],
                ["Deny", undefined, ["logs:*"]],
            ],
        );
        assert.deepEqual(unread, []);
    });

    it("tells where things are in the template's own spelling", () => {
        const path = (...steps: (string | number)[]) => {
            const { resource, path } = web!.locate(steps);
            return `${resource.id}.${path.join(".")}`;
        };
        assert.equal(
            path("task", "containerDefinitions", 1, "logConfiguration", "options", "Name"),
            "Task.ContainerDefinitions.1.LogConfiguration.Options.Name",
        );
        assert.equal(path("securityGroups", 0, "ingress", 0), "Group.SecurityGroupIngress.0");
        assert.equal(path("securityGroups", 0, "ingress", 1), "Ingress.");
        assert.equal(path("taskRole", "statements", 0), "Role.Policies.0.PolicyDocument");
        assert.equal(path("runners", 0, "launchType"), "Service.LaunchType");
    });

    for (const [title, value, expected] of [
        ["a join of what is known", { "Fn::Join": ["-", ["a", { Ref: "P" }, 1]] }, "a-b-1"],
        ["a substitution of what is known", { "Fn::Sub": "x-${P}-${!Literal}" }, "x-b-${Literal}"],
        ["a substitution with variables", { "Fn::Sub": ["${V}/${P}", { V: { Ref: "P" } }] }, "b/b"],
        ["a mapping", { "Fn::FindInMap": ["M", "k", { Ref: "P" }] }, "mapped"],
        ["one of a list", { "Fn::Select": [1, ["a", "c"]] }, "c"],
        ["a part of a text", { "Fn::Select": ["0", { "Fn::Split": [":", "q:r"] }] }, "q"],
        ["a number", { Ref: "N" }, 5],
        ["a list", { Ref: "L" }, ["a", "b"]],
        ["a parameter of Systems Manager", { Ref: "S" }, "{{resolve:ssm:/aws/x}}"],
        ["base64, which is read as it is", { "Fn::Base64": "echo" }, "echo"],
        ["nothing at all", { Ref: "AWS::NoValue" }, undefined],
    ] as const) {
        it(`resolves ${title}`, () => {
            const more = {
                Parameters: {
                    P: { Type: "String", Default: "b" },
                    N: { Type: "Number", Default: "5" },
                    L: { Type: "CommaDelimitedList", Default: "a, b" },
                    S: { Type: "AWS::SSM::Parameter::Value<String>", Default: "/aws/x" },
                },
                Mappings: { M: { k: { b: "mapped" } } },
            };
            assert.deepEqual(resolved(value, more), expected);
        });
    }

    for (const [title, value, reason] of [
        ["a pseudo parameter", { Ref: "AWS::Region" }, "intrinsic"],
        ["a condition", { "Fn::If": ["IsProd", "1", "2"] }, "intrinsic"],
        ["a mapping of the Region", { "Fn::FindInMap": ["M", { Ref: "AWS::Region" }, "x"] }, "intrinsic"],
        ["a parameter without a default", { Ref: "Q" }, "intrinsic"],
        ["a hidden parameter", { Ref: "H" }, "secret"],
        ["another stack's export", { "Fn::ImportValue": "x" }, "external"],
        ["a transformation", { "Fn::Transform": { Name: "x" } }, "intrinsic"],
        ["a list of which nothing is known", { "Fn::Join": [",", { "Fn::Split": [",", { Ref: "Q" }] }] }, "intrinsic"],
    ] as const) {
        it(`does not know ${title}`, () => {
            const Parameters = { Q: { Type: "String" }, H: { Type: "String", Default: "hunter2", NoEcho: true } };
            assert.equal(unknownReason(resolved(value, { Parameters })), reason);
        });
    }

    it("keeps what is known of a text", () => {
        const text = resolved({ "Fn::Sub": "arn:${AWS::Partition}:s3:::b" });
        assert.ok(hasToken(text));
        assert.match(String(text), /^arn:.*:s3:::b$/);
    });

    it("joins each target of a rule of events with its own task", () => {
        const task = (name: string) => ({
            Type: "AWS::ECS::TaskDefinition",
            Properties: {
                Family: name,
                ContainerDefinitions: [{ Name: "r", FirelensConfiguration: { Type: "fluentd" } }],
            },
        });
        const target = (name: string, launch: string) => ({
            Arn: "c",
            EcsParameters: { TaskDefinitionArn: { Ref: name }, LaunchType: launch },
        });
        const tasks = joined({
            Resources: {
                A: task("a"),
                B: task("b"),
                Rule: {
                    Type: "AWS::Events::Rule",
                    Properties: { Targets: [target("B", "EC2"), target("A", "FARGATE")] },
                },
            },
        });
        assert.deepEqual(
            tasks.map(({ model }) => model.runners?.map(({ kind, launchType }) => `${kind} ${String(launchType)}`)),
            [["eventTarget FARGATE"], ["eventTarget EC2"]],
        );
    });

    it("is refused in one sentence without resources", () => {
        for (const document of [undefined, null, 1, [], {}, { Resources: [] }]) {
            assert.match(fromCloudFormation(document).problem ?? "", /^this is no CloudFormation template/);
        }
    });

    it("is read however deeply it is nested", () => {
        let value: unknown = "x";
        for (let depth = 0; depth < 5000; depth++) value = { "Fn::Base64": value };
        assert.equal(unknownReason(resolved(value)), "intrinsic");
    });
});
