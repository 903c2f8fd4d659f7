import assert from "node:assert/strict";
import fc from "fast-check";
import { modelOf } from "../../core/check";
import { describe as inWords } from "../../core/finding";
import { policyDocument } from "../../core/iam/statement";
import { canonicalJson } from "../../core/json";
import { formatPath } from "../../core/path";
import { RULES } from "../../core/rules";
import { evaluate } from "../../core/rules/rule";
import { check } from "../unit/support/builders";
import { shuffled, validArguments } from "./arbitraries";

describe("valid arguments, whatever they are", () => {
    it("make a task that passes every rule", () => {
        fc.assert(
            fc.property(validArguments, (raw) => {
                const { plan, findings } = check(raw);
                // Options with names of nobody's are warned of, and are among the valid ones.
                const others = findings.filter(({ code }) => code !== "FL808");
                assert.deepEqual(
                    others.map((finding) => `${formatPath(finding.path)}: ${inWords(finding)}`),
                    [],
                );
                assert.deepEqual(
                    evaluate(RULES, modelOf(plan)).filter(
                        ({ code, level }) => level === "error" || (code !== "FL608" && code.startsWith("FL6")),
                    ),
                    [],
                );
            }),
            { numRuns: 300 },
        );
    }).timeout(60_000);

    it("make the same plan in whatever order their keys are", () => {
        fc.assert(
            fc.property(validArguments, fc.infiniteStream(fc.nat()), (raw, picks) => {
                const other = shuffled(raw, (below) => picks.next().value! % below);
                const [first, second] = [check(raw).plan, check(other).plan];
                assert.deepEqual(second, first);
                assert.equal(canonicalJson(second), canonicalJson(first));
            }),
            { numRuns: 300 },
        );
    }).timeout(60_000);

    it("make roles that may do nothing to everything", () => {
        fc.assert(
            fc.property(validArguments, (raw) => {
                const { taskRole, executionRole } = check(raw).plan;
                for (const { Action, Resource } of [taskRole, executionRole].flatMap(
                    (role) => policyDocument(role?.statements ?? []).Statement,
                )) {
                    if (Action.join() === "ecr:GetAuthorizationToken") {
                        assert.deepEqual(Resource, ["*"]);
                        continue;
                    }
                    assert.ok(!Action.some((action) => action.includes("*")));
                    // An ARN, at most with the objects below a prefix or the streams of a group.
                    for (const resource of Resource) assert.match(resource, /^arn:[^*?]+(?:\/\*|:\*)?$/);
                }
            }),
            { numRuns: 300 },
        );
    }).timeout(60_000);

    it("make container definitions as ECS returns them", () => {
        fc.assert(
            fc.property(validArguments, (raw) => {
                const names = check(raw).plan.task.containerDefinitions.map((container) => {
                    for (const list of ["environment", "mountPoints", "portMappings", "volumesFrom"] as const) {
                        assert.ok(Array.isArray(container[list]));
                    }
                    assert.equal(typeof container.cpu, "number");
                    assert.equal(typeof container.essential, "boolean");
                    return container.name;
                });
                assert.deepEqual(names, [...names].sort());
            }),
            { numRuns: 100 },
        );
    }).timeout(60_000);
});
