import { canonicalJson, isRecord } from "../../json";
import type { Path } from "../../path";
import type { Unread } from "../../rules/model";
import { FIRELENS_DRIVER, type ContainerDefinition, type TaskDefinition, type Volume } from "../../task";
import { hasToken, unknownReason } from "../../value";
import type { StackResource } from "../graph";
import { blockOf, knownText, listOf, parseJson, reasonOf, textOf } from "../leaf";
import { camelCase, camelCased } from "../spelling";
import { conform, isOutputAsText, type Report } from "./shape";
import { TASK_SHAPE } from "./task-shape";

/** One task of a resource: what could be read of it, and where in the resource's properties it is. */
export interface Definition {
    readonly task: TaskDefinition;
    readonly unread: readonly Unread[];
    /** Path of the task in the properties, as Pulumi spells it. */
    readonly path: Path;
    /** Of Fargate, where the definition itself says so. */
    readonly platformVersion?: string;
    /** What starts the task when the definition itself says so: a job is its own runner. */
    readonly job?: { readonly isFargate: boolean };
}

const CONTAINERS = ["task", "containerDefinitions"] as const;

/** The tasks that a resource defines: one, or those of a job. */
export function readDefinitions(resource: StackResource): Definition[] {
    return resource.type.includes(":batch") ? readJob(resource) : [readTask(resource)];
}

function readTask(resource: StackResource): Definition {
    const { properties } = resource;
    if (resource.isExternal === true) return unreadTask(resource, { reason: "external", what: EXTERNAL });
    const key = keyOf(properties, "containerDefinitions");
    const containers = readContainers(properties[key]);
    if (!("list" in containers)) return unreadTask(resource, containers);
    return definition({ ...properties, [key]: containers.list }, []);
}

const EXTERNAL = "the task definition, which is read from AWS and not made by this stack";

/** The list of containers, whatever it is written in, or why there is none. */
function readContainers(value: unknown): { readonly list: unknown } | Omit<Unread, "path"> {
    if (typeof value !== "string") {
        if (Array.isArray(value) || isRecord(value)) return { list: value };
        return { reason: "invalid", what: "the container definitions: there are none" };
    }
    if (isOutputAsText(value)) return { reason: "invalid", what: OUTPUT };
    const parsed = parseJson(value);
    if (Array.isArray(parsed) || isRecord(parsed)) return { list: parsed };
    if (parsed === undefined && hasToken(value)) return { reason: reasonOf(value), what: "the container definitions" };
    // JSON of a text: it was made into JSON twice.
    if (typeof parsed === "string" && isOutputAsText(parsed)) return { reason: "invalid", what: OUTPUT };
    if (hasToken(parsed)) return { reason: reasonOf(parsed), what: "the container definitions" };
    return { reason: "invalid", what: "the container definitions: they are no JSON list of containers" };
}

const OUTPUT = "the container definitions: they are made with JSON.stringify of an Output";

function definition(
    properties: Readonly<Record<string, unknown>>,
    path: Path,
    more: Partial<Definition> = {},
): Definition {
    const unread: Unread[] = [];
    const report: Report = (part) => {
        unread.push(part);
    };
    const task = conform(properties, TASK_SHAPE, { above: undefined, step: "task" }, report) as TaskDefinition;
    return { task: withVolumes({ ...task, ...proxyOf(properties) }), unread, path, ...more };
}

/** A task of which nothing but the name is known. */
function unreadTask({ properties, name }: StackResource, why: Omit<Unread, "path">): Definition {
    const rest = { ...properties, [keyOf(properties, "containerDefinitions")]: undefined };
    const found = definition(rest, []);
    const task = { ...found.task, family: found.task.family || name, containerDefinitions: [] };
    return { ...found, task, unread: [{ path: CONTAINERS, ...why }, ...found.unread] };
}

/** The aws provider calls the path of a volume on its host by a name of its own. */
function withVolumes(task: TaskDefinition): TaskDefinition {
    const volumes = task.volumes as readonly (Volume & { readonly hostPath?: string })[] | undefined;
    if (volumes?.some(({ hostPath }) => hostPath !== undefined) !== true) return task;
    return {
        ...task,
        volumes: volumes.map(({ hostPath, ...volume }) =>
            hostPath === undefined ? volume : { ...volume, host: { sourcePath: hostPath } },
        ),
    };
}

