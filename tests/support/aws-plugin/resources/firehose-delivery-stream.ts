import {
    CreateDeliveryStreamCommand,
    DeleteDeliveryStreamCommand,
    DescribeDeliveryStreamCommand,
    ListTagsForDeliveryStreamCommand,
} from "@aws-sdk/client-firehose";
import { found } from "../aws";
import { cannotUpdate, region, tags, type ResourceType } from "../resource";
import { tagList, tagOutputs } from "../tags";
import { objectOf, required, stringOf } from "../values";

/** Delivery streams to S3 with default settings: enough for a program that sends logs to one. */
export const firehoseDeliveryStream: ResourceType = {
    token: "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream",
    inputs: {
        destination: { type: "string", required: true, replaces: true },
        // The real provider updates both in place.
        extendedS3Configuration: { type: "object", local: true, replaces: true },
        tags: { ...tags, replaces: true },
        name: { type: "string", computed: true, replaces: true },
        region,
    },
    outputs: { arn: "string", destinationId: "string", tagsAll: "object", versionId: "string" },
    autoName: { property: "name", maxLength: 64 },

    async create({ firehose }, inputs) {
        if (stringOf(inputs.destination) !== "extended_s3") {
            throw new Error("destination: the aws stand-in for tests supports only extended_s3");
        }
        const s3 = objectOf(inputs.extendedS3Configuration);
        const { DeliveryStreamARN } = await firehose.send(
            new CreateDeliveryStreamCommand({
                DeliveryStreamName: required(inputs, "name"),
                ExtendedS3DestinationConfiguration: {
                    BucketARN: required(s3, "bucketArn"),
                    RoleARN: required(s3, "roleArn"),
                    Prefix: stringOf(s3.prefix),
                    ErrorOutputPrefix: stringOf(s3.errorOutputPrefix),
                },
                Tags: tagList(inputs.tags),
            }),
        );
        return { id: DeliveryStreamARN ?? "" };
    },

    async read({ firehose, region: home }, id) {
        const DeliveryStreamName = nameOf(id);
        const response = await found(
            firehose.send(new DescribeDeliveryStreamCommand({ DeliveryStreamName })),
            "ResourceNotFoundException",
        );
        const live = response?.DeliveryStreamDescription;
        if (live === undefined) return undefined;
        const tagging = await firehose.send(new ListTagsForDeliveryStreamCommand({ DeliveryStreamName }));
        return {
            ...tagOutputs(tagging.Tags),
            arn: live.DeliveryStreamARN,
            destination: "extended_s3",
            destinationId: live.Destinations?.[0]?.DestinationId,
            name: live.DeliveryStreamName,
            region: home,
            versionId: live.VersionId,
        };
    },

    update: cannotUpdate,

    async delete({ firehose }, id) {
        const command = new DeleteDeliveryStreamCommand({ DeliveryStreamName: nameOf(id) });
        await found(firehose.send(command), "ResourceNotFoundException");
    },
};

function nameOf(arn: string): string {
    return arn.slice(arn.indexOf("/") + 1);
}
