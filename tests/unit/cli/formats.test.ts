import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import picocolors from "picocolors";
import type { Log } from "sarif";
import { FORMATS } from "../../../cli/formats";
import type { FormatOptions } from "../../../cli/formats/format";
import { finding, report, reported } from "./report";

const plain: FormatOptions = { colors: picocolors.createColors(false), showSuppressed: false, quiet: false };
const everything: FormatOptions = { ...plain, showSuppressed: true };

/** Compares with a file beside this one. `UPDATE_GOLDEN=1` writes it. */
function assertGolden(name: string, text: string): void {
    const file = join(__dirname, "golden", name);
    if (process.env.UPDATE_GOLDEN !== undefined) writeFileSync(file, text);
    assert.equal(text, readFileSync(file, "utf8"));
}

/** OASIS's own schema, errata 01, as its page has it. Draft 4, of which it uses nothing that draft 7 has not. */
function sarifProblems(log: unknown): unknown {
    const file = join(__dirname, "..", "..", "fixtures", "schemas", "sarif-schema-2.1.0.json");
    const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.validate(schema, log);
    return ajv.errors;
}

describe("a report as text", () => {
    it("has title, code, subject, place, fix and docs of what nobody accepted, and ends with a summary", () => {
        assertGolden("report.txt", FORMATS.text(report(), plain));
    });

    it("has what is accepted as well, with the reason, when it is asked for", () => {
        assertGolden("report-with-suppressed.txt", FORMATS.text(report(), everything));
    });

    it("has no summary when it is to be quiet, and nothing where nothing was found", () => {
        const quiet = { ...plain, quiet: true };
        assert.doesNotMatch(FORMATS.text(report(), quiet), /mandatory and/);
        assert.equal(FORMATS.text(report({ findings: [] }), quiet), "");
    });

    it("is coloured only when it is asked for", () => {
        const colored = FORMATS.text(report(), { ...plain, colors: picocolors.createColors(true) });
        assert.ok(colored.includes("\u001b[31m"));
        assert.ok(!FORMATS.text(report(), plain).includes("\u001b"));
    });

    it("says plainly that there was nothing to check", () => {
        const nothing = report({ findings: [], gone: 0, files: [{ name: "a", kind: "", definitions: 2, tasks: 0 }] });
        assert.equal(
            FORMATS.text(nothing, plain),
            "Nothing to check: no task definition uses FireLens (2 task definitions without it).\n",
        );
    });
});

describe("a report as JSON", () => {
    it("has everything, accepted or not", () => {
        assertGolden("report.json", FORMATS.json(report(), plain));
    });
});

describe("a report as SARIF", () => {
    const parse = (text: string): Log => JSON.parse(text) as Log;

    it("fits the standard's schema", () => {
        assert.equal(sarifProblems(parse(FORMATS.sarif(report(), plain))), null);
        assert.equal(sarifProblems(parse(FORMATS.sarif(report({ findings: [], unreadable: [] }), plain))), null);
    });

    it("is held against the schema in earnest", () => {
        assert.notEqual(sarifProblems({ version: "2.1.0", runs: [{ tool: {} }] }), null);
    });

    it("has place, fingerprint, level and suppressions of each finding", () => {
        const { runs } = parse(FORMATS.sarif(report(), plain));
        // Rules come and go.
        const results = runs[0]!.results!.map(({ ruleIndex: _index, ...result }) => result);
        assertGolden("results.sarif.json", `${JSON.stringify(results, undefined, 2)}\n`);
    });

    it("lists every rule with its help, and each result points at its own", () => {
        const [run] = parse(FORMATS.sarif(report(), plain)).runs;
        const rules = run!.tool.driver.rules!;
        for (const { ruleId, ruleIndex } of run!.results!) assert.equal(rules[ruleIndex!]!.id, ruleId);
        assert.deepEqual(
            rules.filter(({ help, helpUri }) => help?.markdown === undefined || helpUri === undefined),
            [],
        );
    });

    it("says that it is not the whole picture when a file could not be read", () => {
        const [invocation] = parse(FORMATS.sarif(report(), plain)).runs[0]!.invocations!;
        assert.equal(invocation!.executionSuccessful, false);
        assert.equal(invocation!.toolExecutionNotifications![0]!.message.text, "b.json is empty.");
    });

    for (const [file, uri] of [
        ["./a b/ä.json", "a%20b/%C3%A4.json"],
        ["/abs/a.json", "file:///abs/a.json"],
        ["C:\\x\\a.json", "file:///C:/x/a.json"],
        ["standard input", "stdin"],
    ] as const) {
        it(`names the file ${file} as ${uri}`, () => {
            const [run] = parse(FORMATS.sarif(report({ findings: [reported({ file })] }), plain)).runs;
            assert.equal(run!.results![0]!.locations![0]!.physicalLocation!.artifactLocation!.uri, uri);
        });
    }
});

describe("a report for JUnit", () => {
    it("has a suite for each file and a case for each finding", () => {
        const text = FORMATS.junit(report(), plain);
        assert.equal(XMLValidator.validate(text), true);
        assertGolden("report.junit.xml", text);
    });

    it("fails what --fail-on says", () => {
        const failures = (failOn: "mandatory" | "advisory" | "never"): number =>
            FORMATS.junit(report({ failOn }), plain).split("<failure").length - 1;
        assert.deepEqual([failures("never"), failures("mandatory"), failures("advisory")], [0, 1, 2]);
    });

    it("holds names of any kind, and no control character, which XML has not", () => {
        const problem = `a <b> & "c" ]]> \u0001\u0008`;
        const text = FORMATS.junit(report({ findings: [reported({ finding: finding({ problem }) })] }), plain);
        assert.equal(XMLValidator.validate(text), true);
        const parsed: unknown = new XMLParser({ ignoreAttributes: false }).parse(text);
        assert.ok(JSON.stringify(parsed).includes(JSON.stringify(`a <b> & "c" ]]> ��`).slice(1, -1)));
    });
});

describe("a report as Markdown", () => {
    it("is a comment with what fails in the open and the rest folded", () => {
        assertGolden("report.md", FORMATS.markdown(report(), plain));
    });

    it("makes no link, no mention and no markup of names", () => {
        const text = FORMATS.markdown(report(), plain);
        assert.ok(text.includes(String.raw`a &lt;b>\|"name"\|&lt;/b> &amp; &#64;team`), text);
    });

    it("fits a comment of GitHub however much is found, and says that there is more", () => {
        const findings = Array.from({ length: 2000 }, () => reported());
        const text = FORMATS.markdown(report({ findings }), plain);
        assert.ok(text.length < 65_536);
        assert.match(text, /There is more than a comment holds/);
        const advisory = findings.map((one) => ({ ...one, finding: finding({ level: "advisory" }) }));
        const folded = FORMATS.markdown(report({ findings: advisory }), plain);
        assert.equal(folded.split("<details>").length, folded.split("</details>").length);
    });
});
