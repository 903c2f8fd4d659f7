import assert from "node:assert/strict";
import { linesThatTake } from "../../../core/config/fluentd-match";

describe("a <match> of the user's", () => {
    for (const [pattern, takes] of [
        ["**", true],
        ["*", true],
        ["web**", true],
        ["web-firelens**", true],
        ["web-firelens-*", true],
        ["api-firelens** web-firelens**", true],
        ["{api,web}-firelens**", true],
        ["web", false],
        ["api**", false],
        ["*.web", false],
        ["/web/", false],
        ["{web", false],
    ] as const) {
        it(`of ${pattern} ${takes ? "takes" : "does not take"} a container's records`, () => {
            const text = `# first\n<match ${pattern}>\n  @type null\n</match>\n`;
            assert.deepEqual(linesThatTake(text, "web-firelens-1"), takes ? [2] : []);
        });
    }

    it("inside a label sees only what is sent to it", () => {
        const text = "<label @A>\n  <match **>\n  </match>\n</label>\n<match **>\n</match>\n";
        assert.deepEqual(linesThatTake(text, "web-firelens-1"), [5]);
    });
});
