import { objectOf, textOf, type Properties, type Value } from "./values";

/** Tags in the spelling of IAM, EC2, S3 and Firehose. */
export function tagList(tags: Value | undefined): { Key: string; Value: string }[] {
    return Object.entries(objectOf(tags)).map(([Key, value]) => ({ Key, Value: textOf(value ?? "") }));
}

/** Tags in the spelling of ECS. */
export function ecsTagList(tags: Value | undefined): { key: string; value: string }[] {
    return tagList(tags).map(({ Key, Value }) => ({ key: Key, value: Value }));
}

/** Tags in the spelling of CloudWatch Logs. */
export function tagMap(tags: Value | undefined): Record<string, string> {
    return Object.fromEntries(tagList(tags).map(({ Key, Value }) => [Key, Value]));
}

interface Tag {
    readonly Key?: string | undefined;
    readonly Value?: string | undefined;
    readonly key?: string | undefined;
    readonly value?: string | undefined;
}

/** Both tag outputs of a resource, from any of the spellings. The stand-in has no default tags. */
export function tagOutputs(tags: readonly Tag[] | undefined): Properties {
    const entries = (tags ?? []).map((tag) => [tag.Key ?? tag.key ?? "", tag.Value ?? tag.value ?? ""]);
    const all = Object.fromEntries(entries) as Properties;
    return { tags: all, tagsAll: all };
}

/** The keys that an update takes away. */
export function removedTags(olds: Properties, news: Properties): string[] {
    const kept = objectOf(news.tags);
    return Object.keys(objectOf(olds.tags)).filter((key) => !(key in kept));
}
