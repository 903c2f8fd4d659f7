import assert from "node:assert/strict";
import { record } from "../recorder";

const containers = { nginx: { image: "nginx:1.29" } };
const config = { text: "[FILTER]\n    Name stdout\n    Match *\n" };

interface ContainerDefinition {
    readonly name: string;
    readonly environment: readonly { readonly name: string; readonly value: string }[];
}

describe("the configuration's bucket", () => {
    it("empties itself when it is destroyed", async () => {
        assert.deepEqual((await record({ containers, config })).one("Bucket").inputs, { forceDestroy: true, tags: {} });
    });

    it("keeps versions", async () => {
        const { inputs } = (await record({ containers, config })).one("BucketVersioning");
        assert.deepEqual(inputs, { bucket: "web-config-id", versioningConfiguration: { status: "Enabled" } });
    });

    it("is never public", async () => {
        const { inputs } = (await record({ containers, config })).one("BucketPublicAccessBlock");
        assert.deepEqual(inputs, {
            bucket: "web-config-id",
            blockPublicAcls: true,
            blockPublicPolicy: true,
            ignorePublicAcls: true,
            restrictPublicBuckets: true,
        });
    });

    it("denies everything to everyone who comes without TLS", async () => {
        const recording = await record({ containers, config });
        assert.deepEqual(JSON.parse(recording.one("BucketPolicy").inputs.policy as string), {
            Version: "2012-10-17",
            Statement: [
                {
                    Sid: "TlsOnly",
                    Effect: "Deny",
                    Principal: "*",
                    Action: "s3:*",
                    Resource: ["arn:of:Bucket:web-config", "arn:of:Bucket:web-config/*"],
                    Condition: { Bool: { "aws:SecureTransport": "false" } },
                },
            ],
        });
    });
});

describe("the configuration's objects", () => {
    it("stay in the bucket when another content replaces them: old revisions still start from them", async () => {
        const recording = await record({ containers, config });
        const retained = recording.registrations.filter(({ retainOnDelete }) => retainOnDelete);
        assert.deepEqual(
            retained.map(({ type, name }) => `${type} ${name}`),
            ["aws:s3/bucketObjectv2:BucketObjectv2 web-config"],
        );
    });

    it("hold the user's own text", async () => {
        const { content } = (await record({ containers, config })).one("BucketObjectv2").inputs;
        assert.ok((content as string).includes(config.text));
    });

    it("have another key for another content, and the same for the same", async () => {
        const keyOf = async (text: string): Promise<unknown> =>
            (await record({ containers, config: { text } })).one("BucketObjectv2").inputs.key;
        const key = await keyOf(config.text);
        assert.match(key as string, /^firelens\/shop-prod-web\/fluent-bit-[0-9a-f]{16}\.conf$/);
        assert.equal(await keyOf(config.text), key);
        assert.notEqual(await keyOf(`${config.text}# changed\n`), key);
    });

    it("are named to the router by their ARNs", async () => {
        const recording = await record({ containers, config });
        const { key } = recording.one("BucketObjectv2").inputs;
        const definitions = recording.one("TaskDefinition").inputs.containerDefinitions as string;
        const router = (JSON.parse(definitions) as ContainerDefinition[]).find(({ name }) => name === "log_router");
        assert.deepEqual(router?.environment, [
            { name: "aws_fluent_bit_init_s3_1", value: `arn:aws:s3:::web-config-1a2b/${key as string}` },
        ]);
    });
});

describe("an existing bucket", () => {
    const kmsKeyArn = "arn:aws:kms:eu-central-1:123456789012:key/1234-abcd";

    it("gets the objects, encrypted as asked, which stay, and nothing else", async () => {
        const recording = await record({ containers, config: { ...config, bucket: "ours", kmsKeyArn } });
        const { inputs, retainOnDelete, dependencies } = recording.one("BucketObjectv2");
        assert.deepEqual(
            [inputs.bucket, inputs.serverSideEncryption, inputs.kmsKeyId, retainOnDelete, dependencies],
            ["ours", "aws:kms", kmsKeyArn, true, []],
        );
        assert.deepEqual(
            recording.children.filter((child) => child.startsWith("aws:s3/")),
            ["aws:s3/bucketObjectv2:BucketObjectv2 web-config"],
        );
        const definition = recording.one("TaskDefinition");
        assert.ok(definition.dependencies.includes("BucketObjectv2 web-config"), definition.dependencies.join());
    });
});

describe("a configuration that is not uploaded", () => {
    for (const [title, given, arns] of [
        ["inline", { ...config, delivery: "inline" }, []],
        ["an existing object", { s3: { bucket: "theirs", key: "extra.conf" } }, ["arn:aws:s3:::theirs/extra.conf"]],
        ["a path", { path: "/extra.conf" }, []],
    ] as const) {
        it(`makes nothing in S3: ${title}`, async () => {
            const { children, outputs } = await record({ containers, config: given });
            assert.deepEqual(
                children.filter((child) => child.startsWith("aws:s3/")),
                [],
            );
            assert.deepEqual(outputs.configObjectArns, arns);
        });
    }
});
