import assert from "node:assert/strict";
import {
    AuthorizeSecurityGroupIngressCommand,
    CreateSecurityGroupCommand,
    DescribeSecurityGroupsCommand,
    type IpPermission,
} from "@aws-sdk/client-ec2";
import { CreateRoleCommand } from "@aws-sdk/client-iam";
import { awsClients, type AwsClients } from "../support/aws-clients";
import { startMoto, type Moto } from "../support/moto";
import { task, withProgram, yamlProgram } from "../support/program";
import { tasksTrust } from "../support/quickstart";
import { readBack } from "../support/read-back";
import { diagnosticsIn, refusalsIn } from "../support/refusals";
import { childrenOf, taskOutputs } from "../support/state";

const containers = { web: { image: "nginx:1.29" } };
const onHost = { compatibilities: ["EC2"], networkMode: "host", memory: "512" };

describe("a task with security groups of the user's own", () => {
    let moto: Moto;
    let aws: AwsClients;
    let vpcId: string;
    before(async () => {
        moto = await startMoto();
        aws = awsClients(moto);
        vpcId = await readBack(moto).defaultVpcId();
    });
    after(() => moto.stop());

    async function makeGroup(
        GroupName: string,
        ...IpPermissions: IpPermission[]
    ): Promise<{ id: string; rule: string }> {
        const { GroupId = "" } = await aws.ec2.send(
            new CreateSecurityGroupCommand({ GroupName, Description: GroupName, VpcId: vpcId }),
        );
        if (IpPermissions.length === 0) return { id: GroupId, rule: "" };
        const authorized = await aws.ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }));
        return { id: GroupId, rule: authorized.SecurityGroupRules?.[0]?.SecurityGroupRuleId ?? "" };
    }

    it("is accepted with a group that admits only the app's port, and changes nothing of it", async () => {
        const { id } = await makeGroup("clean", tcp(8080, 8080, { IpRanges: [{ CidrIp: "0.0.0.0/0" }] }));
        const groupsBefore = await allGroups();
        await withProgram(
            yamlProgram({ web: task({ containers, securityGroupIds: [id] }) }),
            { moto },
            async (stack) => {
                await stack.up();
                assert.deepEqual((await taskOutputs(stack)).warnings, []);
                await stack.expectNoChanges();
                await stack.refreshPreview();
                await stack.destroy();
                assert.deepEqual(await allGroups(), groupsBefore);
            },
        );
    });

    it("is refused with groups that admit 24224, each with the rule's id and whom it lets in", async () => {
        const other = await makeGroup("other");
        const lists = await makeGroup("range", tcp(24000, 25000, { IpRanges: [{ CidrIp: "10.0.0.0/8" }] }));
        const ipv6 = await makeGroup("ipv6", tcp(24224, 24224, { Ipv6Ranges: [{ CidrIpv6: "::/0" }] }));
        const prefix = await makeGroup("prefix", tcp(1, 65535, { PrefixListIds: [{ PrefixListId: "pl-0a1b2c3d" }] }));
        const peer = await makeGroup("peer", tcp(24224, 24224, { UserIdGroupPairs: [{ GroupId: other.id }] }));
        const open = await makeGroup("open", { IpProtocol: "-1", IpRanges: [{ CidrIp: "192.168.0.0/16" }] });
        const groups = [lists, ipv6, prefix, peer, open];
        const properties = { containers, securityGroupIds: groups.map(({ id }) => id) };
        await withProgram(yamlProgram({ web: task(properties) }), { moto }, async (stack) => {
            const refusals = refusalsIn(await stack.pulumi(["preview"])).get("web") ?? [];
            assert.deepEqual(
                refusals.map(({ path, code }) => `${code} ${path}`),
                groups.map((_, index) => `FL202 securityGroupIds[${String(index)}]`),
            );
            const texts = refusals.map(({ text }) => text);
            assert.match(
                texts[0]!,
                new RegExp(`${lists.rule} admits 24000-25000 from 10.0.0.0/8.*into 24000-24223 and 24225-25000`),
            );
            assert.match(texts[1]!, new RegExp(`${ipv6.rule} admits 24224, the log router's port, from ::/0`));
            assert.match(texts[2]!, new RegExp(`${prefix.rule} admits 1-65535 from prefix list pl-0a1b2c3d`));
            assert.match(
                texts[3]!,
                new RegExp(`${peer.rule} admits 24224, the log router's port, from security group ${other.id}`),
            );
            assert.match(texts[4]!, new RegExp(`${open.rule} admits all protocols and ports from 192.168.0.0/16`));
        });
    });

    it("is refused at the update, before anything is made, where the preview did not know the id", async () => {
        const resources = {
            open: {
                type: "aws:ec2:SecurityGroup",
                properties: {
                    vpcId,
                    ingress: [{ protocol: "tcp", fromPort: 24224, toPort: 24224, cidrBlocks: ["10.0.0.0/8"] }],
                },
            },
            web: task({ containers, ...onHost, hostSecurityGroupIds: ["${open.id}"] }),
        };
        await withProgram(yamlProgram(resources), { moto }, async (stack) => {
            await stack.preview();
            const said = await stack.pulumi(["up", "--yes", "--skip-preview"]);
            const refusals = refusalsIn(said).get("web") ?? [];
            assert.deepEqual(
                refusals.map(({ path, code }) => `${code} ${path}`),
                ["FL203 hostSecurityGroupIds[0]"],
            );
            assert.deepEqual(await childrenOf(stack, "web"), []);
            await stack.destroy();
        });
    });

    it("is warned of the default group, and told of a group that does not exist", async () => {
        const found = await aws.ec2.send(
            new DescribeSecurityGroupsCommand({ Filters: [{ Name: "group-name", Values: ["default"] }] }),
        );
        const id = found.SecurityGroups?.find((group) => group.VpcId === vpcId)?.GroupId;
        const properties = { containers, securityGroupIds: [id, "sg-0123456789abcdef0"], strict: true };
        await withProgram(yamlProgram({ web: task(properties) }), { moto }, async (stack) => {
            const refusals = refusalsIn(await stack.pulumi(["preview"])).get("web") ?? [];
            const said = refusals.map(({ path, code }) => `${code} ${path}`);
            assert.ok(said.includes("FL204 securityGroupIds[0]"), said.join());
            assert.ok(said.includes("FL005 securityGroupIds[1]"), said.join());
        });
    });

    it("is made with a warning where the permission to look is missing", async () => {
        const { id } = await makeGroup("unseen");
        const limited = await limitedKeys(aws, moto);
        await withProgram(
            yamlProgram({ web: task({ containers, securityGroupIds: [id] }) }),
            { moto, env: limited },
            async (stack) => {
                await moto.enforceIam(true);
                const said = await stack.pulumi(["preview"]);
                await moto.enforceIam(false);
                assert.equal(said.code, 0, said.stdout);
                const diagnostics = diagnosticsIn(said.stdout);
                assert.match(diagnostics, /securityGroupIds\[0\]: its rules could not be looked up/);
                assert.match(diagnostics, /allow ec2:DescribeSecurityGroups and ec2:DescribeSecurityGroupRules/);
            },
        );
    });

    async function allGroups(): Promise<unknown> {
        return (await aws.ec2.send(new DescribeSecurityGroupsCommand({}))).SecurityGroups;
    }
});

function tcp(FromPort: number, ToPort: number, sources: Partial<IpPermission>): IpPermission {
    return { IpProtocol: "tcp", FromPort, ToPort, ...sources };
}

/** Keys of a role that may ask who it is and nothing of EC2. */
async function limitedKeys(aws: AwsClients, moto: Moto): Promise<Record<string, string>> {
    const RoleName = "limited";
    const AssumeRolePolicyDocument = JSON.stringify(tasksTrust);
    const { Role } = await aws.iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }));
    const keys = await moto.assumeRole(Role?.Arn ?? "");
    return {
        AWS_ACCESS_KEY_ID: keys.accessKeyId,
        AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
        AWS_SESSION_TOKEN: keys.sessionToken ?? "",
    };
}
