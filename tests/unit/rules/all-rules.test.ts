import assert from "node:assert/strict";
import fc from "fast-check";
import { describe as inWords } from "../../../core/finding";
import { isRecord } from "../../../core/json";
import { comparePaths, formatPath, withParents, type Path } from "../../../core/path";
import { RULES } from "../../../core/rules";
import type { Model } from "../../../core/rules/model";
import { remediate } from "../../../core/rules/remediate";
import { evaluate, settingsOf, type Rule, type RuleFinding } from "../../../core/rules/rule";
import { wellFormed } from "../../../core/rules/well-formed";
import { unknownLeaf } from "../../../core/value";
import { anything } from "../../property/arbitraries";
import { task } from "../support/builders";

const REASONS = ["preview", "secret", "external", "intrinsic"] as const;

/** Rules that a bad example breaks besides its own, because it cannot be bad in one way only. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
    // A router that logs through itself is one of its own clients.
    FL802: ["FL301"],
    // A wrong name of the option leaves the plugin without it.
    FL104: [],
};

const ENABLED = RULES.filter(({ enforcement }) => enforcement !== "disabled");

/** Everything at the end of a path: what is neither a list nor a record. */
function leavesOf(value: unknown, path: Path = []): Path[] {
    if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, [...path, index]));
    if (isRecord(value)) return Object.entries(value).flatMap(([name, item]) => leavesOf(item, [...path, name]));
    return [path];
}

/** Every part of a model, but the whole. */
function partsOf(model: Model): Path[] {
    const all = leavesOf(model).flatMap((path) => withParents(path).filter(({ length }) => length > 0));
    return [...new Map(all.map((path) => [JSON.stringify(path), path])).values()].sort(comparePaths);
}

/** A copy with another value at a path; undefined takes the part away. */
function withPart(model: Model, path: Path, value: unknown): Model {
    const copy = structuredClone(model);
    const holder = path.slice(0, -1).reduce<unknown>((part, step) => (part as Record<string, unknown>)[step], copy);
    const step = path.at(-1) ?? "";
    if (Array.isArray(holder) && value === undefined) holder.splice(Number(step), 1);
    else if (value === undefined) Reflect.deleteProperty(holder as object, step);
    else (holder as Record<string, unknown>)[step] = value;
    return copy;
}

const codesOf = (findings: readonly RuleFinding[]): string[] => [...new Set(findings.map(({ code }) => code))].sort();

/** What is found, evaluated with the rule's own level and whatever it is enabled by default or not. */
const foundBy = (rule: Rule, model: Model): RuleFinding[] => evaluate([rule], model);

