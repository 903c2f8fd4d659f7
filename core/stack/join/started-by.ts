import { camelCased } from "../spelling";
import { knownText } from "../leaf";
import type { Indexed, StackIndex } from "./index-of-stack";
import type { Start } from "./runners";

/** ECS names a definition by its ARN, or by its family with or without a revision. */
const DEFINITION = /(?:^|task-definition\/)([\w-]+)(?::(\d+))?$/;

/** Finds what starts each task definition: by its ARN or family where they are known, else by what they come from. */
export function startedBy(index: StackIndex, starts: readonly Start[]): (from: Indexed) => readonly Start[] {
    const byArn = new Map<string, Indexed[]>();
    const byFamily = new Map<string, { readonly from: Indexed; readonly revision: string | undefined }[]>();
    for (const from of index.of("taskDefinition")) {
        const { arns, family } = namesOf(from);
        for (const arn of arns) push(byArn, arn, from);
        const revision = arns.map((arn) => DEFINITION.exec(arn)?.[2]).find((found) => found !== undefined);
        if (family !== undefined) push(byFamily, family, { from, revision });
    }
    const named = (value: string): readonly Indexed[] => {
        const exact = byArn.get(value);
        if (exact !== undefined) return exact;
        const [, family = "", revision] = DEFINITION.exec(value) ?? [];
        // Another revision of the same family is another definition.
        return (byFamily.get(family) ?? [])
            .filter((found) => revision === undefined || found.revision === undefined || found.revision === revision)
            .map(({ from }) => from);
    };
    const started = new Map<Indexed, Start[]>();
    for (const start of starts) {
        const value = knownText(start.definition);
        const [property = "", at] = start.definitionPath;
        const only = index.find("taskDefinition", start.definition, start.from.resource, property, ...steps(at));
        const found = value !== undefined ? named(value) : only === undefined ? [] : [only];
        for (const from of new Set(found)) push(started, from, start);
    }
    return (from) => started.get(from) ?? [];
}

function steps(at: string | number | undefined): readonly number[] {
    return typeof at === "number" ? [at] : [];
}

function namesOf({ resource }: Indexed): { readonly arns: readonly string[]; readonly family: string | undefined } {
    const { outputs } = resource;
    const own = camelCased(resource.properties, resource.type.startsWith("aws-native:"));
    const arns = [outputs.arn, outputs.arnWithoutRevision, outputs.taskDefinitionArn, own.taskDefinitionArn, outputs.id]
        .map(knownText)
        .filter(
            (arn) => arn?.includes(":task-definition/") === true || arn?.includes(":daemon-task-definition/") === true,
        )
        .filter((arn) => arn !== undefined);
    return { arns, family: knownText(own.family) ?? knownText(outputs.family) };
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [value]);
    else list.push(value);
}
