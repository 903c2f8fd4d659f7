import {
    GetBucketVersioningCommand,
    PutBucketVersioningCommand,
    type BucketVersioningStatus,
} from "@aws-sdk/client-s3";
import { found, type Aws } from "../aws";
import { region, type ResourceType } from "../resource";
import { objectOf, required, stringOf, type Properties } from "../values";

export const bucketVersioning: ResourceType = {
    token: "aws:s3/bucketVersioning:BucketVersioning",
    inputs: {
        bucket: { type: "string", required: true, replaces: true },
        region,
        versioningConfiguration: { type: "object", required: true },
    },
    outputs: {},

    async create(aws, inputs) {
        const bucket = required(inputs, "bucket");
        await put(aws, bucket, inputs);
        return { id: bucket };
    },

    async read({ s3, region: home }, id) {
        const live = await found(s3.send(new GetBucketVersioningCommand({ Bucket: id })), "NoSuchBucket");
        if (live?.Status === undefined) return undefined;
        return { bucket: id, region: home, versioningConfiguration: { status: live.Status } };
    },

    update: put,

    // A bucket can never be unversioned again, only suspended.
    async delete(aws, id) {
        await found(put(aws, id, { versioningConfiguration: { status: "Suspended" } }), "NoSuchBucket");
    },
};

async function put({ s3 }: Aws, Bucket: string, inputs: Properties): Promise<void> {
    const Status = stringOf(objectOf(inputs.versioningConfiguration).status) as BucketVersioningStatus;
    await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status } }));
}
