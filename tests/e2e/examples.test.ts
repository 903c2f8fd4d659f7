import assert from "node:assert/strict";
import { devNull } from "node:os";
import { join } from "node:path";
import { CreateSecurityGroupCommand } from "@aws-sdk/client-ec2";
import { DescribeServicesCommand } from "@aws-sdk/client-ecs";
import { CreateRoleCommand } from "@aws-sdk/client-iam";
import { CreateBucketCommand, ListObjectsV2Command } from "@aws-sdk/client-s3";
import { awsClients } from "../support/aws-clients";
import { runCommand } from "../support/command";
import { inventory } from "../support/inventory";
import { startMoto, type Moto } from "../support/moto";
import { repositoryRoot } from "../support/paths";
import { expectNothingMandatory, PACK } from "../support/policy/exported";
import { logGroup, policy, tasksTrust } from "../support/quickstart";
import { readBack } from "../support/read-back";
import { isInstalled, usesRealAws } from "../support/toolchain";
import { withWorkspace, type Workspace } from "../support/workspace";

const LANGUAGES = ["ts", "python", "go", "yaml"] as const;

type Outputs = Readonly<Record<string, unknown>>;

/** What each example shows, as its outputs say it. */
const EXAMPLES: Readonly<Record<string, (outputs: Outputs, moto: Moto) => unknown>> = {
    "ec2-bridge": (outputs) => {
        assert.equal(outputs.fluentHost, "<address of the log router>");
        assert.equal(outputs.fluentPort, "24224");
        assert.deepEqual(outputs.routes, [
            {
                container: "nginx",
                driver: "awsfirelens",
                match: "nginx-firelens*",
                exclude: "ELB-HealthChecker",
                destinations: [
                    {
                        destination: "cloudWatchLogs",
                        plugin: "cloudwatch_logs",
                        target: "/ecs/firelens-ec2-bridge-dev-web",
                        via: "options",
                    },
                ],
            },
        ]);
    },
    "ec2-host": (outputs) => {
        const [route] = outputs.routes as { destinations: { target: string }[] }[];
        assert.equal(route?.destinations[0]?.target, "/ecs/firelens-ec2-host-dev-agent");
    },
    "fluentd-ec2": (outputs) => {
        const [route] = outputs.routes as { match: string; destinations: { plugin: string }[] }[];
        assert.equal(route?.match, "nginx-firelens**");
        assert.equal(route.destinations[0]?.plugin, "cloudwatch_logs");
        const config = String(outputs.generatedConfig);
        assert.match(config, /^@include \/fluentd\/etc\/external\.conf$/m);
        assert.match(config, /^# \/fluentd\/etc\/external\.conf \(fetched from S3 by ECS\)\n# Load balancers/m);
        assert.match(config, /^<match nginx-firelens\*\*>\n {4}@type cloudwatch_logs$/m);
    },
    "cross-account": (outputs) => {
        const policies = outputs.trustPolicies as Record<string, string>;
        const policy = policies["arn:aws:iam::210987654321:role/central-logs-writer"] ?? "";
        const { Statement } = JSON.parse(policy) as { Statement: Record<string, unknown>[] };
        assert.deepEqual(
            Statement.map(({ Action, Condition }) => ({ Action, Condition })),
            [{ Action: "sts:AssumeRole", Condition: { StringEquals: { "sts:ExternalId": "web" } } }],
        );
    },
    "fargate-service": async (outputs, moto) => {
        assert.match(String(outputs.url), /^http:\/\/(web|balancer)-/);
        const service = String(outputs.serviceArn);
        const request = { cluster: service.split("/").at(-2), services: [service] };
        const live = (await awsClients(moto).ecs.send(new DescribeServicesCommand(request))).services?.[0];
        assert.equal(live?.taskDefinition, outputs.arn);
        assert.deepEqual(live?.networkConfiguration?.awsvpcConfiguration?.securityGroups, [outputs.securityGroupId]);
        const { IpPermissions = [] } = await readBack(moto).securityGroup(String(outputs.securityGroupId));
        assert.deepEqual(
            IpPermissions.map(({ FromPort, ToPort, IpRanges, UserIdGroupPairs }) => [
                FromPort,
                ToPort,
                IpRanges?.length,
                UserIdGroupPairs?.length,
            ]),
            [[80, 80, 0, 1]],
        );
    },
    "ecr-and-secrets": (outputs) => {
        const of = (service: string): string => `arn:aws:${service}:us-east-1:123456789012`;
        assert.deepEqual(
            JSON.parse(String(outputs.executionRolePolicy)),
            policy(
                [
                    ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
                    [`${of("ecr")}:repository/shop/api`],
                ],
                [["ecr:GetAuthorizationToken"], ["*"]],
                [["kms:Decrypt"], [`${of("kms")}:key/1234abcd-12ab-34cd-56ef-1234567890ab`]],
                [
                    ["logs:CreateLogStream", "logs:PutLogEvents"],
                    logGroup("/ecs/firelens-ecr-and-secrets-dev-api/log_router"),
                ],
                [
                    ["secretsmanager:GetSecretValue"],
                    [
                        `${of("secretsmanager")}:secret:shop/db-a1b2c3`,
                        `${of("secretsmanager")}:secret:shop/token-d4e5f6`,
                    ],
                ],
                [["ssm:GetParameters"], [`${of("ssm")}:parameter/shop/features`]],
            ),
        );
    },
    "existing-network-and-roles": async (outputs, moto) => {
        const definition = await readBack(moto).taskDefinition(String(outputs.webArn));
        assert.match(String(definition.taskRoleArn), /role\/taskRole$/);
        const { inline } = await readBack(moto).role(String(definition.taskRoleArn));
        assert.equal(inline.length, 1);
        const { Contents = [] } = await awsClients(moto).s3.send(new ListObjectsV2Command({ Bucket: "theirs" }));
        assert.equal(Contents.length, 1);
        const key = Contents[0]?.Key ?? "";
        assert.match(key, /^firelens\/firelens-existing-network-and-roles-dev-web\//);
        const router = definition.containerDefinitions?.find(({ name }) => name === "log_router");
        assert.ok(router?.environment?.some(({ value }) => value === `arn:aws:s3:::theirs/${key}`));
        const worker = await readBack(moto).taskDefinition(String(outputs.workerArn));
        const locked = await readBack(moto).role(String(worker.taskRoleArn));
        assert.deepEqual(locked.inline, []);
        assert.deepEqual(
            JSON.parse(String(outputs.neededByTaskRole)),
            policy([
                ["firehose:PutRecordBatch"],
                ["arn:aws:firehose:us-east-1:123456789012:deliverystream/worker-logs"],
            ]),
        );
        assert.match(String(outputs.neededByExecutionRole), /logs:PutLogEvents/);
    },
};

/** Makes what an example takes for granted. The result is the stack's configuration. */
const PREPARED: Readonly<Record<string, (moto: Moto) => Promise<Readonly<Record<string, string>>>>> = {
    "existing-network-and-roles": async (moto) => {
        const { ec2, iam, s3 } = awsClients(moto);
        const VpcId = await readBack(moto).defaultVpcId();
        const group = { VpcId, GroupName: "theirs", Description: "theirs" };
        const { GroupId = "" } = await ec2.send(new CreateSecurityGroupCommand(group));
        await s3.send(new CreateBucketCommand({ Bucket: "theirs" }));
        const AssumeRolePolicyDocument = JSON.stringify(tasksTrust);
        const roles = ["taskRole", "executionRole", "lockedTaskRole", "lockedExecutionRole"].map(async (RoleName) => {
            const { Role } = await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }));
            return [`${RoleName}Arn`, Role?.Arn ?? ""] as const;
        });
        const arns: Record<string, string> = Object.fromEntries(await Promise.all(roles));
        return { bucket: "theirs", securityGroupId: GroupId, ...arns };
    },
};

