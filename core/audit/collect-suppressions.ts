import { isRecord } from "../json";
import type { Path } from "../path";
import type { StackTask } from "../stack/join";
import { known } from "../value";
import { LABEL, parseSuppressions, TAG, type WrittenSuppression } from "./suppression";

/** The suppressions that a task definition brings along: in its own tag, and in a docker label of each container. */
export function suppressionsOf({ resource, model, locate }: StackTask): WrittenSuppression[] {
    const ofTags = tagsOf(resource.properties).flatMap((text) =>
        parseSuppressions(text).map((suppression) => ({
            ...suppression,
            urn: resource.id,
            where: { kind: "tag" as const, resource: resource.id },
        })),
    );
    const ofLabels = model.task.containerDefinitions.flatMap(({ name, dockerLabels }, index) => {
        const text = isRecord(dockerLabels) ? known(dockerLabels[LABEL]) : undefined;
        if (typeof text !== "string" || typeof name !== "string") return [];
        const path: Path = ["task", "containerDefinitions", index, "dockerLabels", LABEL];
        return parseSuppressions(text).map((suppression) => ({
            ...suppression,
            urn: resource.id,
            container: name,
            where: { kind: "label" as const, resource: resource.id, container: name, path: locate(path).path },
        }));
    });
    return [...ofTags, ...ofLabels];
}

/** The values of the tag, in the shape of the aws provider (a map) and in those of ECS and aws-native (lists). */
function tagsOf({ tags, tagsAll }: Readonly<Record<string, unknown>>): string[] {
    return [tags ?? tagsAll].flatMap((given) => {
        if (Array.isArray(given)) return given.filter(isRecord).flatMap(tagValue);
        return isRecord(given) ? texts(given[TAG]) : [];
    });
}

function tagValue(tag: Readonly<Record<string, unknown>>): string[] {
    return (tag.key ?? tag.Key) === TAG ? texts(tag.value ?? tag.Value) : [];
}

function texts(value: unknown): string[] {
    return typeof value === "string" && known(value) !== undefined ? [value] : [];
}
