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
    | { readonly record: Readonly<Record<string, Shape>>; readonly needs: readonly string[] };

/** The key of a map of options of which nobody knows what it holds. */
export const UNKNOWN_OPTION = INVALID;

const list = (of: Shape): Shape => ({ list: of });
/** A record, and those of its properties that are not known when they are absent, or empty where they are lists. */
const record = (properties: Readonly<Record<string, Shape>>, ...needs: string[]): Shape => ({
    record: properties,
    needs,
});

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
 * type is a token, at every leaf below it and as the only item of a list. Values of options stay as they are.
 */
export function wellFormed(model: Model): Model {
    const read = (conform(model, MODEL) ?? {}) as Partial<Model>;
    return { ...EMPTY, ...read, task: { ...EMPTY.task, ...read.task } };
}

function conform(value: unknown, shape: Shape): unknown {
    if (value === null || value === undefined) return undefined;
    if (typeof shape === "string") return LEAVES[shape](value);
    if ("list" in shape) {
        if (!Array.isArray(value)) return [conform(tokenFor(value), shape.list)];
        return value.map((item: unknown) => conform(item ?? INVALID, shape.list));
    }
    const properties = Object.entries(shape.record).map(([name, below]) => {
        const read = conform(own(value, name), below);
        return [name, read === undefined && shape.needs.includes(name) ? missing(below) : read] as const;
    });
    const rest = isRecord(value) ? Object.entries(value).filter(([name]) => !Object.hasOwn(shape.record, name)) : [];
    return Object.fromEntries([...rest, ...properties].filter(([, item]) => item !== undefined && item !== null));
}

/** What stands for something that has to be there and is not. */
function missing(shape: Shape): unknown {
    return typeof shape === "object" && "list" in shape ? [] : conform(INVALID, shape);
}

/** A property of a record; of what is no record, everything is as unknown as itself. */
function own(value: unknown, name: string): unknown {
    if (!isRecord(value)) return tokenFor(value);
    return Object.hasOwn(value, name) ? value[name] : undefined;
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
        return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, optionValue(item)]));
    },
};

const FLAGS: ReadonlyMap<string, boolean> = new Map([
    ["true", true],
    ["false", false],
]);

function flagOf(value: unknown): unknown {
    return typeof value === "boolean" || hasToken(value) ? value : undefined;
}

/** FL110 tells what an option is that is no text; nobody reads what is in a list or a record. */
function optionValue(value: unknown): unknown {
    return typeof value === "object" && value !== null ? {} : value;
}
