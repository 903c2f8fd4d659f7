import assert from "node:assert/strict";
import { composeSecurityGroup } from "../../../core/compose/security-group";
import { unknown } from "../support/builders";

describe("the security group", () => {
    it("lets everything out, by IPv4 and IPv6, and nothing in", () => {
        assert.deepEqual(composeSecurityGroup({ vpcId: "vpc-1" }, "shop", {}), {
            vpcId: "vpc-1",
            description: "Task shop",
            ingress: [],
            egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"], ipv6CidrBlocks: ["::/0"] }],
            tags: {},
        });
    });

    it("lets nothing out when asked to", () => {
        assert.deepEqual(composeSecurityGroup({ vpcId: "vpc-1", egress: [] }, "shop", {}).egress, []);
    });

    it("has its rules as EC2 returns them", () => {
        const rules = [
            { protocol: "TCP", fromPort: 80, toPort: 80, self: true },
            { protocol: "all", fromPort: 1, self: true },
            { protocol: "icmp", self: true },
            { protocol: unknown(), self: true },
        ];
        const { ingress } = composeSecurityGroup({ vpcId: "vpc-1", ingress: rules }, "shop", {});
        assert.deepEqual(ingress, [
            { protocol: "tcp", fromPort: 80, toPort: 80, self: true },
            { protocol: "-1", fromPort: 0, toPort: 0, self: true },
            { protocol: "icmp", fromPort: -1, toPort: -1, self: true },
            { protocol: unknown(), fromPort: -1, toPort: -1, self: true },
        ]);
    });

    it("has the task's tags and its own, which win", () => {
        const tagged = { vpcId: "vpc-1", tags: { a: "own" } };
        assert.deepEqual(composeSecurityGroup(tagged, "shop", { a: "task", b: "task" }).tags, { a: "own", b: "task" });
        assert.deepEqual(composeSecurityGroup(tagged, "shop", unknown()).tags, { a: "own" });
    });

    it("has a description that EC2 takes", () => {
        assert.equal(composeSecurityGroup({ vpcId: "vpc-1" }, "f".repeat(255), {}).description.length, 255);
    });
});
