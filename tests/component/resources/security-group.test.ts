import assert from "node:assert/strict";
import { record } from "../recorder";

const containers = { nginx: { image: "nginx:1.29" } };

describe("the security group", () => {
    it("admits nothing and lets everything out unless told otherwise", async () => {
        const { inputs } = (await record({ containers, securityGroup: { vpcId: "vpc-1" } })).one("SecurityGroup");
        assert.deepEqual(inputs, {
            vpcId: "vpc-1",
            description: "Task shop-prod-web",
            ingress: [],
            egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"], ipv6CidrBlocks: ["::/0"] }],
            tags: {},
        });
    });

    it("has exactly the rules, the name and the description that are given", async () => {
        const web = { protocol: "tcp", fromPort: 80, toPort: 80, cidrBlocks: ["10.0.0.0/8"] };
        const securityGroup = { vpcId: "vpc-1", name: "web", description: "Web", ingress: [web], egress: [] };
        const { inputs } = (await record({ containers, securityGroup })).one("SecurityGroup");
        assert.deepEqual(inputs, { ...securityGroup, tags: {} });
    });

    it("has its own tags besides the task's", async () => {
        const securityGroup = { vpcId: "vpc-1", tags: { tier: "web", team: "network" } };
        const { inputs } = (await record({ containers, tags: { team: "shop" }, securityGroup })).one("SecurityGroup");
        assert.deepEqual(inputs.tags, { tier: "web", team: "network" });
    });
});
