import assert from "node:assert/strict";
import { isDay, isExpired, parseSuppressions } from "../../../core/audit/suppression";

describe("suppressions in a label or a tag", () => {
    const CASES: Readonly<Record<string, readonly [text: string, parsed: unknown]>> = {
        "one with its reason": [
            "FL703=pinned by digest mirror",
            [{ rule: "FL703", reason: "pinned by digest mirror" }],
        ],
        "several by semicolon, as a label can hold them": [
            "FL703=pinned by digest mirror; FL801=batch job",
            [
                { rule: "FL703", reason: "pinned by digest mirror" },
                { rule: "FL801", reason: "batch job" },
            ],
        ],
        "several by slash, as a tag can hold them": [
            "FL703=pinned by mirror/x / FL801=batch job",
            [
                { rule: "FL703", reason: "pinned by mirror/x" },
                { rule: "FL801", reason: "batch job" },
            ],
        ],
        "one that ends on a day": [
            "FL801=batch job until 2027-01-31",
            [{ rule: "FL801", reason: "batch job", expires: "2027-01-31" }],
        ],
        "one that ends on a day in brackets": [
            "FL801=batch job (until 2027-01-31)",
            [{ rule: "FL801", reason: "batch job", expires: "2027-01-31" }],
        ],
        "a reason with an equals sign": ["FL703=tag=digest here", [{ rule: "FL703", reason: "tag=digest here" }]],
        "one without a reason": ["FL703", [{ rule: "FL703", reason: "" }]],
        nothing: [" ; ", []],
    };
    for (const [title, [text, parsed]] of Object.entries(CASES)) {
        it(`reads ${title}`, () => assert.deepEqual(parseSuppressions(text), parsed));
    }

    it("hold through their last day and no longer", () => {
        assert.equal(isExpired({ expires: "2027-01-31" }, "2027-01-31"), false);
        assert.equal(isExpired({ expires: "2027-01-31" }, "2027-02-01"), true);
        assert.equal(isExpired({}, "2027-02-01"), false);
    });

    it("have a day of the calendar for an end", () => {
        assert.equal(isDay("2028-02-29"), true);
        assert.equal(isDay("2027-02-29"), false);
        assert.equal(isDay("soon"), false);
        assert.equal(isExpired({ expires: "soon" }, "2027-01-01"), true);
    });
});
