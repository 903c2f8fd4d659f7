import {
    CreateBucketCommand,
    DeleteBucketCommand,
    DeleteBucketTaggingCommand,
    GetBucketTaggingCommand,
    HeadBucketCommand,
    PutBucketTaggingCommand,
    type BucketLocationConstraint,
    type S3Client,
} from "@aws-sdk/client-s3";
import { found } from "../aws";
import { partitionOf } from "../invokes";
import { region, tags, type ResourceType } from "../resource";
import { tagList, tagOutputs } from "../tags";
import { booleanOf, required, type Value } from "../values";
import { deleteVersions } from "./bucket-versions";

export const bucket: ResourceType = {
    token: "aws:s3/bucket:Bucket",
    inputs: {
        bucket: { type: "string", computed: true, replaces: true },
        forceDestroy: { type: "boolean", local: true },
        region,
        tags,
    },
    outputs: {
        arn: "string",
        bucketDomainName: "string",
        bucketRegion: "string",
        bucketRegionalDomainName: "string",
        tagsAll: "object",
    },
    autoName: { property: "bucket", maxLength: 63, lowerCase: true },

    async create({ s3, region: home }, inputs) {
        const Bucket = required(inputs, "bucket");
        const LocationConstraint = home as BucketLocationConstraint;
        await s3.send(
            new CreateBucketCommand({
                Bucket,
                // us-east-1 is the one region that must not be named.
                ...(home === "us-east-1" ? {} : { CreateBucketConfiguration: { LocationConstraint } }),
            }),
        );
        await setTags(s3, Bucket, inputs.tags);
        return { id: Bucket };
    },

    async read({ s3, region: home }, id) {
        const live = await found(s3.send(new HeadBucketCommand({ Bucket: id })), "NotFound", "NoSuchBucket");
        if (live === undefined) return undefined;
        const tagging = await found(s3.send(new GetBucketTaggingCommand({ Bucket: id })), "NoSuchTagSet");
        const { partition, dnsSuffix } = partitionOf(home);
        return {
            ...tagOutputs(tagging?.TagSet),
            arn: `arn:${partition}:s3:::${id}`,
            bucket: id,
            bucketDomainName: `${id}.s3.${dnsSuffix}`,
            bucketRegion: home,
            bucketRegionalDomainName: `${id}.s3.${home}.${dnsSuffix}`,
            region: home,
        };
    },

    update: ({ s3 }, id, news) => setTags(s3, id, news.tags),

    async delete({ s3 }, id, state) {
        if (booleanOf(state.forceDestroy)) await deleteVersions(s3, id);
        await found(s3.send(new DeleteBucketCommand({ Bucket: id })), "NoSuchBucket");
    },
};

async function setTags(s3: S3Client, Bucket: string, value: Value | undefined): Promise<void> {
    const TagSet = tagList(value);
    await (TagSet.length > 0
        ? s3.send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet } }))
        : s3.send(new DeleteBucketTaggingCommand({ Bucket })));
}
