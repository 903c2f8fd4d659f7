import assert from "node:assert/strict";
import { fromTerraformPlan } from "../../../core/stack/from-terraform-plan";
import { joinStack } from "../../../core/stack/join";
import { unknownReason } from "../../../core/value";
import { CONTAINERS, graphOf } from "../support/stack";

interface Made {
    readonly values: object;
    readonly unknown?: object;
    readonly sensitive?: object;
    readonly mode?: string;
}

/** A plan with these resources by their address; those of a module are in it. */
function plan(made: Readonly<Record<string, Made>>, configuration: object = {}, more: object = {}): object {
    const resource = ([address, { values, sensitive = {}, mode = "managed" }]: [string, Made]) => {
        const [type, name] = address
            .replace(/\[.*?\]/g, "")
            .split(".")
            .slice(-2);
        return { address, mode, type, name, values, sensitive_values: sensitive };
    };
    const entries = Object.entries(made);
    return {
        format_version: "1.2",
        planned_values: {
            root_module: {
                resources: entries.filter(([address]) => !address.startsWith("module.")).map(resource),
                child_modules: [
                    { resources: entries.filter(([address]) => address.startsWith("module.")).map(resource) },
                ],
            },
        },
        resource_changes: entries.map(([address, { unknown = {} }]) => ({
            address,
            change: { after_unknown: unknown },
        })),
        configuration: {
            provider_config: { aws: { expressions: { region: { constant_value: "eu-west-1" } } } },
            ...configuration,
        },
        ...more,
    };
}

const TASK = { family: "web", network_mode: "awsvpc", container_definitions: JSON.stringify(CONTAINERS) };
const joined = (document: unknown) => joinStack(graphOf(fromTerraformPlan(document)));
const refs = (...references: string[]) => ({ references });

