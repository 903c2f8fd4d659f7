import { isRecord } from "../json";
import { hasToken, INVALID } from "../value";
import type { Model } from "./model";

/** What a part of the model has to look like for the rules to read it. */
type Shape =
    | "text"
    | "number"
    | "flag"
    | "options"
    | "any"
    | "path"
    /** A text that says something only when it is known. */
    | "remark"
    | { readonly list: Shape }
    | RecordShape;

interface RecordShape {
    readonly record: ReadonlyMap<string, Shape>;
    readonly needs: readonly (readonly [name: string, shape: Shape])[];
}

/** The key of a map of options of which nobody knows what it holds. */
export const UNKNOWN_OPTION = INVALID;

const list = (of: Shape): Shape => ({ list: of });
/** A record, and those of its properties that are not known when they are absent, or empty where they are lists. */
function record<Name extends string>(
    properties: Readonly<Record<Name, Shape>>,
    ...needs: readonly NoInfer<Name>[]
): Shape {
    return { record: new Map(Object.entries(properties)), needs: needs.map((name) => [name, properties[name]]) };
}

const NAMED = list(record({ name: "text", value: "text", valueFrom: "text" }, "name"));

const CONTAINER = record(
    {
        name: "text",
        image: "text",
        memory: "number",
        memoryReservation: "number",
        essential: "flag",
        environment: NAMED,
        environmentFiles: list(record({ value: "text" })),
        secrets: NAMED,
        portMappings: list(
            record({ containerPort: "number", hostPort: "number", containerPortRange: "text", name: "text" }),
        ),
        dependsOn: list(record({ containerName: "text", condition: "text" }, "containerName", "condition")),
        user: "text",
        readonlyRootFilesystem: "flag",
        mountPoints: list(record({ sourceVolume: "text", containerPath: "text", readOnly: "flag" }, "containerPath")),
        linuxParameters: record({ tmpfs: list(record({ containerPath: "text" }, "containerPath")) }),
        logConfiguration: record({ logDriver: "text", options: "options", secretOptions: NAMED }, "logDriver"),
        firelensConfiguration: record({ type: "text", options: "options" }, "type"),
    },
    "name",
);

const GROUPS = list(
    record(
        {
            id: "text",
            name: "text",
            unchecked: "remark",
            ingress: list(
                record({ id: "text", protocol: "text", fromPort: "number", toPort: "number", source: "text" }),
            ),
        },
        "ingress",
    ),
);

const ROLE = record(
    {
        name: "text",
        unread: list("text"),
        statements: list(
            record(
                {
                    effect: "text",
                    actions: list("text"),
                    notActions: list("text"),
                    resources: list("text"),
                    notResources: list("text"),
                    isConditional: "flag",
                },
                "effect",
            ),
        ),
    },
    "name",
    "statements",
    "unread",
);

const MODEL = record({
    task: record({
        family: "text",
        cpu: "text",
        memory: "text",
        networkMode: "text",
        requiresCompatibilities: list("text"),
        taskRoleArn: "text",
        executionRoleArn: "text",
        runtimePlatform: record({ operatingSystemFamily: "text" }),
        containerDefinitions: list(CONTAINER),
    }),
    securityGroups: GROUPS,
    hostSecurityGroups: GROUPS,
    configOutputs: list(
        record(
            { container: "text", output: record({ plugin: "text", options: "options" }, "options") },
            "container",
            "output",
        ),
    ),
    platformVersion: "text",
    bottlerocketVersion: "text",
    amiIds: list("text"),
    runners: list(
        record(
            {
                kind: "text",
                name: "text",
                launchType: "text",
                capacityProviders: list("text"),
                platformVersion: "text",
                namesSecurityGroups: "any",
                targets: list(record({ via: "text", containerName: "text", port: "number", portName: "text" })),
            },
            "name",
            "targets",
        ),
    ),
    taskRole: ROLE,
    executionRole: ROLE,
    unread: list(record({ path: "path", reason: "text", what: "text" }, "path", "reason", "what")),
    suppressions: list(
        record(
            { path: "path", rule: "text", isKnownRule: "any", hasReason: "any", isExpired: "any", isUsed: "any" },
            "path",
            "rule",
        ),
    ),
});