function assertReadable(findings: readonly RuleFinding[]): void {
    for (const finding of findings) {
        const text = inWords(finding);
        // eslint-disable-next-line no-control-regex
        assert.doesNotMatch(text, /\u0000|undefined|NaN|\[object|native code|\.\. /);
        assert.ok(!text.includes("could not read this task"), `${text}: a rule has thrown`);
    }
}

describe("the metadata of the rules", () => {
    it("has names and codes of one rule each, in the order of the codes", () => {
        assert.equal(new Set(RULES.map(({ name }) => name)).size, RULES.length);
        const codes = RULES.map(({ code }) => code);
        assert.deepEqual(codes, [...new Set(codes)].sort());
        assert.equal(RULES.length, 55);
    });

    for (const rule of RULES) {
        it(`is complete: ${rule.code}`, () => {
            assert.match(rule.name, /^firelens-[a-z0-9-]+$/);
            assert.match(rule.title, /^[A-Z`].*\.$/);
            for (const text of [rule.source, rule.why, rule.remedy.text]) assert.ok(text.length > 10, text);
            assert.match(rule.why, /\.$/);
            assert.match(rule.remedy.text, /\.$/);
            assert.match(rule.docs, /^https:\/\/[a-z.]+\//);
            assert.ok(rule.areas.length > 0);
            for (const [name, setting] of Object.entries(rule.settings ?? {})) {
                assert.match(name, /^[a-z][A-Za-z]+$/);
                assert.ok(setting.schema.description.length > 10);
                const type = setting.schema.type;
                assert.equal(typeof setting.default, type);
            }
            assert.deepEqual(settingsOf(rule, { own: 1 }).own, 1);
        });
    }
});

describe("the examples of the rules", () => {
    for (const rule of RULES) {
        it(`are bad in this way only: ${rule.code}`, () => {
            const findings = foundBy(rule, rule.examples.bad);
            assert.deepEqual(codesOf(findings), [rule.code]);
            assertReadable(findings);
            const others = evaluate(ENABLED, rule.examples.bad).filter(({ code }) => code !== rule.code);
            const mandatory = codesOf(others.filter(({ enforcement }) => enforcement === "mandatory"));
            assert.deepEqual(
                mandatory.filter((code) => !(ALSO[rule.code] ?? []).includes(code)),
                [],
            );
        });

        it(`are good in every way: ${rule.code}`, () => {
            assert.deepEqual(foundBy(rule, rule.examples.good), []);
            assert.deepEqual(evaluate(ENABLED, rule.examples.good), []);
        });
    }
});

describe("what is not known", () => {
    for (const rule of RULES) {
        it(`is not found anything about: ${rule.code}`, () => {
            for (const example of [rule.examples.bad, rule.examples.good]) {
                const before = new Set(evaluate(RULES, example).map(({ code, path }) => `${code} ${formatPath(path)}`));
                for (const path of partsOf(example)) {
                    for (const reason of REASONS) {
                        const rules = reason === "intrinsic" && example === rule.examples.bad ? RULES : [rule];
                        const findings = evaluate(rules, withPart(example, path, unknownLeaf(reason)));
                        assertReadable(findings);
                        const invented = findings.filter(
                            (finding) =>
                                finding.code !== "FL903" &&
                                !before.has(`${finding.code} ${formatPath(finding.path)}`) &&
                                withParents(finding.path).some((above) => formatPath(above) === formatPath(path)),
                        );
                        assert.deepEqual(invented.map(inWords), [], formatPath(path));
                    }
                }
            }
        }).timeout(20_000);
    }

    it("is told of, where it decides whether a rule of high severity holds, but not in a preview", () => {
        const seen = (leaf: string): string[] =>
            evaluate(RULES, withPart(RULES[0]!.examples.good, ["task", "networkMode"], leaf)).map(({ code }) => code);
        assert.deepEqual(seen(unknownLeaf("intrinsic")), ["FL903"]);
        assert.deepEqual(seen(unknownLeaf("preview")), []);
    });
});

describe("what is absent, or of another type", () => {
    for (const rule of RULES) {
        it(`is read all the same: ${rule.code}`, () => {
            for (const example of [rule.examples.bad, rule.examples.good]) {
                for (const path of partsOf(example)) {
                    for (const odd of [undefined, null, 24224, "text", true, [], {}, [null], { a: [{}] }]) {
                        assertReadable(evaluate([rule], withPart(example, path, odd)));
                    }
                }
            }
        }).timeout(20_000);
    }
});

describe("messages", () => {
    for (const rule of RULES) {
        it(`show no value of an option, a variable or a secret: ${rule.code}`, () => {
            const hidden = JSON.parse(JSON.stringify(rule.examples.bad), function (this: unknown, key, value: unknown) {
                const isNamed =
                    isRecord(this) && typeof this.name === "string" && (key === "value" || key === "valueFrom");
                if (isNamed) return "CANARY";
                if (key !== "options" || !isRecord(value)) return value;
                return Object.fromEntries(
                    Object.entries(value).map(([name, item]) => [
                        name,
                        typeof item === "string" ? `${item}CANARY\nCANARY` : item,
                    ]),
                );
            }) as Model;
            for (const finding of evaluate(RULES, hidden)) assert.doesNotMatch(inWords(finding), /CANARY/);
        });
    }
});

describe("the fix of a rule", () => {
    for (const rule of RULES.filter((candidate) => candidate.remediate !== undefined)) {
        it(`fixes the bad example, once and for all: ${rule.code}`, () => {
            const { bad, good } = rule.examples;
            const before = structuredClone(bad.task);
            const fixed = remediate(rule, bad.task);
            assert.ok(fixed !== undefined);
            assert.deepEqual(bad.task, before);
            assert.deepEqual(foundBy(rule, { ...bad, task: fixed }), []);
            assert.equal(remediate(rule, fixed), undefined);
            assert.equal(remediate(rule, good.task), undefined);
        });
    }

    it("exists exactly where there is one", () => {
        const codes = RULES.filter((rule) => rule.remediate !== undefined).map(({ code }) => code);
        assert.deepEqual(
            codes.join(" "),
            "FL104 FL105 FL109 FL110 FL201 FL301 FL302 FL501 FL704 FL801 FL804 FL805 FL806 FL810",
        );
    });

    it("never throws, whatever the task is", () => {
        fc.assert(
            fc.property(anything, (odd) => {
                for (const rule of RULES) remediate(rule, odd as never);
            }),
            { numRuns: 100 },
        );
    });
});

describe("evaluating rules", () => {
    it("ends with sentences, whatever the model is", () => {
        fc.assert(
            fc.property(anything, anything, (odd, other) => {
                const models = [odd, { task: odd }, { ...RULES[0]!.examples.bad, taskRole: odd, runners: other }];
                for (const model of models) assertReadable(evaluate(RULES, model as Model));
            }),
            { numRuns: 300 },
        );
    }).timeout(20_000);

    it("ends with sentences, whatever one part of a model is", () => {
        fc.assert(
            fc.property(fc.constantFrom(...RULES), fc.nat(), fc.boolean(), anything, (rule, pick, isBad, odd) => {
                const example = isBad ? rule.examples.bad : rule.examples.good;
                const paths = partsOf(example);
                assertReadable(evaluate(RULES, withPart(example, paths[pick % paths.length]!, odd)));
            }),
            { numRuns: 600 },
        );
    }).timeout(20_000);

    it("makes a finding of a rule that throws, without what it has thrown", () => {
        const rule: Rule = {
            ...RULES[0]!,
            check: () => {
                throw new Error("CANARY");
            },
        };
        const findings = evaluate([rule], RULES[0]!.examples.bad);
        assert.deepEqual(
            findings.map((finding) => `${finding.level} ${finding.enforcement} ${inWords(finding)}`),
            ["warning advisory rule FL101 could not read this task; report it with the task's shape. (FL903)"],
        );
    });

    it("finds nothing in a task that has nothing to do with FireLens", () => {
        const containerDefinitions = [
            {
                name: "aggregator",
                portMappings: [{ containerPort: 24224 }],
                logConfiguration: { logDriver: "awslogs" },
            },
        ];
        const securityGroups = [{ id: "sg-1", ingress: [{ protocol: "-1" }] }];
        const model = { ...RULES[0]!.examples.good, task: task({ containerDefinitions }), securityGroups };
        assert.deepEqual(evaluate(RULES, model), []);
    });

    it("leaves a well-formed model as it is", () => {
        for (const { examples, code } of RULES) {
            if (code !== "FL110") assert.deepEqual(wellFormed(examples.bad), examples.bad);
        }
    });
});
