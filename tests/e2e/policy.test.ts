import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DescribeSubnetsCommand } from "@aws-sdk/client-ec2";
import { awsClients } from "../support/aws-clients";
import type { CommandResult } from "../support/command";
import { startMoto, type Moto } from "../support/moto";
import { repositoryRoot } from "../support/paths";
import { analyze, analyzed, audited, expectNothingMandatory, PACK, runAnywhere } from "../support/policy/exported";
import { findingsIn, policyEvents } from "../support/policy/findings";
import { nodeProgram, withProgram, type ProgramFiles } from "../support/program";
import { withWorkspace, type Workspace } from "../support/workspace";

/** Values that no message may show. */
const CANARY = "canary-7f3a";

/**
 * A stack as people write it by hand, with what the rules are about in it. What `awsx.ecs.FargateService` makes by default is
 * made in the same way: a security group that is open to the world, and a task role that may do nothing.
 */
const badStack = (subnet: string): string => `
const region = "us-east-1";
const assumeRolePolicy = JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service: "ecs-tasks.amazonaws.com" }, Action: "sts:AssumeRole" }],
});
class Component extends pulumi.ComponentResource {
    constructor(type, name, inputs, opts) {
        super(type, name, inputs, opts);
        this.registerOutputs(inputs);
    }
}
const fargateService = new Component("awsx:ecs:FargateService", "web", {});
const inside = { parent: fargateService };
const taskRole = new aws.iam.Role("web-task", { assumeRolePolicy }, inside);
const executionRole = new aws.iam.Role("web-execution", { assumeRolePolicy }, inside);
const open = { fromPort: 0, toPort: 0, protocol: "-1", cidrBlocks: ["0.0.0.0/0"], ipv6CidrBlocks: ["::/0"] };
const group = new aws.ec2.SecurityGroup("web", { vpcId: "vpc-1", ingress: [open], egress: [open] }, inside);
const options = { Name: "kinesis_firehose", region, delivery_stream: "${CANARY}" };
const app = {
    name: "app",
    image: "nginx:1.29",
    essential: true,
    environment: [{ name: "TOKEN", value: "${CANARY}" }],
    portMappings: [{ containerPort: 80 }],
    dependsOn: [{ containerName: "log_router", condition: "START" }],
    logConfiguration: { logDriver: "awsfirelens", options },
};
const router = {
    name: "log_router",
    image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.15",
    essential: true,
    memoryReservation: 64,
    user: "0",
    firelensConfiguration: { type: "fluentbit" },
    logConfiguration: {
        logDriver: "awslogs",
        options: { "awslogs-group": "/ecs/router", "awslogs-region": region, "awslogs-stream-prefix": "router" },
    },
};
const fargate = {
    cpu: "256",
    memory: "512",
    networkMode: "awsvpc",
    requiresCompatibilities: ["FARGATE"],
    executionRoleArn: executionRole.arn,
};
const web = new aws.ecs.TaskDefinition("web", {
    ...fargate,
    family: "web",
    taskRoleArn: taskRole.arn,
    containerDefinitions: JSON.stringify([app, router]),
}, inside);
const cluster = new aws.ecs.Cluster("main");
new aws.ecs.Service("web", {
    cluster: cluster.arn,
    launchType: "FARGATE",
    taskDefinition: web.arn,
    networkConfiguration: { subnets: ["${subnet}"], securityGroups: [group.id] },
}, inside);
new aws.ecs.TaskDefinition("worker", {
    ...fargate,
    family: "worker",
    containerDefinitions: pulumi.secret(JSON.stringify([
        { ...app, logConfiguration: { logDriver: "awsfirelens", options: { ...options, Match: "${CANARY}" } } },
        {
            ...router,
            essential: false,
            portMappings: [{ containerPort: 24224 }],
            firelensConfiguration: { type: "fluent-bit", options: { "enable-ecs-log-metadata": "yes" } },
        },
    ])),
});
new Component("aws:ecs/taskDefinition:TaskDefinition", "ok", {
    ...fargate,
    family: "ok",
    taskRoleArn: "arn:aws:iam::111122223333:role/elsewhere",
    containerDefinitions: JSON.stringify([app, router]),
});
`;

