import {
    DeleteBucketEncryptionCommand,
    GetBucketEncryptionCommand,
    PutBucketEncryptionCommand,
    type ServerSideEncryption,
} from "@aws-sdk/client-s3";
import { found, type Aws } from "../aws";
import { region, type ResourceType } from "../resource";
import { booleanOf, isObject, listOf, objectOf, required, stringOf, type Properties } from "../values";

export const bucketServerSideEncryptionConfiguration: ResourceType = {
    token: "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
    inputs: {
        bucket: { type: "string", required: true, replaces: true },
        region,
        rules: { type: "array", required: true },
    },
    outputs: {},

    async create(aws, inputs) {
        const bucket = required(inputs, "bucket");
        await put(aws, bucket, inputs);
        return { id: bucket };
    },

    async read({ s3, region: home }, id) {
        const response = await found(
            s3.send(new GetBucketEncryptionCommand({ Bucket: id })),
            "ServerSideEncryptionConfigurationNotFoundError",
            "NoSuchBucket",
        );
        const rules = response?.ServerSideEncryptionConfiguration?.Rules;
        if (rules === undefined) return undefined;
        return {
            bucket: id,
            region: home,
            rules: rules.map((rule) => ({
                applyServerSideEncryptionByDefault: {
                    kmsMasterKeyId: rule.ApplyServerSideEncryptionByDefault?.KMSMasterKeyID,
                    sseAlgorithm: rule.ApplyServerSideEncryptionByDefault?.SSEAlgorithm,
                },
                bucketKeyEnabled: rule.BucketKeyEnabled,
            })),
        };
    },

    update: put,

    async delete({ s3 }, id) {
        await found(s3.send(new DeleteBucketEncryptionCommand({ Bucket: id })), "NoSuchBucket");
    },
};

async function put({ s3 }: Aws, Bucket: string, inputs: Properties): Promise<void> {
    const Rules = listOf(inputs.rules)
        .filter(isObject)
        .map((rule) => {
            const byDefault = objectOf(rule.applyServerSideEncryptionByDefault);
            return {
                ApplyServerSideEncryptionByDefault: {
                    KMSMasterKeyID: stringOf(byDefault.kmsMasterKeyId),
                    SSEAlgorithm: stringOf(byDefault.sseAlgorithm) as ServerSideEncryption,
                },
                BucketKeyEnabled: booleanOf(rule.bucketKeyEnabled),
            };
        });
    await s3.send(new PutBucketEncryptionCommand({ Bucket, ServerSideEncryptionConfiguration: { Rules } }));
}
