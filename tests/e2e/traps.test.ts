import assert from "node:assert/strict";
import { startMoto, type Moto } from "../support/moto";
import { nodeProgram, task, withProgram, yamlProgram } from "../support/program";
import { readBack } from "../support/read-back";
import { diagnosticsIn, refusalsIn } from "../support/refusals";
import { childrenOf, resourcesOf, taskOutputs } from "../support/state";
import type { StackResource } from "../support/workspace";

const good = { containers: { web: { image: "nginx:1.29" } } };
const bad = { containers: { web: { image: "nginx:1.29", portMappings: [{ containerPort: 24224 }] } } };

describe("two tasks that are made at once", () => {
    let moto: Moto;
    before(async () => {
        moto = await startMoto();
    });
    after(() => moto.stop());

    it("get blamed for their own faults only, time and again", async () => {
        const tasks = { a: task(good), b: task(bad), c: task(good), d: task(good) };
        await withProgram(yamlProgram(tasks), { moto }, async (stack) => {
            for (let run = 1; run <= 4; run++) {
                const said = await stack.pulumi(["preview"]);
                assert.deepEqual([...refusalsIn(said).keys()], ["b"], `run ${String(run)}`);
                assert.equal(diagnosticsIn(said.stdout).match(/error:/g)?.length, 1, diagnosticsIn(said.stdout));
            }
            const said = await stack.pulumi(["up", "--yes", "--skip-preview"]);
            assert.deepEqual([...refusalsIn(said).keys()], ["b"]);
            assert.deepEqual(await childrenOf(stack, "b"), []);
        });
    });

    it("are both told of theirs in one run", async () => {
        const tasks = { a: task(good), b: task(bad), c: task({ ...good, cpu: "300" }) };
        await withProgram(yamlProgram(tasks), { moto }, async (stack) => {
            for (let run = 1; run <= 3; run++) {
                const refusals = refusalsIn(await stack.pulumi(["preview"]));
                assert.deepEqual([...refusals.keys()].sort(), ["b", "c"], `run ${String(run)}`);
            }
        });
    });
});

describe("options of the component reach what it makes:", () => {
    let moto: Moto;
    let resources: readonly StackResource[];
    let childrenByTask: Map<string, readonly StackResource[]>;
    let regional: Record<string, unknown>;
    let afterRename: readonly string[];

    before(async () => {
        moto = await startMoto();
        await withProgram(program("old", {}), { moto }, async (stack) => {
            await stack.up();
            resources = await resourcesOf(stack);
            childrenByTask = new Map();
            for (const name of ["regional", "listed", "kept", "tagged", "later"]) {
                childrenByTask.set(name, await childrenOf(stack, name));
            }
            regional = await taskOutputs(stack, "regional");
            await stack.write(program("new", { aliases: [{ name: "old" }] }));
            const { steps } = await stack.preview();
            const changes = steps.filter(({ op }) => op !== "same");
            afterRename = changes.map(({ op, urn }) => `${op} ${urn.split("::").at(-1) ?? ""}`);
        });
    });
    after(() => moto.stop());

    it("provider, with its Region in every ARN", () => {
        expectProvider("regional");
        const { taskRolePolicy, arn, containerDefinitions } = regional;
        assert.match(
            String(taskRolePolicy),
            /arn:aws:logs:eu-west-1:123456789012:log-group:\/ecs\/program-dev-regional"/,
        );
        assert.match(String(arn), /^arn:aws:ecs:eu-west-1:/);
        assert.match(String(containerDefinitions), /"awslogs-region":"eu-west-1"/);
        assert.doesNotMatch(JSON.stringify(regional), /us-east-1/);
    });

    it("providers", () => expectProvider("listed"));

    it("protect", () => {
        for (const child of children("kept")) assert.equal(child.protect, true, child.urn);
    });

    it("transforms", () => {
        const tagged = children("tagged").filter(({ inputs }) => inputs?.tags !== undefined);
        assert.deepEqual(tagged.map(({ type }) => type.split(":").at(-1)).sort(), [
            "Bucket",
            "LogGroup",
            "LogGroup",
            "Role",
            "Role",
            "TaskDefinition",
        ]);
        for (const { inputs, urn } of tagged) assert.deepEqual(inputs?.tags, { app: "web", team: "logs" }, urn);
    });

    it("dependsOn", () => {
        const first = resources.find(({ urn }) => urn.endsWith("::first"));
        for (const { dependencies, urn } of children("later")) {
            assert.ok(first !== undefined && dependencies?.includes(first.urn), urn);
        }
    });

    it("aliases: a new name replaces nothing", () => {
        // The names of the roles stay too; what they are for is written anew.
        assert.deepEqual([...afterRename].sort(), ["update new-execution", "update new-task"]);
    });

    function children(name: string): readonly StackResource[] {
        const found = childrenByTask.get(name) ?? [];
        assert.ok(found.length >= 6, `${name} has made ${String(found.length)} resources`);
        return found;
    }

    function expectProvider(name: string): void {
        for (const { provider, urn } of children(name)) assert.match(provider ?? "", /:aws::eu::/, urn);
    }

    function program(renamed: string, options: object): ReturnType<typeof nodeProgram> {
        const config = { text: "[FILTER]\n    Name stdout\n" };
        return nodeProgram(`
const args = ${JSON.stringify({ ...good, config })};
const eu = new aws.provider.Provider("eu", { region: "eu-west-1" });
const first = new aws.cloudwatch.LogGroup("first");
const addTag = ({ props, opts }) => (props.tags ? { props: { ...props, tags: { ...props.tags, team: "logs" } }, opts } : undefined);

new FireLensTask("regional", args, { provider: eu });
new FireLensTask("listed", args, { providers: [eu] });
new FireLensTask("kept", args, { protect: true });
new FireLensTask("tagged", { ...args, tags: { app: "web" } }, { transforms: [addTag] });
new FireLensTask("later", args, { dependsOn: [first] });
new FireLensTask("${renamed}", { ...args, family: "renamed" }, ${JSON.stringify(options)});
`);
    }
});

