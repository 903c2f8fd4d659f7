import assert from "node:assert/strict";
import { example, app, router } from "../../core/rules/examples";
import type { Model } from "../../core/rules/model";
import { InProcessPack, urnOf, type EngineResource } from "../support/policy/in-process";
import { stackOfModel, taskOfModel } from "../support/policy/stack-of-model";

/** What the engine takes of a pack in one answer; at one byte more it ends the whole preview or update. */
const MOST_BYTES = 4 * 2 ** 20;

const portMappings = [{ containerPort: 24224 }];
const dependsOn = [{ containerName: "log_router", condition: "COMPLETE" }];

/** A task of which each of so many containers breaks the same two rules. */
function many(containers: number, nameLength: number): Model {
    const name = (at: number): string => `app-${String(at)}-${"x".repeat(nameLength)}`;
    const apps = Array.from({ length: containers }, (_, at) => app({ name: name(at), portMappings, dependsOn }));
    return example([...apps, router({ name: "log_router" })]);
}

describe("an answer of the pack", function () {
    this.timeout(60_000);

    it("says 200 findings of a rule, and how many more there are", async () => {
        const pack = new InProcessPack();
        const said = await pack.analyze(taskOfModel(many(450, 200), "aws"));
        const ofRule = said.filter(({ policy }) => policy === "firelens-no-24224-port-mapping");
        assert.equal(ofRule.length, 201);
        assert.match(ofRule.at(-1)?.message ?? "", /FL201 … and 250 more$/);
        assert.ok(pack.largestAnswer < MOST_BYTES, String(pack.largestAnswer));
    });

    it("about one task is never more than the engine takes, and leaves out no rule", async () => {
        const pack = new InProcessPack();
        const said = await pack.analyze(taskOfModel(many(60, 60_000), "aws"));
        assert.ok(pack.largestAnswer > 1_000_000, String(pack.largestAnswer));
        assert.ok(pack.largestAnswer < MOST_BYTES, String(pack.largestAnswer));
        const policies = new Set(said.map(({ policy }) => policy));
        for (const policy of ["firelens-no-24224-port-mapping", "firelens-dependency-condition"]) {
            assert.ok(policies.has(policy), policy);
        }
        assert.ok(said.some(({ message }) => / … and \d+ more$/.test(message)));
    });

    it("about a stack is never more than the engine takes, long names in its URNs included", async () => {
        const pack = new InProcessPack();
        const world = { protocol: "-1", fromPort: 0, toPort: 0, source: "0.0.0.0/0" };
        const resources = Array.from({ length: 40 }, (_, at) => {
            const securityGroups = [{ id: `sg-0123456789abcde${String(at).padStart(2, "0")}`, ingress: [world] }];
            const [, ...others] = stackOfModel({ ...many(1, 10), securityGroups }, "aws");
            return others.map((resource) => named(resource, at));
        });
        const stack = { urn: urnOf("pulumi:pulumi:Stack", "program-dev"), type: "pulumi:pulumi:Stack", inputs: {} };
        const said = await pack.analyzeStack([stack, ...resources.flat()]);
        assert.ok(said.some(({ policy }) => policy === "firelens-no-inbound-24224-awsvpc"));
        assert.ok(pack.largestAnswer > 1_000_000, String(pack.largestAnswer));
        assert.ok(pack.largestAnswer < MOST_BYTES, String(pack.largestAnswer));
    });
});

/** The resource of another stack's copy, with a name that is as long as none should be. */
function named(resource: EngineResource, at: number): EngineResource {
    const family = `shop-${String(at)}`;
    const inOwn = (value: unknown): unknown =>
        JSON.parse(
            JSON.stringify(value ?? null)
                .replaceAll("task-definition/shop:1", `task-definition/${family}:1`)
                .replaceAll('"family":"shop"', `"family":"${family}"`),
        );
    const { type, inputs, outputs } = resource;
    return {
        ...resource,
        urn: urnOf(type, `${String(at)}-${"y".repeat(30_000)}`),
        inputs: inOwn(inputs) as EngineResource["inputs"],
        outputs: inOwn(outputs) as EngineResource["inputs"],
    };
}
