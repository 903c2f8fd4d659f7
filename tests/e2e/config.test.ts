import assert from "node:assert/strict";
import type { ContainerDefinition } from "@aws-sdk/client-ecs";
import { CreateBucketCommand, GetObjectCommand, HeadObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { awsClients, type AwsClients } from "../support/aws-clients";
import { hold, type Held } from "../support/hold";
import { inventory } from "../support/inventory";
import { startMoto, type Moto } from "../support/moto";
import { task, withProgram, yamlProgram, type ProgramStack } from "../support/program";
import { readBack, type ReadBack } from "../support/read-back";
import { childrenOf, taskOutputs } from "../support/state";

const BUCKET = "shared-configuration";
const EXISTING = "team/extra.conf";
const OTHER = "team/other.conf";
const KEY_ARN = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

const TEXT = "[FILTER]\n    Name stdout\n    Match *\n";
const OTHER_INDENT = "[FILTER]\n\tName grep\n\tMatch *\n\tExclude log /health\n";
const PARSERS = "[PARSER]\n    Name p\n    Format json\n";

const containers = { web: { image: "nginx:1.29" } };
const program = yamlProgram({
    shared: task({
        containers,
        config: {
            files: [
                { text: TEXT },
                { file: { "fn::fileAsset": "./more.conf" } },
                { s3: { bucket: `s3://${BUCKET}/${EXISTING}` } },
            ],
            parsers: PARSERS,
            bucket: BUCKET,
            kmsKeyArn: KEY_ARN,
        },
    }),
    inline: task({ containers, config: { text: TEXT, parsers: PARSERS, delivery: "inline" } }),
    image: task({ containers, config: { path: "/extra.conf" }, logRouter: { image: "example.com/fluent-bit:1.0.0" } }),
});

describe("a configuration that is delivered", () => {
    let moto: Moto;
    let admin: AwsClients;
    let live: ReadBack;
    let held: Held<ProgramStack>;
    let stack: ProgramStack;

    before(async () => {
        moto = await startMoto();
        admin = awsClients(moto);
        live = readBack(moto);
        await admin.s3.send(new CreateBucketCommand({ Bucket: BUCKET }));
        for (const Key of [EXISTING, OTHER]) {
            await admin.s3.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: TEXT }));
        }
        held = await hold((body) => withProgram({ ...program, "more.conf": OTHER_INDENT }, { moto }, body));
        stack = held.value;
        await stack.up();
    });
    after(async () => {
        await held.release();
        await moto.stop();
    });

    async function routerOf(name: string): Promise<ContainerDefinition> {
        const { arn } = await taskOutputs(stack, name);
        const { containerDefinitions = [] } = await live.taskDefinition(String(arn));
        return containerDefinitions.find((container) => container.name === "log_router") ?? {};
    }

    async function variablesOf(name: string): Promise<Record<string, string>> {
        const { environment = [] } = await routerOf(name);
        return Object.fromEntries(environment.map((variable) => [variable.name ?? "", variable.value ?? ""]));
    }

    const keyOf = (arn: string | undefined): string => (arn ?? "").replace(`arn:aws:s3:::${BUCKET}/`, "");

    describe("from an existing bucket, beside an existing object", () => {
        it("is fetched object by object: the component's own, its parsers, and the one that was there", async () => {
            const variables = await variablesOf("shared");
            assert.deepEqual(Object.keys(variables).sort(), [
                "aws_fluent_bit_init_s3_1",
                "aws_fluent_bit_init_s3_2",
                "aws_fluent_bit_init_s3_3",
            ]);
            assert.equal(variables.aws_fluent_bit_init_s3_3, `arn:aws:s3:::${BUCKET}/${EXISTING}`);
            const main = await live.text(BUCKET, keyOf(variables.aws_fluent_bit_init_s3_1));
            assert.equal(
                main,
                `[SERVICE]\n    Flush 1\n    Grace 30\n\n${TEXT}\n${OTHER_INDENT.replaceAll("\t", "    ")}`,
            );
            assert.equal(await live.text(BUCKET, keyOf(variables.aws_fluent_bit_init_s3_2)), PARSERS);
        });

        it("is shown with the place at which each file is included", async () => {
            const config = String((await taskOutputs(stack, "shared")).generatedConfig);
            const files = "/init/fluent-bit-init-s3-files";
            assert.match(
                config,
                new RegExp(
                    `@INCLUDE /fluent-bit/etc/fluent-bit.conf\n@INCLUDE ${files}/fluent-bit-\\w+.conf\n@INCLUDE ${files}/extra.conf\n`,
                ),
            );
            assert.ok(
                config.includes(`# ${files}/extra.conf (fetched from S3, from s3://${BUCKET}/${EXISTING};`),
                config,
            );
        });

        it("is encrypted with the customer's key", async () => {
            const { aws_fluent_bit_init_s3_1: arn } = await variablesOf("shared");
            const head = await admin.s3.send(new HeadObjectCommand({ Bucket: BUCKET, Key: keyOf(arn) }));
            assert.deepEqual([head.ServerSideEncryption, head.SSEKMSKeyId], ["aws:kms", KEY_ARN]);
        });

        it("leaves the bucket itself alone", async () => {
            const types = (await childrenOf(stack, "shared")).map(({ type }) => type.split(":").at(-1) ?? "");
            assert.deepEqual(types.filter((type) => type.startsWith("Bucket")).sort(), [
                "BucketObjectv2",
                "BucketObjectv2",
            ]);
            const { policy, versioning, publicAccessBlock } = await live.bucket(BUCKET);
            assert.deepEqual([policy, versioning, publicAccessBlock], [null, undefined, undefined]);
        });

        it("can be fetched by the task role, which can read no other object of the bucket", async () => {
            const { taskRoleArn, taskRolePolicy } = await taskOutputs(stack, "shared");
            const variables = await variablesOf("shared");
            assert.match(
                String(taskRolePolicy),
                new RegExp(`"Action":\\["kms:Decrypt"\\],"Resource":\\["${KEY_ARN}"\\]`),
            );
            const router = awsClients(moto, await moto.assumeRole(String(taskRoleArn)));
            const get = (Key: string): Promise<unknown> =>
                router.s3.send(new GetObjectCommand({ Bucket: BUCKET, Key }));
            await moto.enforceIam(true);
            try {
                for (const arn of Object.values(variables)) await get(keyOf(arn));
                await assert.rejects(get(OTHER), /AccessDenied|denied|Forbidden/i);
            } finally {
                await moto.enforceIam(false);
            }
        });
    });

    describe("inline", () => {
        it("is in the task definition, and is written to a file before the image's own start", async () => {
            const { entryPoint, command, firelensConfiguration, image } = await routerOf("inline");
            assert.deepEqual(entryPoint, ["/bin/sh", "-c"]);
            assert.match(command?.[0] ?? "", /&& exec \/entrypoint\.sh$/);
            assert.doesNotMatch(image ?? "", /init-/);
            assert.deepEqual(firelensConfiguration?.options, {
                "config-file-type": "file",
                "config-file-value": "/tmp/firelens.conf",
                "enable-ecs-log-metadata": "true",
            });
            const { FIRELENS_CONFIG = "", FIRELENS_PARSERS = "" } = await variablesOf("inline");
            assert.ok(decoded(FIRELENS_CONFIG).includes("    Parsers_File /tmp/firelens-parsers.conf\n"));
            assert.ok(decoded(FIRELENS_CONFIG).endsWith(TEXT));
            assert.equal(decoded(FIRELENS_PARSERS), PARSERS);
        });

        it("needs no bucket and no permission", async () => {
            const types = (await childrenOf(stack, "inline")).map(({ type }) => type.split(":").at(-1) ?? "");
            assert.deepEqual(
                types.filter((type) => type.startsWith("Bucket")),
                [],
            );
            assert.doesNotMatch(String((await taskOutputs(stack, "inline")).taskRolePolicy), /s3:/);
        });
    });

    it("in the image is included by ECS itself", async () => {
        const { firelensConfiguration, environment } = await routerOf("image");
        assert.equal(firelensConfiguration?.options?.["config-file-value"], "/extra.conf");
        assert.deepEqual(environment, []);
        assert.match(
            String((await taskOutputs(stack, "image")).generatedConfig),
            /@INCLUDE \/extra\.conf\n\n\[OUTPUT\]/,
        );
    });

    describe("once it is deployed", () => {
        it("is no change any more after the update, nor after a refresh", async () => {
            await stack.expectNoChanges();
            await stack.refreshPreview();
        });

        it("leaves nothing behind in the end but the objects in the user's bucket", async () => {
            const { keys } = await live.bucket(BUCKET);
            await stack.destroy();
            assert.deepEqual(await inventory(moto), [`bucket ${BUCKET}`]);
            assert.deepEqual((await live.bucket(BUCKET)).keys, keys);
            assert.equal(keys.length, 4);
        });
    });
});

function decoded(text: string): string {
    return Buffer.from(text, "base64").toString();
}
