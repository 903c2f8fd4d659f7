import { entryValue, parseClassic } from "../../config/parse-classic";
import type { ConfigOutput } from "../../plan";
import type { ContainerDefinition, TaskDefinition } from "../../task";
import { hasToken } from "../../value";
import { knownText } from "../leaf";
import type { Indexed, StackIndex } from "./index-of-stack";

/** Configurations in buckets of this stack, by the ARN of their object. */
export type ConfigObjects = ReadonlyMap<string, Indexed>;

/** An output that stands in a configuration of this stack, and the object that it stands in. */
export interface LocatedOutput {
    readonly output: ConfigOutput;
    readonly from: Indexed;
}

/** What the init process of AWS's image fetches: firelens.md §2. */
const INIT_VARIABLE = /^aws_fluent_bit_init_[sS]3_/;

/** The objects of a stack by bucket and key: an ARN without its partition. */
export function indexObjects(index: StackIndex): ConfigObjects {
    const objects = new Map<string, Indexed>();
    for (const object of index.of("object")) {
        const [bucket, key] = [knownText(object.properties.bucket), knownText(object.properties.key)];
        if (bucket !== undefined && key !== undefined) objects.set(`${bucket}/${key}`, object);
    }
    return objects;
}

/** The outputs in the configurations that the routers of a task read, as far as this stack makes them. */
export function configOutputsOf(objects: ConfigObjects, task: TaskDefinition): LocatedOutput[] {
    if (objects.size === 0) return [];
    const routers = task.containerDefinitions.filter(
        ({ firelensConfiguration }) => firelensConfiguration !== undefined,
    );
    return routers.flatMap(configurationsOf).flatMap((arn) => {
        const from = objects.get(arn.replace(/^arn:[^:]*:s3:::/, ""));
        const content = from?.properties.content;
        if (from === undefined || typeof content !== "string") return [];
        return outputsIn(content, task).map((output) => ({ output, from }));
    });
}

/** ARNs of what a router reads its configuration from. */
function configurationsOf({ environment, firelensConfiguration }: ContainerDefinition): string[] {
    const fetched = (typeof environment === "string" ? [] : (environment ?? [])).filter(({ name }) =>
        INIT_VARIABLE.test(name),
    );
    const options = firelensConfiguration?.options ?? {};
    const own = options["config-file-type"] === "s3" ? [options["config-file-value"]] : [];
    return [...fetched.map(({ value }) => value), ...own].filter((arn) => typeof arn === "string");
}

/**
 * The outputs of a configuration in Fluent Bit's classic format. A name that the agent gives to one container's logs
 * tells whose they are.
 */
function outputsIn(content: string, task: TaskDefinition): ConfigOutput[] {
    return parseClassic(content)
        .sections.filter(({ kind }) => kind === "OUTPUT")
        .map((section) => {
            const [plugin = "", match = ""] = ["name", "match"].map((name) => entryValue(section, name));
            const container = task.containerDefinitions.find(
                ({ name }) => !hasToken(name) && match.startsWith(`${name}-firelens`),
            );
            const options = section.entries.filter(({ key, value }) => !/^(name|match)$/i.test(key) && value !== "");
            return {
                container: container?.name ?? "",
                match,
                output: {
                    destination: plugin,
                    plugin,
                    target: "",
                    options: Object.fromEntries(options.map(({ key, value }) => [key, value])),
                    sources: {},
                    statements: [],
                },
            };
        });
}