describe("a Terraform plan", () => {
    it("is read with its blocks, and joined by what expressions refer to", () => {
        const [web] = joined(
            plan(
                {
                    "aws_ecs_task_definition.web": {
                        values: { ...TASK, volume: [{ name: "v", host_path: "/x" }], runtime_platform: [] },
                        unknown: { arn: true, task_role_arn: true },
                    },
                    "aws_ecs_service.web": {
                        values: {
                            name: "web",
                            launch_type: "FARGATE",
                            platform_version: "1.3.0",
                            network_configuration: [{ assign_public_ip: false, subnets: ["s"] }],
                            load_balancer: [{ container_name: "app", container_port: 24224 }],
                        },
                        unknown: { task_definition: true, network_configuration: [{ security_groups: true }] },
                    },
                    "aws_security_group.web": {
                        values: {
                            name: "web",
                            ingress: [{ protocol: "tcp", from_port: 0, to_port: 65535, cidr_blocks: ["0.0.0.0/0"] }],
                        },
                    },
                    "aws_iam_role.web": { values: { name: "web" }, unknown: { arn: true } },
                    "aws_iam_role_policy.web": {
                        values: { policy: '{"Statement":[{"Effect":"Allow","Action":["s3:*"],"Resource":["*"]}]}' },
                        unknown: { role: true },
                    },
                },
                {
                    root_module: {
                        resources: [
                            {
                                address: "aws_ecs_task_definition.web",
                                expressions: { task_role_arn: refs("aws_iam_role.web.arn", "aws_iam_role.web") },
                            },
                            {
                                address: "aws_ecs_service.web",
                                expressions: {
                                    task_definition: refs(
                                        "aws_ecs_task_definition.web.arn",
                                        "aws_ecs_task_definition.web",
                                    ),
                                    network_configuration: [{ security_groups: refs("aws_security_group.web.id") }],
                                },
                            },
                            { address: "aws_iam_role_policy.web", expressions: { role: refs("aws_iam_role.web.id") } },
                        ],
                    },
                },
            ),
        );
        const { task, runners, securityGroups, taskRole, platformVersion } = web!.model;
        assert.deepEqual(task.volumes, [{ name: "v", host: { sourcePath: "/x" } }]);
        assert.equal(unknownReason(task.taskRoleArn), "preview");
        assert.deepEqual(runners?.[0]?.targets, [{ via: "loadBalancer", containerName: "app", port: 24224 }]);
        assert.equal(platformVersion, "1.3.0");
        assert.deepEqual(securityGroups, [
            { name: "web", ingress: [{ protocol: "tcp", fromPort: 0, toPort: 65535, source: "0.0.0.0/0" }] },
        ]);
        assert.deepEqual(taskRole?.statements[0]?.actions, ["s3:*"]);
        assert.equal(web?.resource.region, "eu-west-1");
        assert.deepEqual(web.locate(["task", "containerDefinitions", 1, "logConfiguration"]).path, [
            "container_definitions",
            1,
            "logConfiguration",
        ]);
        assert.deepEqual(web.locate(["securityGroups", 0, "ingress", 0, "fromPort"]).path, ["ingress", 0, "from_port"]);
    });

    it("follows variables and outputs of modules, and instances by their key", () => {
        const module = (expressions: object) => ({ resources: [{ address: "aws_ecs_service.s", expressions }] });
        const [a, b] = joined(
            plan(
                {
                    'aws_ecs_task_definition.t["a"]': { values: { ...TASK, family: "a" } },
                    'aws_ecs_task_definition.t["b"]': { values: { ...TASK, family: "b" } },
                    'module.svc.aws_ecs_service.s["b"]': { values: { name: "s" }, unknown: { task_definition: true } },
                    "aws_security_group.g": { values: {} },
                    "module.rule.aws_security_group_rule.r": {
                        values: { type: "ingress", protocol: "tcp", from_port: 24224, to_port: 24224 },
                        unknown: { security_group_id: true },
                    },
                },
                {
                    root_module: {
                        module_calls: {
                            svc: {
                                expressions: { definition: refs("aws_ecs_task_definition.t") },
                                module: module({ task_definition: refs("var.definition") }),
                            },
                        },
                    },
                },
            ),
        );
        assert.deepEqual([a?.model.runners, b?.model.runners?.map(({ name }) => name)], [[], ["s"]]);
    });

    it("takes what is only known after the change for unknown, whatever holds it", () => {
        const [web] = joined(
            plan({
                "aws_ecs_task_definition.t": { values: { family: "t" }, unknown: { container_definitions: true } },
            }),
        );
        assert.deepEqual(
            web?.model.unread?.map(({ reason }) => reason),
            ["preview"],
        );
    });

    it("hides sensitive names, and reads sensitive documents", () => {
        const values = { ...TASK, family: "hunter2" };
        const sensitive = { family: true, container_definitions: true };
        const [web] = joined(plan({ "aws_ecs_task_definition.t": { values, sensitive } }));
        assert.equal(unknownReason(web?.model.task.family), "secret");
        assert.equal(web?.model.task.containerDefinitions.length, 2);
    });

    it("may be a state", () => {
        const values = {
            root_module: {
                resources: [{ address: "aws_ecs_task_definition.t", type: "aws_ecs_task_definition", values: TASK }],
            },
        };
        assert.equal(joined({ format_version: "1.0", values }).length, 1);
    });

    it("reads the version of Bottlerocket from a parameter that is data", () => {
        const [web] = joined(
            plan(
                {
                    "aws_ecs_task_definition.t": { values: { ...TASK, network_mode: "host" } },
                    "aws_ecs_service.s": { values: { task_definition: "web", cluster: "main", launch_type: "EC2" } },
                    "aws_launch_template.l": { values: { user_data: "bWFpbg==" }, unknown: { image_id: true } },
                },
                {
                    root_module: {
                        resources: [
                            {
                                address: "aws_launch_template.l",
                                expressions: { image_id: refs("data.aws_ssm_parameter.ami.value") },
                            },
                        ],
                    },
                },
                {
                    prior_state: {
                        values: {
                            root_module: {
                                resources: [
                                    {
                                        address: "data.aws_ssm_parameter.ami",
                                        mode: "data",
                                        type: "aws_ssm_parameter",
                                        values: {
                                            name: "/aws/service/bottlerocket/aws-ecs-1/x86_64/1.12.0/image_id",
                                            value: "ami-1",
                                        },
                                    },
                                ],
                            },
                        },
                    },
                },
            ),
        );
        assert.equal(web?.model.bottlerocketVersion, "1.12.0");
    });

    it("is refused in one sentence without planned values", () => {
        for (const document of [
            undefined,
            null,
            1,
            [],
            {},
            { planned_values: {} },
            { planned_values: { root_module: [] } },
        ]) {
            assert.match(fromTerraformPlan(document).problem ?? "", /^this is no Terraform plan/);
        }
    });
});
