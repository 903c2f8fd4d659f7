import assert from "node:assert/strict";
import { readFile, stat } from "node:fs/promises";
import { bundle } from "./plugin-process";

/** What a running plugin never needs. Each of them alone costs more than the plugin's own code. */
const NEVER_NEEDED = [
    /node_modules\/typescript\//,
    /vendor\/typescript/,
    /node_modules\/ts-node\//,
    /node_modules\/@npmcli\//,
    /@pulumi\/pulumi\/automation\//,
    /@pulumi\/pulumi\/runtime\/closure\/(parse|create|serialize)/,
    /node_modules\/(import|require)-in-the-middle\//,
    /node_modules\/source-map(-support)?\//,
    /@opentelemetry\/(exporter|sdk|instrumentation)/,
    /@aws-sdk\//,
    // The index of all of AWS, or of one service.
    /@pulumi\/aws\/index\.js$/,
    /@pulumi\/aws\/[a-z0-9]+\/index\.js$/,
];

describe("the bundle", () => {
    let sources: string[];
    before(async () => {
        // esbuild heads each module with a comment that names its file.
        const text = await readFile(bundle, "utf8");
        sources = Array.from(text.matchAll(/^\/\/ ((?:node_modules|core|provider)\/\S+)$/gm), ([, file]) => file!);
    });

    it("holds core, the provider and the resources that it registers", () => {
        for (const wanted of ["core/compose.ts", "provider/fire-lens-task.ts", "@pulumi/aws/ecs/taskDefinition"]) {
            assert.ok(
                sources.some((source) => source.includes(wanted)),
                wanted,
            );
        }
    });

    it("holds nothing that a running plugin never needs", () => {
        assert.deepEqual(
            sources.filter((source) => NEVER_NEEDED.some((pattern) => pattern.test(source))),
            [],
        );
    });

    it("holds few of the aws package's files: what it registers, what it asks, and what these share", () => {
        const aws = sources.filter((source) => source.includes("@pulumi/aws/"));
        assert.ok(aws.length > 10 && aws.length < 30, `${aws.length} files of @pulumi/aws`);
    });

    it("is smaller than 3 MiB", async () => {
        const { size } = await stat(bundle);
        assert.ok(size < 3 * 1024 * 1024, `${size} bytes`);
    });

    it("is one executable file that Node.js runs", async () => {
        const { mode } = await stat(bundle);
        assert.equal(mode & 0o111, 0o111);
        assert.match(await readFile(bundle, "utf8"), /^#!\/usr\/bin\/env node\n/);
    });

    it("names no folder of the machine that built it", async () => {
        assert.ok(!(await readFile(bundle, "utf8")).includes(process.cwd()));
    });
});
