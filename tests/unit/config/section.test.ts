import assert from "node:assert/strict";
import { renderSection } from "../../../core/config/section";
import { renderService } from "../../../core/config/service";

describe("a section of the configuration", () => {
    it("is a header and a line for every entry, indented as the agent does", () => {
        const entries = [["Name", "grep"]] as const;
        assert.equal(renderSection({ name: "FILTER", entries }), "[FILTER]\n    Name grep\n");
        assert.equal(renderSection({ name: "FILTER", entries }, "\t"), "[FILTER]\n\tName grep\n");
    });

    it("sends every second and flushes for the grace, when it is the service", () => {
        assert.equal(renderService(30), "[SERVICE]\n    Flush 1\n    Grace 30\n");
    });
});
