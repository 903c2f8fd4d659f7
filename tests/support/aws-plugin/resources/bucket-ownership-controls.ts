import {
    DeleteBucketOwnershipControlsCommand,
    GetBucketOwnershipControlsCommand,
    PutBucketOwnershipControlsCommand,
    type ObjectOwnership,
} from "@aws-sdk/client-s3";
import { found, type Aws } from "../aws";
import { region, type ResourceType } from "../resource";
import { objectOf, required, stringOf, type Properties } from "../values";

export const bucketOwnershipControls: ResourceType = {
    token: "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
    inputs: {
        bucket: { type: "string", required: true, replaces: true },
        region,
        rule: { type: "object", required: true },
    },
    outputs: {},

    async create(aws, inputs) {
        const bucket = required(inputs, "bucket");
        await put(aws, bucket, inputs);
        return { id: bucket };
    },

    async read({ s3, region: home }, id) {
        const live = await found(
            s3.send(new GetBucketOwnershipControlsCommand({ Bucket: id })),
            "OwnershipControlsNotFoundError",
            "NoSuchBucket",
        );
        const ownership = live?.OwnershipControls?.Rules?.[0]?.ObjectOwnership;
        return ownership && { bucket: id, region: home, rule: { objectOwnership: ownership } };
    },

    update: put,

    async delete({ s3 }, id) {
        await found(s3.send(new DeleteBucketOwnershipControlsCommand({ Bucket: id })), "NoSuchBucket");
    },
};

async function put({ s3 }: Aws, Bucket: string, inputs: Properties): Promise<void> {
    const ObjectOwnership = stringOf(objectOf(inputs.rule).objectOwnership) as ObjectOwnership;
    await s3.send(
        new PutBucketOwnershipControlsCommand({ Bucket, OwnershipControls: { Rules: [{ ObjectOwnership }] } }),
    );
}
