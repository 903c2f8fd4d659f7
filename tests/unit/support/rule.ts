import assert from "node:assert/strict";
import { formatPath } from "../../../core/path";
import { RULES } from "../../../core/rules";
import type { Model } from "../../../core/rules/model";
import type { Rule } from "../../../core/rules/rule";
import { makeToken } from "../../../core/value";
import { model } from "./builders";

/** What a rule says of tasks, by what is special about them. */
export interface Cases {
    readonly passes: Readonly<Record<string, Model>>;
    /** What is found where: the path, or several joined by "and", and a piece of the first sentence. */
    readonly fails: Readonly<Record<string, readonly [Model, path: string, sentence: RegExp]>>;
    /** Tasks in which what the rule looks at is not known. */
    readonly skips: Readonly<Record<string, Model>>;
}

/** Tests a rule: what it passes, what it refuses and how it says so, and that it skips what is unknown or secret. */
export function describeRule(rule: Rule, { passes, fails, skips }: Cases): void {
    describe(`${rule.code} ${rule.name}`, () => {
        it("is one of the rules, with a title and a source", () => {
            assert.ok(RULES.includes(rule));
            assert.match(rule.title, /^[A-Z`].*\.$/);
            assert.notEqual(rule.source, "");
        });
        it("passes the smallest task that works", () => {
            assert.deepEqual(rule.check(model()), []);
        });
        for (const [title, passing] of Object.entries(passes)) {
            it(`passes ${title}`, () => {
                assert.deepEqual(rule.check(passing), []);
            });
        }
        for (const [title, [failing, path, sentence]] of Object.entries(fails)) {
            it(`refuses ${title}`, () => {
                const violations = rule.check(failing);
                const paths = new Set(violations.map((violation) => formatPath(violation.path)));
                assert.equal([...paths].join(" and "), path);
                const { problem, fix } = violations[0]!;
                assert.match(`${problem}; ${fix}.`, sentence);
                assert.doesNotMatch(`${problem}${fix}`, /\.$|undefined|\[object|CANARY/);
            });
        }
        for (const [title, skipped] of Object.entries(skips)) {
            it(`skips ${title}`, () => {
                assert.deepEqual(rule.check(skipped), []);
            });
        }
        it("reads tasks in which every text is a secret, and prints none", () => {
            for (const seen of [...Object.values(fails).map(([failing]) => failing), ...Object.values(passes)]) {
                const printed = JSON.stringify(rule.check(veiled(seen)).map(({ problem, fix }) => [problem, fix]));
                assert.ok(!printed.includes("\\u0000"), printed);
            }
        });
    });
}

/** The same model with a secret in place of every value; names by which parts refer to each other stay. */
function veiled(seen: Model): Model {
    const names = new Set(["name", "containerName", "logDriver"]);
    return JSON.parse(JSON.stringify(seen), (key, value: unknown) =>
        typeof value === "string" && !names.has(key) ? makeToken(9, { secret: true }) : value,
    ) as Model;
}
