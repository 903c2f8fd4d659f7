import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { describe as inWords } from "../../core/finding";
import { formatPath } from "../../core/path";
import schema from "../../provider/schema.json";
import { BAD_INPUTS, type BadInput } from "../support/bad-inputs";
import type { CommandResult } from "../support/command";
import { inventory } from "../support/inventory";
import { startMoto, type Moto } from "../support/moto";
import {
    nodeProgram,
    pythonProgram,
    task,
    withCopyOfExample,
    withProgram,
    yamlProgram,
    type ProgramFiles,
} from "../support/program";
import { diagnosticsIn, refusalsIn, stackTraceIn, type Refusal } from "../support/refusals";
import { resourcesOf } from "../support/state";
import { check } from "../unit/support/builders";

const TYPE = "firelens:index:FireLensTask";
const good = { containers: { web: { image: "nginx:1.29" } } };

describe("what cannot work is refused", () => {
    let moto: Moto;
    before(async () => {
        moto = await startMoto();
    });
    after(() => moto.stop());

    describe("with its code, its path and what to write instead:", () => {
        const rows = Object.entries(BAD_INPUTS).flatMap(([area, inputs]) =>
            firstOfEachCode(inputs.filter(canBeWritten)).map((input, index) => ({
                ...input,
                name: `${area} ${String(index)}`,
            })),
        );
        let said: CommandResult;
        let refusals: Map<string, Refusal[]>;
        let preview: Map<string, Refusal[]>;

        before(async () => {
            // As text, in which a key may be called as objects have it. Warnings refuse nothing unless it is strict.
            const tasks = JSON.stringify(rows.map(({ name, args }) => [name, { strict: true, ...(args as object) }]));
            const program = nodeProgram(
                `for (const [name, args] of JSON.parse(${JSON.stringify(tasks)})) new FireLensTask(name, args);`,
            );
            await withProgram(program, { moto }, async (stack) => {
                preview = refusalsIn(await stack.pulumi(["preview"]));
                said = await stack.pulumi(["up", "--yes", "--skip-preview"]);
                refusals = refusalsIn(said);
                assert.deepEqual((await resourcesOf(stack)).filter(isPartOfATask), []);
            });
        });

        rows.forEach(({ name, what, args }) => {
            it(`${what} (${name})`, () => {
                // The table has what is said without `strict`, which leaves out what nobody could mend.
                const { findings } = check({ strict: true, ...(args as object) });
                assert.notDeepEqual(findings, []);
                assert.deepEqual(
                    (refusals.get(name) ?? []).map(({ path, text }) => `${path}: ${text}`).sort(),
                    findings.map((finding) => `${formatPath(finding.path)}: ${inWords(finding)}`).sort(),
                );
            });
        });

        it("in the preview already, all of it in one run", () => {
            assert.deepEqual(preview, refusals);
            assert.equal(preview.size, rows.length);
        });

        it("before anything is registered", async () => {
            assert.notEqual(said.code, 0);
            assert.doesNotMatch(said.stdout, /[+] {2}(aws|firelens):/);
            assert.deepEqual(await inventory(moto), []);
        });

        it("without a stack trace", async () => {
            // Pulumi's own SDK for Node prints one of the program, whatever fails.
            const bad = task({ containers: { web: { image: "" } } });
            assert.deepEqual(stackTraceIn(await attempt(yamlProgram({ bad }))), []);
        });
    });

    describe("when it has the wrong shape:", () => {
        const shapes = {
            typo: { containers: { web: { image: "a", portMapings: [] } } },
            destination: { ...good, logging: { cloudWatchLogs: {}, cloudwatchLogs: {} } },
            missing: { containers: { web: {} } },
            number: { ...good, logging: { cloudWatchLogs: { options: { workers: 1 } } } },
            text: { containers: { web: { image: "a", stopTimeout: "30" } } },
            type: { ...good, logRouter: { type: "fluent-bit" } },
            architecture: { ...good, runtimePlatform: { cpuArchitecture: "arm64" } },
        };
        let refusals: Map<string, Refusal[]>;

        before(async () => {
            const lines = Object.entries(shapes).map(
                ([name, args]) => `new FireLensTask("${name}", ${JSON.stringify(args)});`,
            );
            refusals = refusalsIn(await attempt(nodeProgram(lines.join("\n"))));
        });

        expectRefusal("typo", "FL001", `containers["web"].portMapings`, /did you mean "portMappings"/);
        expectRefusal("destination", "FL001", "logging.cloudwatchLogs", /did you mean "cloudWatchLogs"/);
        expectRefusal("missing", "FL002", `containers["web"].image`, /add image/);
        expectRefusal("number", "FL110", `logging.cloudWatchLogs.options["workers"]`, /in quotes/);
        expectRefusal("text", "FL003", `containers["web"].stopTimeout`, /take off the quotes/);
        expectRefusal("type", "FL104", "logRouter.type", /write fluentbit/);
        expectRefusal("architecture", "FL004", "runtimePlatform.cpuArchitecture", /did you mean "ARM64"/);

        function expectRefusal(name: keyof typeof shapes, code: string, path: string, fix: RegExp): void {
            it(`${name} (${code})`, () => {
                const found = refusals.get(name) ?? [];
                const described = found.map((refusal) => `${refusal.path} ${refusal.code}`);
                assert.deepEqual(described, [`${path} ${code}`]);
                assert.match(found[0]?.text ?? "", fix);
            });
        }
    });

    it("when a Python dict spells a property in the wrong way", async () => {
        const program = pythonProgram(`
firelens.FireLensTask("snake", containers={"web": {"image": "a", "port_mapings": []}})
firelens.FireLensTask("camel", containers={"web": {"image": "a", "portMapings": []}})
firelens.FireLensTask("deep", containers={"web": {"image": "a"}}, logging={"cloud_watch_logs": {"log_groop": "b"}})
`);
        const found = [...refusalsIn(await attempt(program))].map(([name, [first]]) => [
            name,
            first?.path,
            first?.text,
        ]);
        const problem = (name: string, meant: string, python: string): string =>
            `there is no property "${name}" here; did you mean "${meant}" (in Python, ${python})?`;
        assert.deepEqual(found.map(([name, path, text]) => [name, path, text?.replace(/\?.*/, "?")]).sort(), [
            ["camel", `containers["web"].portMapings`, problem("portMapings", "portMappings", "port_mappings")],
            ["deep", "logging.cloudWatchLogs.log_groop", problem("log_groop", "logGroup", "log_group")],
            ["snake", `containers["web"].port_mapings`, problem("port_mapings", "portMappings", "port_mappings")],
        ]);
    });

    it("when a Python dict spells a property as the other languages do, it is understood", async () => {
        const program = pythonProgram(
            `firelens.FireLensTask("web", containers={"web": {"image": "a", "portMappings": [{"containerPort": 0}]}})`,
        );
        const [refusal] = refusalsIn(await attempt(program)).get("web") ?? [];
        assert.equal(refusal?.path, `containers["web"].portMappings[0].containerPort`);
    });

    it("when a Go program is wrong", async () => {
        const main = `package main

import (
	"github.com/pulumi-firelens/pulumi-firelens/sdk/go/firelens"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		_, err := firelens.NewFireLensTask(ctx, "web", &firelens.FireLensTaskArgs{
			Containers: map[string]firelens.ContainerArgs{"web": {Image: pulumi.String("")}},
		})
		return err
	})
}
`;
        await withCopyOfExample("quickstart-go", { moto }, async (stack) => {
            await stack.write({ "main.go": main });
            const said = await stack.pulumi(["preview"]);
            const found = (refusalsIn(said).get("web") ?? []).map(({ path, code }) => `${path} ${code}`);
            assert.deepEqual(found, [`containers["web"].image FL002`]);
            assert.deepEqual(stackTraceIn(said), []);
        });
    });

    it("when a YAML program has a typo: its own type checker names what exists", async () => {
        const typo = { containers: { web: { image: "a", portMapings: [] } } };
        const said = await attempt(yamlProgram({ web: task(typo) }));
        assert.match(diagnosticsIn(said.stdout), /portMapings[\s\S]*Existing properties are: .*portMappings/);
        assert.deepEqual(stackTraceIn(said), []);
    });

    it("when AWS cannot be reached: what was asked, where, and what to check", async () => {
        const before = Date.now();
        const said = await attempt(yamlProgram({ web: task(good) }), { AWS_ENDPOINT_URL: "http://127.0.0.1:1" });
        const text = diagnosticsIn(said.stdout);
        assert.match(text, /AWS could not be asked for its Region, partition and account, and nothing was registered/);
        assert.match(text, /Check the credentials, the Region and the endpoint/);
        assert.match(text, /127\.0\.0\.1:1/);
        assert.deepEqual(stackTraceIn(said), []);
        assert.ok(Date.now() - before < 30_000);
    });

    it("when the configuration file does not exist: the engine names it before the component is asked", async () => {
        const config = { file: { "fn::fileAsset": "nowhere.conf" } };
        const said = await attempt(yamlProgram({ web: task({ ...good, config }) }));
        assert.match(diagnosticsIn(said.stdout), /nowhere\.conf: no such file or directory/);
        assert.deepEqual(stackTraceIn(said), []);
    });

    it("when the configuration file is no text", async () => {
        const [latin, zero] = [Buffer.from("\xe9", "latin1"), Buffer.from("[FILTER]\n    Name \u00001\u0000\n")];
        const file = (name: string): object => ({ ...good, config: { file: { "fn::fileAsset": name } } });
        const tasks = { latin: task(file("latin.conf")), zero: task(file("zero.conf")) };
        const program = yamlProgram(tasks, {}, { "latin.conf": latin, "zero.conf": zero });
        const refusals = refusalsIn(await attempt(program));
        for (const name of Object.keys(tasks)) {
            const paths = (refusals.get(name) ?? []).map(({ path }) => path);
            assert.deepEqual(paths, ["config.file"], name);
        }
    });

    /** Updates a stack that must stay empty. */
    function attempt(program: ProgramFiles, env: Record<string, string> = {}): Promise<CommandResult> {
        return withProgram(program, { moto, env }, async (stack) => {
            await moto.reset();
            const said = await stack.pulumi(["up", "--yes", "--skip-preview"]);
            assert.notEqual(said.code, 0);
            assert.deepEqual((await resourcesOf(stack)).filter(isPartOfATask), []);
            assert.deepEqual(await inventory(moto), []);
            return said;
        });
    }
});

/** One input of each code: the table as a whole is held against core, which is what the plugin asks. */
function firstOfEachCode(inputs: readonly BadInput[]): BadInput[] {
    const codes = new Set<string>();
    return inputs.filter(({ found }) => {
        const isNew = found.some(([code]) => !codes.has(code));
        found.forEach(([code]) => codes.add(code));
        return isNew;
    });
}

/** Whether a program can say it: the SDK passes on what it knows, and only the engine makes a value unknown. */
function canBeWritten({ args }: BadInput): boolean {
    if (typeof args !== "object" || args === null || !("containers" in args)) return false;
    const text = JSON.stringify(args);
    const properties: readonly string[] = Object.keys(schema.resources[TYPE].inputProperties);
    const isKnown = Object.keys(args).every((name) => properties.includes(name));
    return isKnown && isDeepStrictEqual(JSON.parse(text), args) && !text.includes("\\u0000");
}

function isPartOfATask({ urn }: { readonly urn: string }): boolean {
    return urn.includes("firelens:index:FireLensTask");
}
