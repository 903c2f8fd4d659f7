import assert from "node:assert/strict";
import { inventory } from "../support/inventory";
import { startMoto, type Moto } from "../support/moto";
import { task, withProgram, yamlProgram } from "../support/program";
import { readBack } from "../support/read-back";
import { taskOutputs } from "../support/state";

describe("a task with a security group", () => {
    let moto: Moto;
    before(async () => {
        moto = await startMoto();
    });
    after(() => moto.stop());

    it("admits exactly what the program says, lets everything out and is stable", async () => {
        const live = readBack(moto);
        const vpcId = await live.defaultVpcId();
        const ingress = [
            { protocol: "tcp", fromPort: 8080, toPort: 8081, cidrBlocks: ["10.0.0.0/8"], description: "the app" },
            { protocol: "tcp", fromPort: 443, toPort: 443, ipv6CidrBlocks: ["fd00::/8"] },
        ];
        const properties = { containers: { web: { image: "nginx:1.29" } }, securityGroup: { vpcId, ingress } };
        await withProgram(yamlProgram({ web: task(properties) }), { moto }, async (stack) => {
            await stack.up();
            const { securityGroupId, family } = await taskOutputs(stack);
            const group = await live.securityGroup(String(securityGroupId));
            assert.equal(group.VpcId, vpcId);
            assert.equal(group.Description, `Task ${String(family)}`);
            assert.deepEqual(
                (group.IpPermissions ?? []).map(({ IpProtocol, FromPort, ToPort, IpRanges, Ipv6Ranges }) => ({
                    ports: `${String(IpProtocol)} ${String(FromPort)}-${String(ToPort)}`,
                    from: [...(IpRanges ?? []), ...(Ipv6Ranges ?? [])].map((range) =>
                        "CidrIp" in range ? range.CidrIp : (range as { CidrIpv6?: string }).CidrIpv6,
                    ),
                })),
                [
                    { ports: "tcp 8080-8081", from: ["10.0.0.0/8"] },
                    { ports: "tcp 443-443", from: ["fd00::/8"] },
                ],
            );
            const [egress, ...more] = group.IpPermissionsEgress ?? [];
            assert.deepEqual(more, []);
            assert.equal(egress?.IpProtocol, "-1");
            assert.deepEqual(
                egress.IpRanges?.map(({ CidrIp }) => CidrIp),
                ["0.0.0.0/0"],
            );
            assert.deepEqual(
                egress.Ipv6Ranges?.map(({ CidrIpv6 }) => CidrIpv6),
                ["::/0"],
            );
            await stack.expectNoChanges();
            await stack.refreshPreview();
            await stack.destroy();
            assert.deepEqual(await inventory(moto), []);
        });
    });
});
