import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../../../core/rules";
import { evaluate } from "../../../core/rules/rule";
import { containers, logging, model, router } from "../support/builders";

const folder = join(__dirname, "../../../core/rules");

describe("the rules", () => {
    it("are the files of their folder, in the order of their codes", () => {
        const files = readdirSync(folder).filter((file) => file.startsWith("fl"));
        assert.deepEqual(
            RULES.map(({ code }) => code),
            files.map((file) => file.slice(0, 5).toUpperCase()).sort(),
        );
    });

    it("are named after their files", () => {
        const names = RULES.map(({ code, name }) => `${code.toLowerCase()}-${name.replace(/^firelens-/, "")}.ts`);
        assert.deepEqual(
            names,
            readdirSync(folder)
                .filter((file) => file.startsWith("fl"))
                .sort(),
        );
    });

    it("each have a test", () => {
        const tests = readdirSync(__dirname).filter((file) => file.startsWith("fl"));
        assert.equal(tests.length, RULES.length);
    });

    it("find nothing in a task that works", () => {
        assert.deepEqual(evaluate(RULES, model()), []);
    });

    it("give a finding the rule's level, or that of the violation", () => {
        const seen = model(
            containers(router({ essential: false }), logging({ Name: "es", "Tag_Key tags": "x", Match: "*" })),
        );
        const levels = evaluate(RULES, seen).map(({ code, level }) => `${code} ${level}`);
        assert.deepEqual(levels, ["FL702 warning", "FL801 warning", "FL806 error"]);
    });
});