describe("the examples", () => {
    let moto: Moto;
    before(async function () {
        this.timeout(900_000);
        moto = await startMoto();
        // All of EC2 in Go takes a minute to compile, once.
        const cwd = join(repositoryRoot, "examples", "fargate-service-go");
        const built = await runCommand("go", ["build", "-o", devNull, "."], {
            cwd,
            env: process.env,
            timeoutSeconds: 890,
        });
        assert.equal(built.code, 0, built.stderr);
    });
    afterEach(() => moto.reset());
    after(() => moto.stop());

    for (const [example, check] of Object.entries(EXAMPLES)) {
        for (const language of LANGUAGES) {
            it(`${example} in ${language} deploys, stays as it is and leaves nothing`, async () => {
                const projectDir = join(repositoryRoot, "examples", `${example}-${language}`);
                const config = { "aws:region": moto.region, ...(await PREPARED[example]?.(moto)) };
                const before = await inventory(moto);
                await withWorkspace({ projectDir, moto, config }, async (stack) => {
                    // All languages describe the same stack: the rules look at it once.
                    const isLookedAt = language === "yaml";
                    await stack.up(...(isLookedAt ? PACK : []));
                    await check(await stack.outputs(), moto);
                    if (isLookedAt) await expectNothingMandatory(stack);
                    await expectNothingElse(stack);
                });
                assert.deepEqual(await inventory(moto), before);
            });
        }
    }

    it("fargate-awsx in ts deploys, stays as it is and leaves nothing, where Pulumi's awsx plugin is installed", async function () {
        // The plugin is no npm package, and it makes resources that the stand-in for aws does not know.
        if (!usesRealAws() || !isInstalled("awsx")) this.skip();
        const projectDir = join(repositoryRoot, "examples", "fargate-awsx-ts");
        await withWorkspace({ projectDir, moto, config: { "aws:region": moto.region } }, async (stack) => {
            await stack.up();
            await expectNothingElse(stack);
        });
    });
});

async function expectNothingElse(stack: Workspace): Promise<void> {
    await stack.expectNoChanges();
    await stack.refreshPreview();
    await stack.destroy();
    assert.deepEqual((await stack.exportState()).deployment.resources ?? [], []);
}
