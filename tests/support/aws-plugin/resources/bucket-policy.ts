import { DeleteBucketPolicyCommand, GetBucketPolicyCommand, PutBucketPolicyCommand } from "@aws-sdk/client-s3";
import { found, type Aws } from "../aws";
import { jsonText } from "../canonical";
import { region, type ResourceType } from "../resource";
import { required, type Properties } from "../values";

export const bucketPolicy: ResourceType = {
    token: "aws:s3/bucketPolicy:BucketPolicy",
    inputs: {
        bucket: { type: "string", required: true, replaces: true },
        policy: { type: "string", required: true, json: true, canonical: jsonText },
        region,
    },
    outputs: {},

    async create(aws, inputs) {
        const bucket = required(inputs, "bucket");
        await put(aws, bucket, inputs);
        return { id: bucket };
    },

    async read({ s3, region: home }, id) {
        const live = await found(
            s3.send(new GetBucketPolicyCommand({ Bucket: id })),
            "NoSuchBucketPolicy",
            "NoSuchBucket",
        );
        return live && { bucket: id, policy: live.Policy, region: home };
    },

    update: put,

    async delete({ s3 }, id) {
        await found(s3.send(new DeleteBucketPolicyCommand({ Bucket: id })), "NoSuchBucket");
    },
};

async function put({ s3 }: Aws, Bucket: string, inputs: Properties): Promise<void> {
    await s3.send(new PutBucketPolicyCommand({ Bucket, Policy: required(inputs, "policy") }));
}
