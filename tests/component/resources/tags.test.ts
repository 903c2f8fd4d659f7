import assert from "node:assert/strict";
import { record } from "../recorder";

const containers = { nginx: { image: "nginx:1.29" } };
const config = { text: "[FILTER]\n    Name stdout\n    Match *\n" };

describe("tags", () => {
    it("are on everything that can have some", async () => {
        const tags = { team: "shop" };
        const recording = await record({ containers, config, tags, securityGroup: { vpcId: "vpc-1" } });
        const tagged = recording.registrations.filter(({ parent, inputs }) => parent !== undefined && "tags" in inputs);
        assert.deepEqual([...new Set(tagged.map(({ type }) => type.slice(type.lastIndexOf(":") + 1)))].sort(), [
            "Bucket",
            "LogGroup",
            "Role",
            "SecurityGroup",
            "TaskDefinition",
        ]);
        tagged.forEach(({ inputs }) => {
            assert.deepEqual(inputs.tags, tags);
        });
    });
});
