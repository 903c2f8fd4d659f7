import assert from "node:assert/strict";
import { join } from "node:path";
import { repositoryRoot } from "../../support/paths";
import { runCli } from "../../support/cli";

const fixture = (name: string): string => join(repositoryRoot, "tests", "fixtures", "audit", name);

describe("firelens routes", () => {
    it("prints where the logs of every container go, in each of its formats", async () => {
        const text = await runCli(["routes", fixture("seed-task.json")]);
        assert.deepEqual([text.code, text.stdout], [0, "app -> firehose my-stream\n"]);
        const of = async (format: string) =>
            (await runCli(["routes", fixture("seed-task.json"), "--format", format])).stdout;
        assert.match(await of("mermaid"), /^flowchart LR\n {4}c0\["app"\]\n/);
        assert.match(await of("svg"), /^<svg [^]*<\/svg>\n$/);
        assert.deepEqual(
            (JSON.parse(await of("json")) as { container: string }[]).map(({ container }) => container),
            ["app"],
        );
    });

    it("prints no secret, and no value that is not known as anything but <unknown>", async () => {
        for (const name of ["pulumi-state.json", "cloudformation.yaml"]) {
            const { stdout } = await runCli(["routes", fixture(name), "--format", "json"]);
            // eslint-disable-next-line no-control-regex
            assert.doesNotMatch(stdout, /CANARY-secret|CANARY-environment|\\u0000|\u0000/);
        }
    });

    it("says when there are none, and what it cannot read", async () => {
        const nothing = await runCli(["routes", fixture("no-firelens.json")]);
        assert.deepEqual([nothing.code, nothing.stdout], [0, ""]);
        assert.match(nothing.stderr, /^No routes/);
        assert.equal((await runCli(["routes", "no.json"])).code, 2);
    });
});
