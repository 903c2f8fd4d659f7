import assert from "node:assert/strict";
import { checkVersion } from "../../../core/compose/check-destinations";
import { formatPath } from "../../../core/path";

const destination = {
    plugin: "opentelemetry",
    since: "2.0.0",
    rows: [{ property: "token" as never, option: "bearer_token", since: "4.1.0" }],
};

describe("what a version of Fluent Bit does not have yet", () => {
    const cases: [string, object, string[]][] = [
        ["1.9.10", {}, ["a: opentelemetry needs Fluent Bit 2.0.0, and the router's image holds 1.9.10"]],
        ["3.0.0", {}, []],
        ["3.0.0", { token: "x" }, ["a.token: bearer_token needs Fluent Bit 4.1.0, and the router's image holds 3.0.0"]],
        ["4.1.0", { token: "x" }, []],
    ];
    for (const [version, args, expected] of cases) {
        it(`is ${expected.length === 0 ? "nothing" : "said"} of ${version} with ${JSON.stringify(args)}`, () => {
            const findings = checkVersion(destination, args, ["a"], version);
            assert.deepEqual(
                findings.map(({ path, problem }) => `${formatPath(path)}: ${problem}`),
                expected,
            );
        });
    }
});
