import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { hold, type Held } from "../support/hold";
import { inventory } from "../support/inventory";
import { startMoto, type Moto } from "../support/moto";
import { withCopyOfExample, type ProgramStack } from "../support/program";
import { readBack, type ReadBack } from "../support/read-back";
import { taskOutputs } from "../support/state";

const MORE = "\n[FILTER]\n    Name    grep\n    Match   nginx-firelens*\n    Exclude log /health\n";

describe("a change of a deployed task", () => {
    let moto: Moto;
    let live: ReadBack;
    let held: Held<ProgramStack>;
    let stack: ProgramStack;
    let bucket: string;
    let firstKey: string;

    before(async () => {
        moto = await startMoto();
        live = readBack(moto);
        held = await hold((body) => withCopyOfExample("quickstart-yaml", { moto }, body));
        stack = held.value;
        await stack.up();
        [, bucket = "", firstKey = ""] = /:::([^/]+)\/(.*)$/.exec(await configArn(stack)) ?? [];
    });
    after(async () => {
        await held.release();
        await moto.stop();
    });

    describe("of the configuration file", () => {
        let firstText: string;
        let secondKey: string;

        before(async () => {
            firstText = await live.text(bucket, firstKey);
            await replace(stack, "extra.conf", /$/, MORE);
        });

        it("is shown by the preview as a new object and a new revision, and as nothing else", async () => {
            const { steps } = await stack.preview();
            const changed = steps.filter(({ op }) => op !== "same").map(({ op, urn }) => `${op} ${nameOf(urn)}`);
            assert.deepEqual(changed.filter((step) => step.startsWith("replace")).sort(), [
                "replace BucketObjectv2::web-config",
                "replace TaskDefinition::web",
            ]);
            const touched = new Set(changed.map((step) => step.replace(/^\S+ /, "")));
            const expected = ["BucketObjectv2::web-config", "FireLensTask::web", "TaskDefinition::web"];
            assert.deepEqual([...touched].sort(), expected);
        });

        it("makes a new revision, which fetches the new object", async () => {
            await stack.up();
            const { revision, arn, generatedConfig } = await taskOutputs(stack);
            secondKey = (await configArn(stack)).replace(`arn:aws:s3:::${bucket}/`, "");
            assert.equal(revision, 2);
            assert.notEqual(secondKey, firstKey);
            const { containerDefinitions = [] } = await live.taskDefinition(String(arn));
            const [variable] = containerDefinitions.find(({ name }) => name === "log_router")?.environment ?? [];
            assert.equal(variable?.value, `arn:aws:s3:::${bucket}/${secondKey}`);
            const text = await live.text(bucket, secondKey);
            assert.match(text, /Exclude log \/health\n/);
            assert.ok(String(generatedConfig).endsWith(text));
        });

        it("leaves the old object for tasks of the old revision", async () => {
            assert.deepEqual((await live.bucket(bucket)).keys, [firstKey, secondKey].sort());
            assert.equal(await live.text(bucket, firstKey), firstText);
        });

        it("is no change any more after the update", () => stack.expectNoChanges());
    });

    describe("of the containers", () => {
        it("adds one that logs through the same router", async () => {
            await replace(stack, "Pulumi.yaml", `{ nginx: {`, `{ worker: { image: "busybox:1.37" }, nginx: {`);
            await stack.up();
            const { arn, revision, routes } = await taskOutputs(stack);
            assert.equal(revision, 3);
            const { containerDefinitions = [] } = await live.taskDefinition(String(arn));
            assert.deepEqual(
                containerDefinitions.map(({ name }) => name),
                ["log_router", "nginx", "worker"],
            );
            assert.deepEqual(
                (routes as { match: string }[]).map(({ match }) => match),
                ["nginx-firelens*", "worker-firelens*"],
            );
            const text = await live.text(bucket, (await configArn(stack)).replace(`arn:aws:s3:::${bucket}/`, ""));
            assert.deepEqual(text.match(/Match worker-firelens\*/g)?.length, 2);
            await stack.expectNoChanges();
        });
    });

    describe("back to what was before", () => {
        it("takes the old key again", async () => {
            await replace(stack, "Pulumi.yaml", `worker: { image: "busybox:1.37" }, `, "");
            await replace(stack, "extra.conf", MORE, "");
            await stack.up();
            assert.ok((await configArn(stack)).endsWith(`/${firstKey}`));
            await stack.expectNoChanges();
            await stack.refreshPreview();
        });

        it("leaves nothing behind in the end, old objects and revisions included", async () => {
            await stack.destroy();
            assert.deepEqual(await inventory(moto), []);
        });
    });
});

async function configArn(stack: ProgramStack): Promise<string> {
    return String(((await taskOutputs(stack)).configObjectArns as string[])[0]);
}

async function replace(stack: ProgramStack, file: string, what: string | RegExp, by: string): Promise<void> {
    const before = await readFile(join(stack.programFolder, file), "utf8");
    const after = before.replace(what, by);
    assert.notEqual(after, before);
    await stack.write({ [file]: after });
}

/** `LogGroup::web-logs` of a URN. */
function nameOf(urn: string): string {
    const [type = "", name = ""] = urn.split("::").slice(-2);
    return `${type.split(":").at(-1) ?? ""}::${name}`;
}
