import assert from "node:assert/strict";
import { chmod, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { startMoto, type Moto } from "../support/moto";
import { nodeProgram, pluginFolder, task, withProgram, yamlProgram, type ProgramFiles } from "../support/program";
import { readBack } from "../support/read-back";
import { refusalsIn, type Refusal } from "../support/refusals";
import { childrenOf, taskOutputs } from "../support/state";
import type { Workspace } from "../support/workspace";

/** What must never be seen. */
const CANARY = "canary-7f3e9a";
const secret = { "fn::secret": CANARY };

const container = (name: string, more: object): object => ({ containers: { [name]: { image: "a", ...more } } });
const option = (options: object): object => ({ ...container("web", {}), logging: { cloudWatchLogs: { options } } });
const OPTIONS = "logging.cloudWatchLogs.options";

/** What is wrong, with a secret in it or beside it, by the name of the task. */
const WRONG: Readonly<Record<string, { where: string; args: object; code: string; path: string }>> = {
    option: {
        where: "in an option",
        args: option({ endpoint: secret }),
        code: "FL701",
        path: `${OPTIONS}["endpoint"]`,
    },
    literal: {
        where: "in an option, as a literal",
        args: option({ http_passwd: CANARY }),
        code: "FL701",
        path: `${OPTIONS}["http_passwd"]`,
    },
    line: {
        where: "in an option with a line break",
        args: option({ endpoint: `${CANARY}\n` }),
        code: "FL702",
        path: `${OPTIONS}["endpoint"]`,
    },
    environment: {
        where: "beside it, in a container's environment",
        args: container("web-firelens", { environment: { KEY: secret } }),
        code: "FL005",
        path: `containers["web-firelens"]`,
    },
    variable: {
        where: "beside it, in a container's environment, as a literal",
        args: container("log_router", { environment: { KEY: CANARY } }),
        code: "FL005",
        path: `containers["log_router"]`,
    },
    rule: {
        where: "beside it, in a rule of the security group",
        args: {
            ...container("web", {}),
            securityGroup: { vpcId: "vpc-1", ingress: [{ protocol: "-1", self: true, description: secret }] },
        },
        code: "FL202",
        path: "securityGroup.ingress[0]",
    },
    image: {
        where: "in a secret that is empty",
        args: container("web", { image: { "fn::secret": "" }, user: secret }),
        code: "FL002",
        path: `containers["web"].image`,
    },
};

describe("a secret", () => {
    let moto: Moto;
    before(async () => {
        moto = await startMoto();
    });
    after(() => moto.stop());

    it("in an environment or a configuration reaches the task, and is seen nowhere on its way", async () => {
        const text = { "fn::secret": `# ${CANARY}\n[FILTER]\n    Name stdout\n    Match *\n` };
        const environment = { KEY: secret, PLAIN: "plain" };
        const tasks = {
            variable: task({ containers: { app: { image: "nginx:1.29" }, web: { image: "nginx:1.29", environment } } }),
            text: task({ containers: { web: { image: "nginx:1.29" } }, config: { text } }),
        };
        const outputs = { definitions: "${variable.containerDefinitions}", config: "${text.generatedConfig}" };
        await withProgram(yamlProgram(tasks, outputs), { moto }, async (stack) => {
            await expectSilence(
                stack,
                ["preview", "--diff"],
                ["up", "--yes", "--diff"],
                ["preview", "--diff", "--refresh"],
            );

            const live = readBack(moto);
            const { arn, routes } = await taskOutputs(stack, "variable");
            const { containerDefinitions = [] } = await live.taskDefinition(String(arn));
            assert.deepEqual(containerDefinitions.find(({ name }) => name === "web")?.environment, [
                { name: "KEY", value: CANARY },
                { name: "PLAIN", value: "plain" },
            ]);
            // One secret hides what holds it, and not all the rest.
            assert.equal((routes as unknown[]).length, 2);

            const bucket = (await childrenOf(stack, "text")).find(({ type }) => type.endsWith(":Bucket"))?.id ?? "";
            const [key = ""] = (await live.bucket(bucket)).keys;
            assert.ok((await live.text(bucket, key)).includes(CANARY));

            await stack.expectNoChanges();
            await expectSilence(stack, ["destroy", "--yes"]);
            await expectNoTraceOnDisk(stack);
        });
    });

    it("is in nothing that the plugin itself prints, however talkative it is asked to be", async () => {
        const environment = { KEY: secret };
        const program = yamlProgram({ web: task({ containers: { web: { image: "nginx:1.29", environment } } }) });
        const plugin = "pulumi-resource-firelens";
        const recorder = `#!/bin/sh\nexec "${pluginFolder}/${plugin}" "$@" 2>>"$(dirname "$0")/said.txt"\n`;
        const settings = String(program["Pulumi.yaml"]).replace(JSON.stringify(pluginFolder), `"."`);
        await withProgram({ ...program, "Pulumi.yaml": settings, [plugin]: recorder }, { moto }, async (stack) => {
            await chmod(join(stack.programFolder, plugin), 0o755);
            // What the engine itself says at this level holds every value, of every provider.
            const { code } = await stack.pulumi(["preview", "-v=9", "--logflow", "--logtostderr"]);
            assert.equal(code, 0);
            assert.equal(await readFile(join(stack.programFolder, "said.txt"), "utf8"), "");
        });
    });

    describe("is not printed where something is wrong:", () => {
        let refusals: Map<string, Refusal[]>;

        before(async () => {
            const tasks = Object.entries(WRONG).map(([name, { args }]) => [name, task(args)] as const);
            refusals = await refusalsOf(yamlProgram(Object.fromEntries(tasks)));
        });

        for (const [name, { where, code, path }] of Object.entries(WRONG)) {
            it(`${where} (${code})`, () => {
                const found = (refusals.get(name) ?? []).map(({ text: _text, ...refusal }) => refusal);
                assert.deepEqual(found, [{ code, path, isHidden: true }]);
            });
        }
    });

    it("is not printed where it has the wrong type, or a wrong name", async () => {
        const program = nodeProgram(`
const secret = pulumi.secret("${CANARY}");
new FireLensTask("one", { containers: { web: { image: "a", stopTimeout: secret } } });
new FireLensTask("two", { containers: { web: { image: "a", environment: { KEY: ["${CANARY}"] } } } });
new FireLensTask("three", { containers: { web: { image: "a", enviroment: { KEY: "${CANARY}" } } } });
new FireLensTask("four", { containers: { web: { image: "a", pasword: secret } } });
`);
        const refusals = [...(await refusalsOf(program)).values()].flat();
        const paths = refusals.filter(({ isHidden }) => isHidden).map(({ path }) => path);
        assert.deepEqual(paths.sort(), [
            `containers["web"].enviroment`,
            `containers["web"].environment["KEY"]`,
            `containers["web"].pasword`,
            `containers["web"].stopTimeout`,
        ]);
    });

    /** What an update refuses. Neither it nor a preview leaves a trace of the canary. */
    function refusalsOf(program: ProgramFiles): Promise<Map<string, Refusal[]>> {
        return withProgram(program, { moto }, async (stack) => {
            const preview = await stack.pulumi(["preview", "--diff"]);
            const update = await stack.pulumi(["up", "--yes", "--skip-preview"]);
            for (const { code, stdout, stderr } of [preview, update]) {
                assert.notEqual(code, 0);
                assert.ok(!stdout.includes(CANARY), stdout);
                assert.ok(!stderr.includes(CANARY), stderr);
            }
            await expectNoTraceOnDisk(stack);
            return refusalsIn(update);
        });
    }
});

async function expectSilence(stack: Workspace, ...commands: readonly string[][]): Promise<void> {
    for (const command of commands) {
        const { code, stdout, stderr } = await stack.pulumi(command);
        const said = `pulumi ${command.join(" ")}\n${stdout}${stderr}`;
        assert.equal(code, 0, said);
        assert.ok(!said.includes(CANARY), said);
    }
}

/** Neither the state, nor its history and copies, nor anything else that the CLI writes, holds the canary. */
async function expectNoTraceOnDisk(stack: Workspace): Promise<void> {
    const entries = await readdir(stack.folder, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((each) => each.isFile())) {
        const file = join(entry.parentPath, entry.name);
        assert.ok(!(await readFile(file)).includes(CANARY), file);
    }
}
