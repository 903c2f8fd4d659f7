import { readFile } from "node:fs/promises";
import {
    GetObjectTaggingCommand,
    HeadObjectCommand,
    PutObjectCommand,
    type ServerSideEncryption,
} from "@aws-sdk/client-s3";
import { found, type Aws } from "../aws";
import { partitionOf } from "../invokes";
import { region, tags, type ResourceType } from "../resource";
import { tagMap, tagOutputs } from "../tags";
import { objectOf, required, stringOf, type Properties } from "../values";
import { deleteVersions } from "./bucket-versions";

export const bucketObjectv2: ResourceType = {
    token: "aws:s3/bucketObjectv2:BucketObjectv2",
    inputs: {
        bucket: { type: "string", required: true, replaces: true },
        content: { type: "string", local: true },
        contentType: { type: "string", computed: true },
        forceDestroy: { type: "boolean", local: true },
        // Given or not, the key is never chosen by AWS.
        key: { type: "string", computed: true, replaces: true },
        kmsKeyId: { type: "string", computed: true },
        region,
        serverSideEncryption: { type: "string", computed: true },
        source: { type: "any", local: true },
        tags,
    },
    outputs: { arn: "string", etag: "string", tagsAll: "object", versionId: "string" },
    changedByUpdate: ["etag", "versionId"],
    autoName: { property: "key", maxLength: 1024 },

    async create(aws, inputs) {
        await put(aws, inputs);
        return { id: `${required(inputs, "bucket")}/${required(inputs, "key")}` };
    },

    async read({ s3, region: home }, id) {
        const { Bucket, Key } = split(id);
        const live = await found(
            s3.send(new HeadObjectCommand({ Bucket, Key })),
            "NotFound",
            "NoSuchKey",
            "NoSuchBucket",
        );
        if (live === undefined) return undefined;
        const tagging = await s3.send(new GetObjectTaggingCommand({ Bucket, Key }));
        return {
            ...tagOutputs(tagging.TagSet),
            arn: `arn:${partitionOf(home).partition}:s3:::${id}`,
            bucket: Bucket,
            contentType: live.ContentType,
            etag: live.ETag?.replaceAll('"', ""),
            key: Key,
            kmsKeyId: live.SSEKMSKeyId,
            region: home,
            serverSideEncryption: live.ServerSideEncryption,
            versionId: live.VersionId ?? "",
        };
    },

    update: (aws, _id, news) => put(aws, news),

    async delete({ s3 }, id) {
        const { Bucket, Key } = split(id);
        await deleteVersions(s3, Bucket, Key);
    },
};

async function put({ s3 }: Aws, inputs: Properties): Promise<void> {
    await s3.send(
        new PutObjectCommand({
            Bucket: required(inputs, "bucket"),
            Key: required(inputs, "key"),
            Body: await contentOf(inputs),
            ContentType: stringOf(inputs.contentType),
            ServerSideEncryption: stringOf(inputs.serverSideEncryption) as ServerSideEncryption | undefined,
            SSEKMSKeyId: stringOf(inputs.kmsKeyId),
            Tagging: new URLSearchParams(tagMap(inputs.tags)).toString(),
        }),
    );
}

async function contentOf(inputs: Properties): Promise<string | Buffer> {
    const asset = objectOf(inputs.source);
    const path = stringOf(asset.path);
    if (path) return readFile(path);
    return stringOf(asset.text) ?? stringOf(inputs.content) ?? "";
}

function split(id: string): { Bucket: string; Key: string } {
    const slash = id.indexOf("/");
    return { Bucket: id.slice(0, slash), Key: id.slice(slash + 1) };
}
