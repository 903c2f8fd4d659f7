import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import type { FireLensPolicyOptions, FireLensRuleName, FireLensRules } from "../../policy";
import { RULES } from "../../core/rules";
import { ruleOptionTypes } from "../../tools/docs/rule-options";
import { repositoryRoot } from "../support/paths";
import { InProcessPack } from "../support/policy/in-process";

/** What an editor knows: this compiles, and what is marked does not (`make lint`). */
const understood: FireLensPolicyOptions = {
    profile: "strict",
    all: "advisory",
    rules: {
        "firelens-router-essential": "mandatory",
        "firelens-metadata-flag": { enforcementLevel: "advisory", require: "true" },
    },
    suppressions: [{ rule: "FL703", container: "log_router", reason: "pinned by the digest mirror" }],
    locked: ["firelens-no-inbound-24224-awsvpc", "FL201"],
};
const misspelt: FireLensRules = {
    // @ts-expect-error There is no rule of this name.
    "firelens-router-esential": "mandatory",
};
const misread: FireLensRules = {
    // @ts-expect-error The setting has no such value.
    "firelens-metadata-flag": { require: "maybe" },
};
const loose: FireLensPolicyOptions = {
    // @ts-expect-error There is no profile of this name.
    profile: "lenient",
};
// @ts-expect-error A suppression says why.
const unexplained: FireLensPolicyOptions = { suppressions: [{ rule: "FL703" }] };
const name: FireLensRuleName = "firelens-task-role-required";

describe("the options of the pack", () => {
    it("have the names of all rules, and their settings: `make docs` writes them", async () => {
        const file = join(repositoryRoot, "policy", "rule-options.ts");
        const wanted = await format(ruleOptionTypes(), { ...(await resolveConfig(file)), filepath: file });
        assert.equal(readFileSync(file, "utf8"), wanted);
        assert.ok(RULES.some((rule) => rule.name === name));
    });

    const levelsOf = (options: FireLensPolicyOptions): Record<string, string> =>
        Object.fromEntries(
            new InProcessPack(options).policies.map((policy) => [policy.name, policy.enforcementLevel ?? ""]),
        );

    it("give each rule its level: its own, the profile's, that of all, or one that is named", () => {
        const [essential, required] = ["firelens-router-essential", "firelens-task-role-required"] as const;
        const rows: readonly (readonly [FireLensPolicyOptions, string, string])[] = [
            [{}, "advisory", "mandatory"],
            [{ profile: "strict" }, "mandatory", "mandatory"],
            [{ profile: "observe" }, "advisory", "advisory"],
            [{ profile: "essential" }, "disabled", "mandatory"],
            [{ all: "disabled" }, "disabled", "disabled"],
            [{ all: "disabled", rules: { [essential]: "mandatory" } }, "mandatory", "disabled"],
            [{ profile: "observe", rules: { [required]: { enforcementLevel: "mandatory" } } }, "advisory", "mandatory"],
        ];
        for (const [options, ofEssential, ofRequired] of rows) {
            const levels = levelsOf(options);
            assert.deepEqual([levels[essential], levels[required]], [ofEssential, ofRequired], JSON.stringify(options));
        }
    });

    it("are the defaults that the engine fills in", () => {
        const { policies } = new InProcessPack(understood);
        const settings = (rule: FireLensRuleName): unknown =>
            policies.find((policy) => policy.name === rule)?.configSchema?.properties;
        const flag = settings("firelens-metadata-flag") as { require: { default: string } };
        assert.equal(flag.require.default, "true");
        const hygiene = settings("firelens-suppression-hygiene") as Record<string, { default: unknown }>;
        assert.deepEqual(hygiene.suppressions?.default, understood.suppressions);
        assert.deepEqual(hygiene.locked?.default, understood.locked);
    });

    it("are read as far as they can be, whatever a program without types gives", () => {
        for (const options of [misspelt, misread].map((rules) => ({ rules }))) {
            assert.equal(levelsOf(options)["firelens-router-essential"], "advisory");
        }
        assert.equal(Object.keys(levelsOf(loose)).length, RULES.length);
        assert.equal(Object.keys(levelsOf(unexplained)).length, RULES.length);
    });
});