describe("values that a preview does not know", () => {
    let moto: Moto;
    before(async () => {
        moto = await startMoto();
    });
    after(() => moto.stop());

    /** Every argument that can reasonably come from another resource does. */
    const program = (port: number): ReturnType<typeof nodeProgram> =>
        nodeProgram(`
const group = new aws.cloudwatch.LogGroup("group", { retentionInDays: 7 });
const network = new aws.ec2.SecurityGroup("network");
new FireLensTask("web", {
    containers: {
        web: { image: pulumi.interpolate\`nginx:\${group.retentionInDays}\`, environment: { GROUP: group.arn, KNOWN: "1" },
               portMappings: [{ containerPort: ${String(port)} }], stopTimeout: group.arn.apply(() => 30) },
        map: { image: "busybox:1.37", environment: group.arn.apply((arn) => ({ B: arn, A: "1" })) },
    },
    logging: { cloudWatchLogs: { logGroup: group.name }, firehose: { deliveryStream: group.arn.apply(() => "logs") } },
    config: { text: group.name.apply((name) => "# " + name + "\\n[FILTER]\\n    Name stdout\\n    Match *\\n") },
    securityGroup: { vpcId: network.vpcId, ingress: [{ protocol: "tcp", fromPort: 80, toPort: 80, cidrBlocks: ["10.0.0.0/8"] }] },
    tags: group.arn.apply(() => ({ team: "logs" })),
});
`);

    it("hide nothing else: a port that cannot be is refused in the preview", async () => {
        await withProgram(program(70000), { moto }, async (stack) => {
            const said = await stack.pulumi(["preview"]);
            const found = (refusalsIn(said).get("web") ?? []).map(({ path, code }) => `${path} ${code}`);
            assert.deepEqual(found, [`containers["web"].portMappings[0].containerPort FL006`]);
        });
    });

    it("let a good program pass, and are in their places after the update", async () => {
        await withProgram(program(8080), { moto }, async (stack) => {
            await stack.preview();
            await stack.up();
            const outputs = await taskOutputs(stack);
            const resources = await resourcesOf(stack);
            const group = resources.find(({ urn }) => urn.endsWith("::group"))?.outputs ?? {};
            const live = readBack(moto);
            const { containerDefinitions = [] } = await live.taskDefinition(String(outputs.arn));
            const [web, map] = ["web", "map"].map((name) => containerDefinitions.find((each) => each.name === name));
            assert.equal(web?.image, "nginx:7");
            assert.equal(web.stopTimeout, 30);
            assert.deepEqual(web.environment, [
                { name: "GROUP", value: group.arn },
                { name: "KNOWN", value: "1" },
            ]);
            assert.deepEqual(map?.environment, [
                { name: "A", value: "1" },
                { name: "B", value: group.arn },
            ]);
            assert.match(String(outputs.generatedConfig), new RegExp(`# ${String(group.name)}\n\\[FILTER\\]`));
            assert.match(String(outputs.generatedConfig), new RegExp(`log_group_name ${String(group.name)}\n`));
            assert.match(String(outputs.taskRolePolicy), /:deliverystream\/logs"/);
            assert.equal((await live.securityGroup(String(outputs.securityGroupId))).VpcId, await live.defaultVpcId());
            await stack.expectNoChanges();
        });
    });
});
