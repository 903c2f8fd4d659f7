import assert from "node:assert/strict";
import { deploymentOf, fromPulumiState } from "../../../core/stack/from-pulumi-state";
import { joinStack } from "../../../core/stack/join";
import { unknownReason } from "../../../core/value";
import { CONTAINERS, graphOf } from "../support/stack";

const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";
const TASK = "aws:ecs/taskDefinition:TaskDefinition";

const hidden = { [SIGNATURE]: SECRET, ciphertext: "v1:abc" };
const shown = (value: unknown) => ({ [SIGNATURE]: SECRET, plaintext: JSON.stringify(value) });

function urn(type: string, name: string): string {
    return `urn:pulumi:dev::shop::${type}::${name}`;
}

function state(type: string, name: string, inputs: object, more: object = {}): object {
    return { urn: urn(type, name), type, custom: true, inputs, outputs: {}, ...more };
}

function stackOf(...resources: object[]): object {
    return { version: 3, deployment: { manifest: {}, resources } };
}

function task(inputs: object, more: object = {}): object {
    return state(TASK, "web", { family: "web", containerDefinitions: JSON.stringify(CONTAINERS), ...inputs }, more);
}

const read = (...resources: object[]) => graphOf(fromPulumiState(stackOf(...resources))).resources;
const joined = (...resources: object[]) => joinStack({ resources: read(...resources) });

describe("an exported Pulumi stack", () => {
    for (const [title, document] of Object.entries({
        "of version 3": stackOf(task({})),
        "of version 4": { ...stackOf(task({})), version: 4, features: ["refreshBeforeUpdate"] },
        "as a backend's checkpoint": { version: 3, checkpoint: { stack: "dev", latest: { resources: [task({})] } } },
        "as a deployment by itself": { manifest: {}, resources: [task({})] },
    })) {
        it(`is read ${title}`, () => {
            assert.equal(joinStack(graphOf(fromPulumiState(document))).length, 1);
        });
    }

    it("may be empty", () => {
        assert.deepEqual(graphOf(fromPulumiState({ version: 3, deployment: { manifest: {} } })).resources, []);
        assert.deepEqual(graphOf(fromPulumiState({ version: 3, deployment: { resources: null } })).resources, []);
    });

    for (const [title, document] of Object.entries({
        "a number": 1,
        nothing: null,
        "a list": [],
        "an object of something else": { version: 3 },
        "resources that are no list": { deployment: { resources: "many" } },
    })) {
        it(`is refused in one sentence when it is ${title}`, () => {
            assert.match(fromPulumiState(document).problem ?? "", /^this .*[^.]$/);
        });
    }

    it("skips what is no resource, and copies that wait to be deleted", () => {
        const resources = [
            null,
            1,
            "x",
            {},
            { urn: 5 },
            task({ family: "old" }, { delete: true }),
            task({}),
        ] as object[];
        assert.deepEqual(
            read(...resources).map(({ properties }) => properties.family),
            ["web"],
        );
    });

    it("knows what properties come from, and what a resource is a part of", () => {
        const role = urn("aws:iam/role:Role", "task");
        const [web] = read(task({}, { propertyDependencies: { taskRoleArn: [role], cpu: [] }, parent: urn("c", "c") }));
        assert.deepEqual(web?.references, { taskRoleArn: [role] });
        assert.equal(web.parent, urn("c", "c"));
        assert.equal(web.name, "web");
    });

    it("takes the region of the resource itself, else of its provider", () => {
        const provider = state("pulumi:providers:aws", "p", { region: "eu-west-1" }, { id: "1-2" });
        const reference = { provider: `${urn("pulumi:providers:aws", "p")}::1-2` };
        const [, own, inherited] = read(provider, task({ region: "us-east-1" }, reference), task({}, reference));
        assert.deepEqual([own?.region, inherited?.region], ["us-east-1", "eu-west-1"]);
    });

    it("keeps what only parents anything without its properties", () => {
        const [bucket] = read(state("aws:s3/bucket:Bucket", "b", { bucket: "b" }));
        assert.deepEqual(bucket?.properties, {});
    });

    for (const [title, containerDefinitions, reason] of [
        ["encrypted", hidden, "secret"],
        ["masked", "[secret]", "secret"],
        ["not known", "04da6b54-80e4-46f7-96ec-b56ff0331ba9", "preview"],
    ] as const) {
        it(`says that containers cannot be read when they are ${title}`, () => {
            const [web] = joined(task({ containerDefinitions }));
            assert.deepEqual(web?.model.task.containerDefinitions, []);
            assert.deepEqual(
                web.model.unread?.map(({ path, reason }) => [path, reason]),
                [[["task", "containerDefinitions"], reason]],
            );
        });
    }

    it("says that an external resource without inputs cannot be read", () => {
        const [web] = joined(state(TASK, "web", {}, { external: true, id: "web" }));
        assert.deepEqual(
            web?.model.unread?.map(({ reason }) => reason),
            ["external"],
        );
        assert.equal(web.model.task.family, "web");
    });

    it("reads a secret document that is shown, and hides a name that is", () => {
        const [web] = joined(
            task({ containerDefinitions: shown(JSON.stringify(CONTAINERS)), family: shown("hunter2") }),
        );
        assert.equal(web?.model.task.containerDefinitions.length, 2);
        assert.equal(unknownReason(web.model.task.family), "secret");
        assert.ok(!JSON.stringify(web.model).includes("hunter2"));
    });

    it("lets rules read secret options that are shown, whose values they never print", () => {
        const [log_router, app] = CONTAINERS;
        const logConfiguration = { logDriver: "awsfirelens", options: { Name: shown("http"), apikey: hidden } };
        const native = { containerDefinitions: [log_router, { ...app, logConfiguration }] };
        const [web] = joined(state("aws-native:ecs:TaskDefinition", "web", native));
        const options = web?.model.task.containerDefinitions[1]?.logConfiguration?.options;
        assert.equal(options?.Name, "http");
        assert.equal(unknownReason(options.apikey), "secret");
    });

    it("reads outputs that stand in state, and no more of an asset than that it is there", () => {
        const output = { [SIGNATURE]: "d0e6a833031e9bbcd3f4e8bde6ca49a4", value: "host" };
        const asset = { [SIGNATURE]: "c44067f5952c0a294b673a41bacd8c17", text: "x" };
        const [web] = read(task({ networkMode: output, cpu: asset }));
        assert.equal(web?.properties.networkMode, "host");
        assert.equal(unknownReason(web.properties.cpu), "intrinsic");
    });

    it("finds the deployment only where there is one", () => {
        assert.equal(deploymentOf({ resources: [] }), undefined);
        assert.notEqual(deploymentOf({ resources: [], manifest: {} }), undefined);
    });
});
