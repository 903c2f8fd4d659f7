import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { credentials, type ServiceError } from "@grpc/grpc-js";
import { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import * as rpc from "@pulumi/pulumi/proto/analyzer_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { RULES } from "../../core/rules";
import { repositoryRoot } from "../support/paths";
import { requestOf, said, stackResourceOf, struct, type EngineResource, type Said } from "../support/policy/in-process";
import { stackOfModel, taskOfModel } from "../support/policy/stack-of-model";

const CODES = RULES.map(({ code }) => code);
const ruleOf = (code: string): (typeof RULES)[number] => RULES[CODES.indexOf(code)]!;

describe("the pack as a process, over gRPC,", () => {
    let pack: Pack;
    before(async () => {
        pack = await startPack();
    });
    after(() => pack.stop());

    it("has a policy for each rule, with all that CrossGuard can be told about it", async () => {
        const info = await pack.info();
        const policies = info.getPoliciesList();
        assert.equal(info.getName(), "firelens");
        assert.deepEqual(policies.map((policy) => policy.getName()).sort(), RULES.map(({ name }) => name).sort());
        for (const policy of policies) {
            const rule = RULES.find(({ name }) => name === policy.getName())!;
            const { displayname, description, severity, url, remediationSteps, framework, tagsList } =
                policy.toObject();
            assert.equal(description, rule.title);
            assert.equal(displayname, `${rule.code} ${rule.title}`);
            assert.equal(url, rule.docs);
            assert.equal(severity, ["", "low", "medium", "high", "critical"].indexOf(rule.severity));
            assert.ok(remediationSteps.startsWith(rule.remedy.text));
            assert.equal(framework?.reference, rule.source);
            assert.ok(tagsList.includes(rule.code));
        }
        const types = policies.map((policy) => policy.getPolicyType());
        assert.ok(types.includes(rpc.PolicyType.POLICY_TYPE_STACK));
        assert.ok(!types.includes(rpc.PolicyType.POLICY_TYPE_UNKNOWN));
    });

    it("finds the bad example of every rule that is about one task", async () => {
        for (const rule of RULES.filter(({ scope, code }) => scope === "task" && code < "FL900")) {
            const found = await pack.analyze(taskOfModel(rule.examples.bad, "aws"));
            if (rule.enforcement === "disabled") continue;
            assert.ok(found.some(({ policy }) => policy === rule.name) || needsItsRunner(rule), rule.code);
        }
    });

    it("takes levels and settings from the engine", async () => {
        const task = taskOfModel(ruleOf("FL801").examples.bad, "aws");
        await pack.configure({ "firelens-router-essential": { level: "mandatory" } });
        assert.deepEqual(await levels(task), ["mandatory"]);
        await pack.configure({ "firelens-router-essential": { level: "disabled" } });
        assert.deepEqual(await levels(task), []);
        await pack.configure({});
        assert.deepEqual(await levels(task), ["advisory"]);

        async function levels(resource: EngineResource): Promise<string[]> {
            const found = await pack.analyze(resource);
            return found.filter(({ policy }) => policy === "firelens-router-essential").map(({ level }) => level);
        }
    });

    it("leaves out what is suppressed, and says which suppression covers nothing or has no reason", async () => {
        const resources = stackOfModel(ruleOf("FL801").examples.bad, "aws");
        const suppressions = [
            { rule: "FL801", name: "shop", reason: "a batch job that may end without it" },
            { rule: "FL703", name: "shop", reason: "covers nothing at all here" },
            { rule: "FL301", reason: "short" },
        ];
        await pack.configure({
            "firelens-suppression-hygiene": { level: "advisory", values: { suppressions } },
            "firelens-imagepinned": { level: "mandatory" },
        });
        const found = await pack.analyzeStack(resources);
        await pack.configure({});
        assert.deepEqual(
            found.filter(({ policy }) => policy === "firelens-router-essential"),
            [],
        );
        const hygiene = found.filter(({ policy }) => policy === "firelens-suppression-hygiene");
        assert.deepEqual(
            hygiene.map(({ message }) => /→ (.*)$/m.exec(message)?.[1]).sort(),
            ["firelens-imagepinned", "suppressions[1]", "suppressions[2]"].map((at) =>
                at.replace("firelens-imagepinned", '["firelens-imagepinned"]'),
            ),
        );
        for (const { urn } of hygiene) assert.equal(urn, resources[0]?.urn);
    });

    it("says nothing on its standard output but its port", () => {
        assert.match(pack.stdout(), /^\d+\n$/);
    });
});

function needsItsRunner({ examples }: (typeof RULES)[number]): boolean {
    return examples.bad.runners !== undefined || examples.bad.configOutputs.length > 0;
}

interface Pack {
    info(): Promise<rpc.AnalyzerInfo>;
    configure(config: Readonly<Record<string, { level: keyof typeof LEVELS; values?: object }>>): Promise<void>;
    analyze(resource: EngineResource): Promise<Said[]>;
    analyzeStack(resources: readonly EngineResource[]): Promise<Said[]>;
    stdout(): string;
    stop(): Promise<void>;
}

const { ADVISORY, MANDATORY, DISABLED, REMEDIATE } = rpc.EnforcementLevel;
const LEVELS = { advisory: ADVISORY, mandatory: MANDATORY, disabled: DISABLED, remediate: REMEDIATE } as const;

async function startPack(): Promise<Pack> {
    const folder = join(repositoryRoot, "policy");
    const runner = require.resolve("@pulumi/pulumi/cmd/run-policy-pack");
    const child: ChildProcess = spawn(process.execPath, [runner, "127.0.0.1:1", "."], {
        cwd: folder,
        stdio: ["ignore", "pipe", "inherit"],
    });
    let printed = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => (printed += text));
    await once(child.stdout!, "data");
    const client = new AnalyzerClient(`127.0.0.1:${printed.trim()}`, credentials.createInsecure());
    const ask = <Response>(
        call: (callback: (error: ServiceError | null, response: Response) => void) => unknown,
    ): Promise<Response> =>
        new Promise((resolve, reject) => {
            call((error, response) => (error === null ? resolve(response) : reject(error)));
        });
    const analyze = async (resource: EngineResource): Promise<Said[]> =>
        said(await ask<rpc.AnalyzeResponse>((done) => client.analyze(requestOf(resource), done)));
    return {
        info: () => ask<rpc.AnalyzerInfo>((done) => client.getAnalyzerInfo(new Empty(), done)),
        configure: async (config) => {
            const request = new rpc.ConfigureAnalyzerRequest();
            for (const rule of RULES) {
                const policy = new rpc.PolicyConfig()
                    .setEnforcementlevel(LEVELS[rule.enforcement])
                    .setProperties(struct({}));
                request.getPolicyconfigMap().set(rule.name, policy);
            }
            for (const [name, { level, values = {} }] of Object.entries(config)) {
                const policy = new rpc.PolicyConfig()
                    .setEnforcementlevel(LEVELS[level])
                    .setProperties(struct({ ...values }));
                request.getPolicyconfigMap().set(name, policy);
            }
            await ask<Empty>((done) => client.configure(request, done));
        },
        analyze,
        analyzeStack: async (resources) => {
            const before: Said[] = [];
            for (const resource of resources) before.push(...(await analyze(resource)));
            const request = new rpc.AnalyzeStackRequest().setResourcesList(resources.map(stackResourceOf));
            return [...before, ...said(await ask<rpc.AnalyzeResponse>((done) => client.analyzeStack(request, done)))];
        },
        stdout: () => printed,
        stop: async () => {
            client.close();
            child.kill();
            await once(child, "close");
        },
    };
}
