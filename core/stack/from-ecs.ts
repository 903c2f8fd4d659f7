import { isRecord } from "../json";
import { read, type ReadStack, type StackResource } from "./graph";
import { knownText, listOf } from "./leaf";
import { folded } from "./spelling";

type Item = Readonly<Record<string, unknown>>;

/** Lists and blocks in what the AWS CLI prints, and what they hold. */
const HOLDERS: Readonly<Record<string, "definition" | "service">> = {
    taskdefinition: "definition",
    taskdefinitions: "definition",
    services: "service",
    service: "service",
};

/**
 * Reads ECS's own JSON: what `describe-task-definition`, `describe-services` and their like print, what
 * `register-task-definition` takes, or a list of these. Names of properties may be in any case.
 */
export function fromEcs(document: unknown): ReadStack {
    const resources = itemsIn(document).map(({ item, is }, at) => resourceOf(item, is, at));
    if (resources.length === 0) return { problem: "this is no JSON of ECS: it has no task definition and no service" };
    return read(resources);
}

/** Whether a document has anything that ECS prints or takes. */
export function isEcs(document: unknown): boolean {
    return itemsIn(document).length > 0;
}

function itemsIn(document: unknown): { readonly item: Item; readonly is: "definition" | "service" }[] {
    return listOf(document).flatMap((part) => {
        if (!isRecord(part)) return [];
        if (valueOf(part, "containerDefinitions") !== undefined) return [{ item: part, is: "definition" as const }];
        if (valueOf(part, "serviceName") !== undefined) return [{ item: part, is: "service" as const }];
        return Object.entries(part).flatMap(([key, value]) => {
            const is = Object.hasOwn(HOLDERS, folded(key)) ? HOLDERS[folded(key)] : undefined;
            if (is === undefined) return [];
            return listOf(value).flatMap((item) => (isRecord(item) ? [{ item, is }] : []));
        });
    });
}

function resourceOf(item: Item, is: "definition" | "service", at: number): StackResource {
    const isService = is === "service";
    const name = knownText(valueOf(item, isService ? "serviceName" : "family")) ?? `${is} ${at + 1}`;
    const arn = knownText(valueOf(item, isService ? "serviceArn" : "taskDefinitionArn"));
    return {
        id: arn ?? name,
        type: isService ? "aws-native:ecs:Service" : "aws-native:ecs:TaskDefinition",
        name,
        properties: isService ? serviceOf(item) : item,
        outputs: { ...(arn !== undefined && { arn }), name },
        references: {},
    };
}

/** What is described has Service Connect in its newest deployment, and its cluster under a name of its own. */
function serviceOf(item: Item): Item {
    const [newest] = listOf(valueOf(item, "deployments"));
    const connect = isRecord(newest) ? valueOf(newest, "serviceConnectConfiguration") : undefined;
    const cluster = valueOf(item, "clusterArn");
    return {
        ...item,
        ...(connect !== undefined && { serviceConnectConfiguration: connect }),
        ...(cluster !== undefined && { cluster }),
    };
}

/** A property, whatever its case. */
function valueOf(item: Item, name: string): unknown {
    if (Object.hasOwn(item, name)) return item[name];
    const key = Object.keys(item).find((own) => folded(own) === folded(name));
    return key === undefined ? undefined : item[key];
}
