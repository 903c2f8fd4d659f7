import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repositoryRoot } from "../../support/paths";
import { runCli, type CliResult } from "../../support/cli";

const fixture = (name: string): string => join(repositoryRoot, "tests", "fixtures", "audit", name);
const STATE = fixture("pulumi-state.json");
const SEED = fixture("seed-task.json");

interface Told {
    readonly findings: readonly {
        readonly code: string;
        readonly level: string;
        readonly status: string;
        readonly line?: number;
        readonly resource: { readonly name: string };
    }[];
    readonly unreadable: readonly { readonly message: string }[];
}

const told = ({ stdout }: CliResult): Told => JSON.parse(stdout) as Told;
const codes = (result: CliResult, status = "open"): string[] =>
    told(result)
        .findings.filter((found) => found.status === status)
        .map(({ code }) => code);

describe("firelens audit", () => {
    let folder: string;
    const path = (name: string): string => join(folder, name);
    const put = async (name: string, text: string): Promise<string> => {
        await writeFile(path(name), text);
        return path(name);
    };
    beforeEach(async () => {
        folder = await mkdtemp(join(tmpdir(), "firelens-cli-"));
    });
    afterEach(() => rm(folder, { recursive: true, force: true }));

    it("exits with 1 for findings that are mandatory, and with 0 for others unless it is told to fail on them", async () => {
        assert.equal((await runCli(["audit", STATE])).code, 1);
        assert.equal((await runCli(["audit", STATE, "--fail-on", "never"])).code, 0);
        assert.equal((await runCli(["audit", SEED])).code, 0);
        assert.equal((await runCli(["audit", SEED, "--fail-on", "advisory"])).code, 1);
    });

    it("finds nothing mandatory in the FireLens page's own task definition, given a task role", async () => {
        const { findings } = told(await runCli(["audit", SEED, "--format", "json"]));
        assert.ok(findings.length > 0);
        assert.deepEqual(
            findings.filter(({ level }) => level === "mandatory"),
            [],
        );
    });

    it("finds what is wrong in that task definition as it stands on the page: it has no task role", async () => {
        const { taskRoleArn: _role, ...page } = JSON.parse(await readFile(SEED, "utf8")) as Record<string, unknown>;
        const result = await runCli(["audit", "-", "--format", "json"], { input: JSON.stringify(page) });
        assert.ok(codes(result).includes("FL601"));
    });

    it("says plainly that nothing uses FireLens", async () => {
        const result = await runCli(["audit", fixture("no-firelens.json")]);
        assert.equal(result.code, 0);
        assert.equal(
            result.stdout,
            "Nothing to check: no task definition uses FireLens (1 task definition without it).\n",
        );
    });

    it("reads standard input, also in UTF-16 as PowerShell writes it", async () => {
        const text = await readFile(STATE, "utf8");
        for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`, "utf16le")]) {
            const file = path("state.json");
            await writeFile(file, bytes);
            assert.equal((await runCli(["audit", file])).code, 1);
        }
        const result = await runCli(["audit", "-"], { input: text });
        assert.equal(result.code, 1);
        assert.match(result.stdout, /At: {3}standard input:\d+:\d+/);
    });

    it("says one sentence of each file that cannot be read, audits the others, and exits with 2", async () => {
        const bad: Readonly<Record<string, [text: string | Buffer, sentence: string]>> = {
            "empty.json": ["", "is empty."],
            "binary.json": [Buffer.from([0x89, 0, 1]), "is a binary file."],
            "cut.json": ["{", "is cut off: its JSON ends in the middle."],
            "list.json": ["[]", ": the list is empty: it is none of"],
            "package.json": [`{"name": "x"}`, ": the document cannot be read: it is none of"],
            "mixed.json": [
                `{"Resources": {"A": {"Type": "X"}}, "AWSTemplateFormatVersion": "2010-09-09", "planned_values": {}}`,
                ": the document mixes a CloudFormation template and a Terraform plan",
            ],
        };
        for (const [name, [content]] of Object.entries(bad)) await writeFile(path(name), content);
        const names = [...Object.keys(bad).map(path), path("missing.json"), folder];
        const result = await runCli(["audit", ...names, STATE, "--format", "json"]);
        assert.equal(result.code, 2);
        assert.ok(codes(result).includes("FL202"));
        const lines = result.stderr.trimEnd().split("\n");
        assert.equal(lines.length, names.length);
        const wanted = [
            ...Object.values(bad).map(([, sentence]) => sentence),
            "does not exist.",
            "is a folder; name the files in it.",
        ];
        for (const [index, line] of lines.entries()) {
            assert.ok(line.startsWith(names[index]!) && line.includes(wanted[index]!) && line.endsWith("."), line);
        }
        assert.deepEqual(
            told(result).unreadable.map(({ message }) => message),
            lines,
        );
    });

    it("reads files up to a size, which can be raised", async () => {
        const file = await put("big.json", `{"a": "${"x".repeat(2 ** 20)}"}`);
        const result = await runCli(["audit", file, "--max-size", "1"]);
        assert.equal(result.code, 2);
        assert.equal(result.stderr, `${file} is larger than the 1 MiB that are read; raise that by --max-size.\n`);
        assert.doesNotMatch((await runCli(["audit", file, "--max-size", "2"])).stderr, /larger/);
        assert.match(
            (await runCli(["audit", "-", "--max-size", "1"], { input: "x".repeat(2 ** 21) })).stderr,
            /^standard input is larger/,
        );
    });

    for (const [what, args, message] of [
        ["no file", ["audit"], /^error: name the files to audit/],
        [
            "a folder of patches that took the file",
            ["audit", "--fix", "a.json"],
            /"a.json" was taken for the folder of --fix/,
        ],
        ["standard input twice", ["audit", "-", "-"], /standard input can be read once/],
        [
            "an option that does not exist",
            ["audit", "a", "--formt", "json"],
            /unknown option '--formt'\n\(Did you mean --format\?\)/,
        ],
        ["a command that does not exist", ["adit"], /unknown command 'adit'\n\(Did you mean audit\?\)/],
        ["a format that does not exist", ["audit", "a", "--format", "xml"], /Allowed choices are text, json, sarif/],
        ["a profile that does not exist", ["audit", "a", "--profile", "x"], /Allowed choices are recommended/],
        ["a baseline to write without a name", ["audit", "a", "--write-baseline"], /--write-baseline needs --baseline/],
        ["a size that is none", ["audit", "a", "--max-size", "9999"], /Write a number from 1 to 500/],
        [
            "a configuration that does not exist",
            ["audit", "a", "--config", "no.json"],
            /^error: no.json does not exist\.$/m,
        ],
        [
            "a baseline that does not exist",
            ["audit", "a", "--baseline", "no.json"],
            /^error: no.json does not exist\.$/m,
        ],
        [
            "a baseline that is none",
            ["audit", "a", "--baseline", SEED],
            /is no baseline; make one with --write-baseline/,
        ],
        [
            "a configuration that is a list",
            ["audit", SEED, "--config", fixture("list.json")],
            /is no configuration; write an object such as \{ "all": "advisory" \}\.$/m,
        ],
        ["a file without a name", ["audit", ""], /^"" does not exist\.$/m],
        ["no command", [], /Usage: firelens/],
        ["a file to write where a folder is", ["audit", SEED, "--output", repositoryRoot], /cannot be written/],
    ] as const) {
        it(`refuses ${what}, with exit code 2`, async () => {
            const result = await runCli(args);
            assert.equal(result.code, 2);
            assert.match(result.stderr, message);
        });
    }

    it("keeps what it is told in a file, and says on standard error what it came to", async () => {
        const result = await runCli(["audit", STATE, "--format", "sarif", "--output", path("a/b.sarif")]);
        assert.equal(result.stdout, "");
        assert.match(result.stderr, /mandatory and .* Written to/);
        assert.match(await readFile(path("a/b.sarif"), "utf8"), /"version": "2.1.0"/);
        assert.deepEqual(await readdir(path("a")), ["b.sarif"]);
    });

    it("leaves out of account what a baseline holds, as often as it holds it, and says what is gone", async () => {
        const baseline = path("baseline.json");
        const written = await runCli(["audit", STATE, "--baseline", baseline, "--write-baseline"]);
        assert.equal(written.code, 0);
        const held = await runCli(["audit", STATE, "--baseline", baseline, "--format", "json"]);
        assert.equal(held.code, 0);
        assert.deepEqual(codes(held), []);
        assert.deepEqual(codes(held, "known").sort(), codes(await runCli(["audit", STATE, "--format", "json"])).sort());

        const twice = await runCli(["audit", STATE, STATE, "--baseline", baseline]);
        assert.equal(twice.code, 1);

        const gone = await runCli(["audit", SEED, "--baseline", baseline]);
        assert.match(gone.stdout, /findings of the baseline are gone/);
    });

    it("takes levels, settings and suppressions from the pack's own file, as JSON or YAML", async () => {
        const json = await put("policy.json", `{"firelens-no-24224-port-mapping": "disabled"}`);
        const yaml = await put(
            "policy.yaml",
            [
                "all: advisory",
                "firelens-suppression-hygiene:",
                "  suppressions:",
                "    - { rule: FL202, name: api-sg, reason: behind another firewall }",
            ].join("\n"),
        );
        const strict = codes(await runCli(["audit", STATE, "--format", "json", "--config", json]));
        assert.ok(!strict.includes("FL201") && strict.includes("FL202"));
        const lenient = await runCli(["audit", STATE, "--format", "json", "--config", yaml]);
        assert.equal(lenient.code, 0);
        assert.deepEqual(codes(lenient, "suppressed"), ["FL202"]);
        assert.match(
            (await runCli(["audit", STATE, "--config", yaml, "--show-suppressed"])).stdout,
            /Kept: behind another firewall\./,
        );
    });

    it("says what is wrong with the configuration once, however many files there are", async () => {
        const config = await put(
            "policy.json",
            JSON.stringify({
                "firelens-no-24224-port-maping": "disabled",
                "firelens-suppression-hygiene": {
                    suppressions: [
                        { rule: "FL202", reason: "behind another firewall" },
                        { rule: "FL504", reason: "nobody has this one" },
                    ],
                },
            }),
        );
        // The first suppression covers something in one of the two files, so it is not unused.
        const result = await runCli(["audit", STATE, SEED, "--config", config]);
        assert.equal(result.stdout.split("firelens-no-24224-port-maping").length - 1, 1, result.stdout);
        assert.equal(result.stdout.split("it covers no finding of FL504").length - 1, 1);
        assert.doesNotMatch(result.stdout, /it covers no finding of FL202/);
        assert.ok(result.stdout.includes(`At:   ${config}`));
    });

    it("follows a profile", async () => {
        assert.equal((await runCli(["audit", STATE, "--profile", "observe"])).code, 0);
        assert.equal((await runCli(["audit", SEED, "--profile", "strict"])).code, 1);
    });

    it("uses colours on a terminal, unless NO_COLOR or --no-color is given", async () => {
        const isColored = async (args: readonly string[], host: object): Promise<boolean> =>
            (await runCli(["audit", STATE, ...args], host)).stdout.includes("\u001b[");
        assert.equal(await isColored([], { isTerminal: true }), true);
        assert.equal(await isColored([], { isTerminal: false }), false);
        assert.equal(await isColored([], { isTerminal: true, env: { NO_COLOR: "1" } }), false);
        assert.equal(await isColored(["--no-color"], { isTerminal: true }), false);
        assert.equal(await isColored(["--color"], { isTerminal: false, env: { NO_COLOR: "1" } }), true);
        assert.equal(await isColored([], { isTerminal: true, env: { TERM: "dumb" } }), false);
    });

    it("prints nothing of a name that a terminal would obey", async () => {
        const text = (await readFile(fixture("describe-task-definition.json"), "utf8")).replaceAll(
            `"api"`,
            `"\\u001b]0;owned\\u0007api\\u202e"`,
        );
        const { stdout } = await runCli(["audit", "-"], { input: text });
        assert.match(stdout, /owned/);
        // eslint-disable-next-line no-control-regex
        assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u202e]/);
    });
});