/** The aws provider has the proxy's properties as a map, ECS as a list. */
function proxyOf(properties: Readonly<Record<string, unknown>>): Pick<TaskDefinition, "proxyConfiguration"> {
    const written = properties[keyOf(properties, "proxyConfiguration")];
    const proxy = camelCased(blockOf(written));
    const containerName = textOf(proxy.containerName);
    if (containerName === undefined) return {};
    const { type, properties: own, proxyConfigurationProperties } = proxy;
    const pairs = isRecord(own)
        ? Object.entries(own).map(([name, value]) => ({ name, value: textOf(value) ?? canonicalJson(value) }))
        : listOf(own ?? proxyConfigurationProperties).map((pair) => {
              const { name, value } = camelCased(blockOf(pair));
              return { name: textOf(name) ?? "", value: textOf(value) ?? "" };
          });
    return {
        proxyConfiguration: {
            containerName,
            ...(textOf(type) !== undefined && { type: textOf(type) ?? "" }),
            ...(pairs.length > 0 && { properties: pairs }),
        },
    };
}

/** A job of AWS Batch: its tasks are written in the shape of ECS, one level below. */
function readJob(resource: StackResource): Definition[] {
    const { properties, name } = resource;
    const key = keyOf(properties, "ecsProperties");
    const written = properties[key];
    if (written === undefined || written === null) return [];
    const parsed = typeof written === "string" ? parseJson(written) : written;
    const ecs = isRecord(parsed) ? parsed : isRecord(blockOf(parsed)) ? blockOf(parsed) : {};
    const tasksKey = keyOf(ecs, "taskProperties");
    if (!isRecord(parsed) && !Array.isArray(parsed)) {
        const reason = hasToken(written) ? reasonOf(written) : "invalid";
        return [unreadTask(resource, { reason, what: "the properties of the job's tasks" })];
    }
    const capabilities = listOf(properties[keyOf(properties, "platformCapabilities")]);
    const isFargate = capabilities.some((capability) => capability === "FARGATE");
    const family = knownText(properties[keyOf(properties, "jobDefinitionName")]) ?? knownText(properties.name) ?? name;
    return listOf(ecs[tasksKey]).map((task, index) => {
        const block = blockOf(task);
        const platformVersion = textOf(block[keyOf(block, "platformVersion")]);
        const found = definition({ ...block, family }, [key, tasksKey, index], {
            job: { isFargate },
            ...(platformVersion !== undefined && { platformVersion }),
        });
        return { ...found, task: asJob(found.task, isFargate) };
    });
}

/** Batch sizes containers by requirements, and gives them an address of their own on Fargate only. */
function asJob(task: TaskDefinition, isFargate: boolean): TaskDefinition {
    return {
        ...task,
        networkMode: isFargate ? "awsvpc" : "host",
        ...(isFargate && { requiresCompatibilities: ["FARGATE"] }),
        containerDefinitions: task.containerDefinitions.map((container) => {
            const memory = container.resourceRequirements?.find(({ type }) => type === "MEMORY")?.value;
            return memory === undefined || container.memory !== undefined ? container : { ...container, memory };
        }),
    };
}

/** Whether a task has to do with FireLens, or may have: what cannot be read may hide it. */
export function concernsFirelens({ task, unread }: Definition): boolean {
    return task.containerDefinitions.some(isOfFirelens) || unread.some(({ path }) => mayHideFirelens(path));
}

function isOfFirelens({ logConfiguration, firelensConfiguration }: ContainerDefinition): boolean {
    const driver = logConfiguration?.logDriver;
    return firelensConfiguration !== undefined || driver === FIRELENS_DRIVER || unknownReason(driver) !== undefined;
}

function mayHideFirelens(path: Path): boolean {
    const [, list, , property] = path;
    return (
        list === "containerDefinitions" &&
        (path.length <= 3 || property === "logConfiguration" || property === "firelensConfiguration")
    );
}

/** The key under which a property is written. */
function keyOf(properties: Readonly<Record<string, unknown>>, name: string): string {
    if (Object.hasOwn(properties, name)) return name;
    return (
        Object.keys(properties).find((key) => camelCase(key) === name || key.toLowerCase() === name.toLowerCase()) ??
        name
    );
}
