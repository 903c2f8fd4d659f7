import assert from "node:assert/strict";
import { args, environment, unknown } from "../support/builders";
import { composeTask } from "../../../core/compose";
import type { Route } from "../../../core/plan";

const containers = { web: { image: "a" }, worker: { image: "b", logging: { include: "error" } } };

function routes(text: string): readonly Route[] {
    return composeTask(args({ containers, config: { text } }), environment()).plan.routes;
}

/** For every container, the plugins that its records come to. */
function reached(text: string): string[] {
    return routes(text).map(({ container, filters = [], destinations }) => {
        const mark = ({ plugin, isUncertain = false }: { plugin: string; isUncertain?: boolean }): string =>
            `${plugin}${isUncertain ? "?" : ""}`;
        return [container, ...filters.map(mark), "→", ...destinations.map(mark)].join(" ");
    });
}

describe("a route", () => {
    it("has the filters and outputs of the user's text whose Match takes the container's records", () => {
        const text = `[FILTER]
    Name grep
    Match web-firelens*
[OUTPUT]
    Name s3
    Match worker-*
    bucket ours
[FILTER]
    Name lua
    Match *
`;
        assert.deepEqual(reached(text), ["web grep lua → cloudwatch_logs", "worker lua → s3"]);
        const [web, worker] = routes(text);
        assert.deepEqual(web?.filters, [
            { plugin: "grep", source: "config.text, line 1" },
            { plugin: "lua", source: "config.text, line 8" },
        ]);
        assert.deepEqual(worker?.destinations, [
            { destination: "custom", plugin: "s3", target: "ours", via: "config", source: "config.text, line 4" },
        ]);
    });

    const rules: readonly [rule: string, web: string][] = [
        ["Match *", "web stdout → cloudwatch_logs"],
        ["Match web-firelens-*", "web stdout → cloudwatch_logs"],
        ["Match *firelens*", "web stdout → cloudwatch_logs"],
        ["Match web", "web → cloudwatch_logs"],
        ["Match web-firelens", "web → cloudwatch_logs"],
        ["Match firelens-healthcheck", "web → cloudwatch_logs"],
        ["Match ${APP}-firelens*", "web stdout? → cloudwatch_logs"],
        [`Match ${unknown()}*`, "web stdout? → cloudwatch_logs"],
        ["Match_Regex ^w.b-", "web stdout → cloudwatch_logs"],
        ["Match_Regex eb-firelens", "web → cloudwatch_logs"],
        ["Match_Regex ^(?<app>web)", "web stdout? → cloudwatch_logs"],
        ["Match_Regex .*.*.*.*.*.*x", "web stdout? → cloudwatch_logs"],
        ["Match_Regex firelens-0$", "web → cloudwatch_logs"],
    ];
    for (const [rule, expected] of rules) {
        it(`has a filter with ${JSON.stringify(rule)}, or not, as Fluent Bit matches tags`, () => {
            assert.equal(reached(`[FILTER]\n    Name stdout\n    ${rule}\n`)[0], expected);
        });
    }

    it("takes either rule of a section that has both", () => {
        const both = "[FILTER]\n    Name stdout\n    Match a\n    Match_Regex web.*\n";
        assert.equal(reached(both)[0], "web stdout → cloudwatch_logs");
    });
});
