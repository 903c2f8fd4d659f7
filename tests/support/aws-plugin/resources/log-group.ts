import {
    AssociateKmsKeyCommand,
    CreateLogGroupCommand,
    DeleteLogGroupCommand,
    DeleteRetentionPolicyCommand,
    DescribeLogGroupsCommand,
    DisassociateKmsKeyCommand,
    ListTagsForResourceCommand,
    PutRetentionPolicyCommand,
    TagResourceCommand,
    UntagResourceCommand,
    type LogGroupClass,
} from "@aws-sdk/client-cloudwatch-logs";
import { found, type Aws } from "../aws";
import { region, tags, type ResourceType } from "../resource";
import { removedTags, tagMap } from "../tags";
import { booleanOf, isEmpty, numberOf, required, stringOf, type Value } from "../values";

export const logGroup: ResourceType = {
    token: "aws:cloudwatch/logGroup:LogGroup",
    inputs: {
        kmsKeyId: { type: "string" },
        logGroupClass: { type: "string", computed: true, replaces: true },
        name: { type: "string", computed: true, replaces: true },
        region,
        retentionInDays: { type: "integer" },
        skipDestroy: { type: "boolean", local: true },
        tags,
    },
    outputs: { arn: "string", tagsAll: "object" },
    autoName: { property: "name", maxLength: 512 },

    async create(aws, inputs) {
        const name = required(inputs, "name");
        await aws.logs.send(
            new CreateLogGroupCommand({
                logGroupName: name,
                kmsKeyId: stringOf(inputs.kmsKeyId),
                logGroupClass: stringOf(inputs.logGroupClass) as LogGroupClass | undefined,
                tags: tagMap(inputs.tags),
            }),
        );
        await setRetention(aws, name, inputs.retentionInDays);
        return { id: name };
    },

    async read({ logs, region: home }, id) {
        const groups = await logs.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: id }));
        const live = groups.logGroups?.find((group) => group.logGroupName === id);
        if (live === undefined) return undefined;
        const arn = (live.arn ?? "").replace(/:\*$/, "");
        const { tags: all = {} } = await logs.send(new ListTagsForResourceCommand({ resourceArn: arn }));
        return {
            arn,
            kmsKeyId: live.kmsKeyId,
            logGroupClass: live.logGroupClass ?? "STANDARD",
            name: id,
            region: home,
            retentionInDays: live.retentionInDays ?? 0,
            tags: all,
            tagsAll: all,
        };
    },

    async update(aws, id, news, olds) {
        await setRetention(aws, id, news.retentionInDays);
        const kmsKeyId = stringOf(news.kmsKeyId);
        if (kmsKeyId) {
            await aws.logs.send(new AssociateKmsKeyCommand({ logGroupName: id, kmsKeyId }));
        } else if (stringOf(olds.kmsKeyId)) {
            await aws.logs.send(new DisassociateKmsKeyCommand({ logGroupName: id }));
        }
        const resourceArn = required(olds, "arn");
        const tagKeys = removedTags(olds, news);
        if (tagKeys.length > 0) await aws.logs.send(new UntagResourceCommand({ resourceArn, tagKeys }));
        if (!isEmpty(news.tags)) {
            await aws.logs.send(new TagResourceCommand({ resourceArn, tags: tagMap(news.tags) }));
        }
    },

    async delete({ logs }, id, state) {
        if (booleanOf(state.skipDestroy)) return;
        await found(logs.send(new DeleteLogGroupCommand({ logGroupName: id })), "ResourceNotFoundException");
    },
};

async function setRetention({ logs }: Aws, logGroupName: string, days: Value | undefined): Promise<void> {
    const retentionInDays = numberOf(days);
    if (retentionInDays) {
        await logs.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays }));
    } else {
        await logs.send(new DeleteRetentionPolicyCommand({ logGroupName }));
    }
}