/** What the rules find in it, by the resource that the engine shows it at. */
const EXPECTED = [
    "mandatory firelens-match-override TaskDefinition worker",
    "mandatory firelens-no-24224-port-mapping TaskDefinition worker",
    "mandatory firelens-no-inbound-24224-awsvpc SecurityGroup web",
    "mandatory firelens-router-type TaskDefinition worker",
    "mandatory firelens-task-role-permissions TaskDefinition web",
    "mandatory firelens-task-role-required TaskDefinition worker",
];

describe("the policy pack, by the real CLI,", () => {
    let moto: Moto;
    before(async () => {
        moto = await startMoto();
    });
    after(() => moto.stop());

    const withStack = <T>(files: ProgramFiles, body: (stack: Workspace) => Promise<T>): Promise<T> =>
        withProgram(files, { moto, config: { "aws:region": moto.region } }, body);

    describe("of a stack that was written by hand", () => {
        let preview: CommandResult;
        let up: CommandResult;
        let fromAudit: string[];
        let analysis: CommandResult;

        before(async () => {
            const { Subnets = [] } = await awsClients(moto).ec2.send(new DescribeSubnetsCommand());
            const program = nodeProgram(badStack(Subnets[0]?.SubnetId ?? ""));
            await withStack(program, async (stack) => {
                preview = await stack.pulumi(["preview", ...PACK]);
                const lenient = join(stack.folder, "lenient.json");
                await writeFile(lenient, JSON.stringify({ all: "advisory" }));
                up = await stack.pulumi(["up", "--yes", ...PACK, "--policy-pack-config", lenient]);
                const state = await exportWithSecrets(stack);
                analysis = await analyze(stack, state);
                fromAudit = await audited(stack, state);
            });
        });

        it("fails a preview with exactly what is mandatory", () => {
            assert.notEqual(preview.code, 0, preview.stdout);
            const mandatory = findingsIn(preview.stdout).filter((line) => line.startsWith("mandatory"));
            assert.deepEqual(mandatory, EXPECTED);
        });

        it("says who opened the port to the world, and how bad that is", () => {
            assert.match(preview.stdout, /severity: critical\] {2}firelens-no-inbound-24224-awsvpc/);
            assert.match(preview.stdout, /made by awsx:ecs:FargateService "web"/);
        });

        it("says the same in an update as in the preview before it", () => {
            assert.equal(up.code, 0, up.stdout);
            const [first, second] = up.stdout.split(/^Updating/m);
            const [before, after] = [findingsIn(first ?? ""), findingsIn(second ?? "")];
            assert.notEqual(before.length, 0);
            assert.deepEqual(after, before);
        });

        it("finds the same in the exported state", () => {
            assert.notEqual(analysis.code, 0);
            const mandatory = policyEvents(analysis.stdout).filter(({ level }) => level === "mandatory");
            const lines = mandatory.map(({ level, policy, urn }) => `${level} ${policy} ${shownResource(urn)}`);
            assert.deepEqual([...new Set(lines)].sort(), EXPECTED);
        });

        it("finds in the exported state what `firelens audit` finds in it", () => {
            assert.notEqual(fromAudit.length, 0);
            assert.deepEqual(analyzed(analysis), fromAudit);
        });

        it("never shows the value of an option, a variable or a secret", () => {
            for (const { stdout, stderr } of [preview, up, analysis]) {
                assert.ok(!`${stdout}${stderr}`.includes(CANARY));
            }
        });
    });

    // The other examples are in examples.test.ts, which deploys them anyway.
    it("has nothing mandatory to say of the quick start, in the preview and in its state", async () => {
        const projectDir = join(repositoryRoot, "examples", "quickstart-yaml");
        await withWorkspace({ projectDir, moto, config: { "aws:region": moto.region } }, async (stack) => {
            const preview = await stack.pulumi(["preview", ...PACK]);
            assert.equal(preview.code, 0, preview.stdout);
            assert.match(preview.stdout, /firelens@v/);
            await stack.up();
            await expectNothingMandatory(stack);
            await stack.destroy();
        });
    });
});

async function exportWithSecrets(stack: Workspace): Promise<unknown> {
    const { stdout } = await runAnywhere(stack, [
        "stack",
        "export",
        "--show-secrets",
        "--stack",
        "organization/program/dev",
    ]);
    return JSON.parse(stdout);
}

function shownResource(urn: string): string {
    const [, , type = "", name = ""] = urn.split("::");
    return `${type.split(":").at(-1) ?? ""} ${name}`;
}