/** What has to be there, in a task that someone else may have left it out of. */
const EMPTY: Model = {
    task: { family: "", containerDefinitions: [] },
    securityGroups: [],
    hostSecurityGroups: [],
    configOutputs: [],
};

/**
 * The model as its types say it is, whatever it was read from: null counts as absent, and what is unknown or of another
 * type is a token, at every leaf below it and as the only item of a list. Values of options stay as they are. What is as it
 * should be is not copied, which is nearly all of it.
 */
export function wellFormed(model: Model): Model {
    const read = (conform(model, MODEL) ?? {}) as Partial<Model>;
    return { ...EMPTY, ...read, task: { ...EMPTY.task, ...read.task } };
}

function conform(value: unknown, shape: Shape): unknown {
    if (value === null || value === undefined) return undefined;
    if (typeof shape === "string") return LEAVES[shape](value);
    if ("list" in shape) {
        return Array.isArray(value) ? conformList(value, shape.list) : [conform(tokenFor(value), shape.list)];
    }
    return conformRecord(isRecord(value) ? value : unknownRecord(shape, tokenFor(value)), shape);
}

/** The list itself when every item is as it should be. */
function conformList(items: readonly unknown[], shape: Shape): readonly unknown[] {
    const read = items.map((item) => conform(item ?? INVALID, shape));
    return read.some((item, at) => item !== items[at]) ? read : items;
}

/** The record itself when every property is as it should be. */
function conformRecord(value: Readonly<Record<string, unknown>>, { record: shapes, needs }: RecordShape): unknown {
    let copy: Record<string, unknown> | undefined;
    for (const name of Object.keys(value)) {
        const item = value[name];
        const shape = shapes.get(name);
        const read = shape === undefined ? item : conform(item, shape);
        if (read === undefined || read === null) Reflect.deleteProperty((copy ??= { ...value }), name);
        else if (read !== item) (copy ??= { ...value })[name] = read;
    }
    for (const [name, shape] of needs) {
        if ((copy ?? value)[name] === undefined) (copy ??= { ...value })[name] = missing(shape);
    }
    return copy ?? value;
}

/** Of what is no record, everything is as unknown as itself. */
function unknownRecord({ record: shapes }: RecordShape, token: unknown): Readonly<Record<string, unknown>> {
    return Object.fromEntries(Array.from(shapes.keys(), (name) => [name, token]));
}

/** What stands for something that has to be there and is not. */
function missing(shape: Shape): unknown {
    return typeof shape === "object" && "list" in shape ? [] : conform(INVALID, shape);
}

function isPath(value: unknown): value is readonly unknown[] {
    return Array.isArray(value) && value.every((step) => typeof step === "string" || typeof step === "number");
}

function tokenFor(value: unknown): unknown {
    return hasToken(value) ? value : INVALID;
}

const LEAVES: Readonly<Record<Extract<Shape, string>, (value: unknown) => unknown>> = {
    any: (value) => value,
    path: (value) => (isPath(value) ? value : []),
    remark: (value) => (typeof value === "string" && !hasToken(value) ? value : undefined),
    text: (value) => (typeof value === "string" ? value : Number.isFinite(value) ? String(value) : INVALID),
    number: (value) => (typeof value === "number" || typeof value === "string" ? value : INVALID),
    flag: (value) => (typeof value === "string" && !hasToken(value) ? FLAGS.get(value) : flagOf(value)) ?? INVALID,
    options: (value) => {
        if (!isRecord(value)) return { [UNKNOWN_OPTION]: tokenFor(value) };
        // FL110 tells what an option is that is no text; nobody reads what is in a list or a record.
        if (!Object.values(value).some(isNested)) return value;
        return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, isNested(item) ? {} : item]));
    },
};

const FLAGS: ReadonlyMap<string, boolean> = new Map([
    ["true", true],
    ["false", false],
]);

function flagOf(value: unknown): unknown {
    return typeof value === "boolean" || hasToken(value) ? value : undefined;
}

function isNested(value: unknown): boolean {
    return typeof value === "object" && value !== null;
}
