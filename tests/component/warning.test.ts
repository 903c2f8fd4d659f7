import assert from "node:assert/strict";
import { warning } from "../../core/finding";
import { toWarning } from "../../provider/warning";
import { outputOf, record } from "./recorder";

const containers = { nginx: { image: "nginx:1.29" } };
const image = "fluent/fluent-bit:latest";

describe("a warning", () => {
    it("has the code, the path as Pulumi writes it, and what to write instead", () => {
        const finding = warning("FL703", ["containers", "web", "image"], "the tag moves", "pin a version");
        assert.deepEqual(toWarning(finding), {
            code: "FL703",
            path: 'containers["web"].image',
            message: "the tag moves; pin a version. (FL703)",
        });
    });

    it("is among the outputs, and stops nothing", async () => {
        const { outputs, children } = await record({ containers, logRouter: { image } });
        const [found, ...others] = outputs.warnings as { code: string; path: string; message: string }[];
        assert.deepEqual(others, []);
        assert.deepEqual([found?.code, found?.path], ["FL703", "logRouter.image"]);
        assert.ok(children.includes("aws:ecs/taskDefinition:TaskDefinition web"));
    });

    it("is shown at the component while it is made", async () => {
        const { shown } = await record({ containers, logRouter: { image } });
        assert.equal(shown.length, 1);
        assert.match(shown[0]!, /^logRouter\.image: .* \(FL703\)$/);
    });

    it("never judges or shows a value that is secret", async () => {
        const { outputs } = await record({ containers, logRouter: { image: outputOf(image, { isSecret: true }) } });
        const found = outputs.warnings as { code: string }[];
        assert.ok(!found.some(({ code }) => code === "FL703"));
        assert.doesNotMatch(JSON.stringify(found), /latest/);
    });
});
