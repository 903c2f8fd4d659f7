import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { INLINE_CONFIG, INLINE_PARSERS, deliverInline } from "../../../core/config/inline";
import { environment } from "../support/builders";

const CONFIG = "[FILTER]\n    Name x\n    Regex log ^\"$'`\\d ü %s\n";
const PARSERS = "[PARSER]\n    Name p\n";
const file = (path: string, text: string, isParsers: boolean): Parameters<typeof deliverInline>[0][number] => ({
    path,
    origin: "",
    text,
    isParsers,
});

describe("the start of a router with an inline configuration", () => {
    let folder: string;
    beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), "firelens-inline-"));
    });
    afterEach(() => {
        rmSync(folder, { recursive: true });
    });

    /** Runs the command as the container would, below a folder of the test's own. */
    function run(
        variables: Readonly<Record<string, string>>,
        [shell = "", ...flags]: readonly string[],
        command: string,
    ): string {
        const moved = command.replaceAll("/tmp", `${folder}/tmp`).replace("/entrypoint.sh", "/bin/echo started");
        const env = { PATH: process.env.PATH ?? "", ...variables };
        return execFileSync(shell, [...flags, moved], { env, encoding: "utf8" });
    }

    it("writes every byte to the files that Fluent Bit reads, and goes on as the image does", () => {
        const files = [file(INLINE_CONFIG, CONFIG, false), file(INLINE_PARSERS, PARSERS, true)];
        const { variables, start, options } = deliverInline(files, environment(), "fluentbit");
        assert.equal(run(variables, start!.entryPoint, start!.command[0]!), "started\n");
        assert.equal(readFileSync(`${folder}${INLINE_CONFIG}`, "utf8"), CONFIG);
        assert.equal(readFileSync(`${folder}${INLINE_PARSERS}`, "utf8"), PARSERS);
        assert.deepEqual(options, { "config-file-type": "file", "config-file-value": INLINE_CONFIG });
    });

    it("starts Fluentd from the agent's file, however the image itself starts", () => {
        const files = [file(INLINE_CONFIG, CONFIG, false)];
        const { variables, start } = deliverInline(files, environment(), "fluentd");
        const command = start!.command[0]!;
        assert.match(command, /&& exec fluentd --config \/fluentd\/etc\/fluent\.conf --plugin \/fluentd\/plugins$/);
        const stub = command.replace("exec fluentd", "exec /bin/echo started");
        assert.match(run(variables, start!.entryPoint, stub), /^started/);
        assert.equal(readFileSync(`${folder}${INLINE_CONFIG}`, "utf8"), CONFIG);
    });

    it("does not start without its configuration", () => {
        const { start } = deliverInline([file(INLINE_CONFIG, CONFIG, false)], environment(), "fluentbit");
        assert.throws(() => run({ FIRELENS_CONFIG: "*" }, start!.entryPoint, start!.command[0]!));
    });
});
