import assert from "node:assert/strict";
import { RULES } from "../../../core/rules";
import { runCli } from "../../support/cli";

describe("firelens explain", () => {
    it("lists every rule with its level and severity", async () => {
        const { code, stdout } = await runCli(["explain"]);
        assert.equal(code, 0);
        const lines = stdout.trimEnd().split("\n");
        assert.deepEqual(
            lines.map((line) => line.slice(0, 5)),
            RULES.map((rule) => rule.code),
        );
    });

    for (const rule of RULES) {
        it(`prints the page of ${rule.code}`, async () => {
            const { code, stdout } = await runCli(["explain", rule.code]);
            const flat = stdout.replace(/\s+/g, " ");
            assert.equal(code, 0);
            for (const part of [rule.title, rule.why, rule.remedy.text, rule.source, rule.docs]) {
                assert.ok(flat.includes(part.replace(/\s+/g, " ")), part);
            }
            assert.ok(["What breaks it", "What does not"].every((heading) => stdout.includes(heading)));
        });
    }

    it("takes a rule by its name, in any case, and several", async () => {
        const { stdout } = await runCli(["explain", "fl202", "firelens-image-pinned"]);
        assert.ok(stdout.startsWith("FL202 ") && stdout.includes("\nFL703 "));
    });

    for (const [given, meant] of [
        ["FL22", "FL202"],
        ["firelens-image-pined", "firelens-image-pinned"],
        ["nonsense", "`firelens explain` lists them all"],
    ] as const) {
        it(`does not know ${given}, and says what was meant`, async () => {
            const { code, stderr } = await runCli(["explain", given]);
            assert.equal(code, 2);
            assert.ok(stderr.includes(meant), stderr);
        });
    }
});
