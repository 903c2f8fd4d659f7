import {
    CreateClusterCommand,
    DeleteClusterCommand,
    DescribeClustersCommand,
    TagResourceCommand,
    UntagResourceCommand,
    UpdateClusterCommand,
    type ClusterSetting,
    type ClusterSettingName,
} from "@aws-sdk/client-ecs";
import { found } from "../aws";
import { unordered } from "../canonical";
import { region, tags, type ResourceType } from "../resource";
import { ecsTagList, removedTags, tagOutputs } from "../tags";
import { isEmpty, isObject, listOf, required, stringOf, type Value } from "../values";

export const cluster: ResourceType = {
    token: "aws:ecs/cluster:Cluster",
    inputs: {
        name: { type: "string", computed: true, replaces: true },
        region,
        settings: { type: "array", computed: true, canonical: unordered },
        tags,
    },
    outputs: { arn: "string", tagsAll: "object" },
    autoName: { property: "name", maxLength: 255 },

    async create({ ecs }, inputs) {
        const { cluster: created } = await ecs.send(
            new CreateClusterCommand({
                clusterName: required(inputs, "name"),
                settings: settingsOf(inputs.settings),
                tags: ecsTagList(inputs.tags),
            }),
        );
        return { id: created?.clusterArn ?? "" };
    },

    async read({ ecs, region: home }, id) {
        const response = await ecs.send(new DescribeClustersCommand({ clusters: [id], include: ["SETTINGS", "TAGS"] }));
        const live = response.clusters?.[0];
        if (live === undefined || live.status === "INACTIVE") return undefined;
        return {
            ...tagOutputs(live.tags),
            arn: live.clusterArn,
            name: live.clusterName,
            region: home,
            settings: (live.settings ?? []).map(({ name, value }) => ({ name, value })),
        };
    },

    async update({ ecs }, id, news, olds) {
        await ecs.send(new UpdateClusterCommand({ cluster: id, settings: settingsOf(news.settings) }));
        const tagKeys = removedTags(olds, news);
        if (tagKeys.length > 0) await ecs.send(new UntagResourceCommand({ resourceArn: id, tagKeys }));
        if (!isEmpty(news.tags)) {
            await ecs.send(new TagResourceCommand({ resourceArn: id, tags: ecsTagList(news.tags) }));
        }
    },

    async delete({ ecs }, id) {
        await found(ecs.send(new DeleteClusterCommand({ cluster: id })), "ClusterNotFoundException");
    },
};

function settingsOf(value: Value | undefined): ClusterSetting[] {
    return listOf(value)
        .filter(isObject)
        .map((setting) => ({
            name: stringOf(setting.name) as ClusterSettingName,
            value: stringOf(setting.value),
        }));
}
