import assert from "node:assert/strict";
import type { LookedUpGroup } from "../../../core/network/security-group";
import { check, environment, found, unknown } from "../support/builders";

const web = { containers: { web: { image: "nginx:1.29" } } };
const onHost = {
    containers: { web: { image: "nginx:1.29", memory: 128 } },
    compatibilities: ["EC2"],
    networkMode: "host",
};

describe("existing security groups", () => {
    const OPEN: LookedUpGroup = {
        outcome: "found",
        name: "open",
        ingress: [
            { id: "sgr-1", protocol: "tcp", fromPort: 80, toPort: 80, source: "0.0.0.0/0" },
            { id: "sgr-2", protocol: "tcp", fromPort: 24000, toPort: 25000, source: "10.0.0.0/8" },
            { id: "sgr-3", protocol: "udp", fromPort: 24224, toPort: 24224, source: "::/0" },
        ],
    };
    const world = environment({
        securityGroups: new Map<string, LookedUpGroup>([
            ["sg-00000001", OPEN],
            ["sg-00000002", { outcome: "found", name: "clean", ingress: [] }],
            ["sg-00000003", { outcome: "missing" }],
            ["sg-00000004", { outcome: "failed", reason: "UnauthorizedOperation" }],
        ]),
    });
    const ids = ["sg-00000002", "sg-00000004", "sg-00000003", "sg-00000001"];
    it("are refused for every rule that admits 24224, at their id", () => {
        assert.deepEqual(found({ ...onHost, hostSecurityGroupIds: ids }, world), [
            "FL203 hostSecurityGroupIds[1]",
            "FL005 hostSecurityGroupIds[2]",
            "FL203 hostSecurityGroupIds[3]",
            "FL203 hostSecurityGroupIds[3]",
        ]);
        assert.deepEqual(found({ ...web, securityGroupIds: ids }, world), [
            "FL202 securityGroupIds[1]",
            "FL005 securityGroupIds[2]",
            "FL202 securityGroupIds[3]",
            "FL202 securityGroupIds[3]",
        ]);
    });

    it("are warned of where they could not be looked up, which `strict` refuses", () => {
        const one = { ...web, securityGroupIds: ["sg-00000004"] };
        assert.deepEqual(
            [one, { ...one, strict: true }].map((args) => check(args, world).findings[0]?.level),
            ["warning", "error"],
        );
    });

    it("stand beside one that is made, each found at its own argument", () => {
        const rule = { protocol: "tcp", fromPort: 24224, toPort: 24224, cidrBlocks: ["10.0.0.0/8"] };
        const securityGroup = { vpcId: "vpc-1", ingress: [rule] };
        assert.deepEqual(found({ ...web, securityGroup, securityGroupIds: ["sg-00000001"] }, world), [
            "FL202 securityGroup.ingress[0]",
            "FL202 securityGroupIds[0]",
            "FL202 securityGroupIds[0]",
        ]);
    });

    it("are left to the update where their ids, or how many there are, are not known", () => {
        assert.deepEqual(found({ ...web, securityGroupIds: unknown() }, world), []);
        assert.deepEqual(found({ ...web, securityGroupIds: [unknown()] }, world), []);
        assert.deepEqual(found({ ...onHost, hostSecurityGroupIds: unknown() }, world), []);
    });
});
