import assert from "node:assert/strict";
import { Provider } from "@pulumi/aws/provider";
import { record } from "./recorder";

const inputs = {
    containers: { nginx: { image: "nginx:1.29" } },
    config: { text: "[FILTER]\n    Name stdout\n    Match *\n" },
    securityGroup: { vpcId: "vpc-1" },
};

describe("the options of FireLensTask", () => {
    it("give every child, and every question to AWS, the component's provider", async () => {
        const { registrations, invocations } = await record(inputs, {
            resourceOptions: () => ({ providers: { aws: new Provider("paris", { region: "eu-west-3" }) } }),
        });
        const children = registrations.filter(({ parent }) => parent === "web");
        assert.equal(children.length, 13);
        for (const { provider } of [...children, ...invocations]) assert.match(provider ?? "", /::paris::/);
    });

    it("protect every child of a protected component", async () => {
        const { registrations } = await record(inputs, { resourceOptions: () => ({ protect: true }) });
        assert.deepEqual(
            registrations.filter((registration) => !registration.protect),
            [],
        );
    });
});
