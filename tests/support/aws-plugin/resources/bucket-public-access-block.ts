import {
    DeletePublicAccessBlockCommand,
    GetPublicAccessBlockCommand,
    PutPublicAccessBlockCommand,
} from "@aws-sdk/client-s3";
import { found, type Aws } from "../aws";
import { region, type ResourceType } from "../resource";
import { booleanOf, required, type Properties } from "../values";

export const bucketPublicAccessBlock: ResourceType = {
    token: "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
    inputs: {
        blockPublicAcls: { type: "boolean" },
        blockPublicPolicy: { type: "boolean" },
        bucket: { type: "string", required: true, replaces: true },
        ignorePublicAcls: { type: "boolean" },
        region,
        restrictPublicBuckets: { type: "boolean" },
        skipDestroy: { type: "boolean", local: true },
    },
    outputs: {},

    async create(aws, inputs) {
        const bucket = required(inputs, "bucket");
        await put(aws, bucket, inputs);
        return { id: bucket };
    },

    async read({ s3, region: home }, id) {
        const response = await found(
            s3.send(new GetPublicAccessBlockCommand({ Bucket: id })),
            "NoSuchPublicAccessBlockConfiguration",
            "NoSuchBucket",
        );
        const live = response?.PublicAccessBlockConfiguration;
        if (live === undefined) return undefined;
        return {
            blockPublicAcls: live.BlockPublicAcls ?? false,
            blockPublicPolicy: live.BlockPublicPolicy ?? false,
            bucket: id,
            ignorePublicAcls: live.IgnorePublicAcls ?? false,
            region: home,
            restrictPublicBuckets: live.RestrictPublicBuckets ?? false,
        };
    },

    update: put,

    async delete({ s3 }, id, state) {
        if (booleanOf(state.skipDestroy)) return;
        await found(s3.send(new DeletePublicAccessBlockCommand({ Bucket: id })), "NoSuchBucket");
    },
};

async function put({ s3 }: Aws, Bucket: string, inputs: Properties): Promise<void> {
    await s3.send(
        new PutPublicAccessBlockCommand({
            Bucket,
            PublicAccessBlockConfiguration: {
                BlockPublicAcls: booleanOf(inputs.blockPublicAcls) ?? false,
                BlockPublicPolicy: booleanOf(inputs.blockPublicPolicy) ?? false,
                IgnorePublicAcls: booleanOf(inputs.ignorePublicAcls) ?? false,
                RestrictPublicBuckets: booleanOf(inputs.restrictPublicBuckets) ?? false,
            },
        }),
    );
}
