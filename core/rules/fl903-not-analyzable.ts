import { formatPath, withParents, type Path, type Step } from "../path";
import { hasToken, unknownLeaf, unknownReason, type UnknownReason } from "../value";
import { example } from "./examples";
import { PAGES } from "./pages";
import type { Rule, Violation } from "./rule";

const CONTAINER = ["task", "containerDefinitions", "*"];

/** Leaves that decide by themselves whether rules of high severity hold. */
const DECISIVE: readonly Path[] = [
    ["task", "networkMode"],
    ["task", "runtimePlatform", "operatingSystemFamily"],
    ["platformVersion"],
    ["bottlerocketVersion"],
    [...CONTAINER, "name"],
    [...CONTAINER, "logConfiguration", "logDriver"],
    [...CONTAINER, "logConfiguration", "options", "Name"],
    [...CONTAINER, "logConfiguration", "options", "@type"],
    [...CONTAINER, "logConfiguration", "options", "log-driver-buffer-limit"],
    [...CONTAINER, "firelensConfiguration", "type"],
    [...CONTAINER, "firelensConfiguration", "options", "config-file-type"],
    [...CONTAINER, "firelensConfiguration", "options", "config-file-value"],
    [...CONTAINER, "portMappings", "*", "containerPort"],
    [...CONTAINER, "portMappings", "*", "containerPortRange"],
    [...CONTAINER, "dependsOn", "*", "containerName"],
    [...CONTAINER, "dependsOn", "*", "condition"],
    ["securityGroups", "*", "ingress", "*", "protocol"],
    ["hostSecurityGroups", "*", "ingress", "*", "protocol"],
    ["runners", "*", "targets", "*", "port"],
];

const REASONS: Readonly<Record<UnknownReason, string>> = {
    preview: "it is known after the update only",
    secret: "it is a secret, and its key is not here",
    external: "it belongs to a resource that is not of this stack",
    intrinsic: "only the deployment evaluates it",
};

const FIX = "run the check where it is known, or check it yourself";

export const notAnalyzable: Rule = {
    code: "FL903",
    name: "firelens-not-analyzable",
    title: "What the rules have to know can be read.",
    severity: "low",
    level: "warning",
    source: "this project: a check that is silent about what it has not seen is mistaken for one that has passed",
    enforcement: "advisory",
    scope: "stack",
    areas: ["analysis"],
    why: "What cannot be read is not checked, and a stack that passes may break a rule all the same.",
    remedy: {
        text: "Run the check where the values are known: after the first update, with the key of the secrets, on the stack that has the resource.",
    },
    examples: { bad: example(undefined, { networkMode: unknownLeaf("intrinsic") }), good: example() },
    docs: PAGES.pack,
    settings: {
        preview: {
            schema: { type: "boolean", description: "Whether to tell of what is only not known in a preview" },
            default: false,
        },
    },
    check: (model, { preview } = {}) => {
        const isTold = (reason: string | undefined): boolean =>
            reason !== undefined && Object.hasOwn(REASONS, reason) && (reason !== "preview" || preview === true);
        const unread = (model.unread ?? []).filter(({ reason }) => isTold(reason));
        const leaves: Leaf[] = [];
        for (const pattern of DECISIVE) collect(model, pattern, 0, [], leaves);
        const told = wholes(leaves.filter(({ value }) => isTold(unknownReason(value))));
        return [
            ...unread.map(({ path, reason, what }) => ({
                path,
                problem: `${hasToken(what) ? "a part" : what} could not be read: ${REASONS[reason as UnknownReason]}`,
                fix: FIX,
            })),
            ...told.map(({ path, value }): Violation => {
                const reason = unknownReason(value);
                return {
                    path,
                    problem: `is not known, so the rules about it were not checked: ${reason === undefined ? "" : REASONS[reason]}`,
                    fix: FIX,
                };
            }),
        ];
    },
};

interface Leaf {
    readonly path: Path;
    readonly value: unknown;
}

/** Of unknown leaves: of an item of a list of which several leaves are unknown, one; of a container without even a name, the container. */
function wholes(leaves: readonly Leaf[]): Leaf[] {
    const nameless = leaves.filter(({ path }) => path.at(-1) === "name");
    const containers = new Set(nameless.map(({ path }) => formatPath(path.slice(0, -1))));
    const items = new Map<string, Leaf>();
    for (const { path, value } of leaves) {
        if (path.at(-1) === "name" || withParents(path).some((above) => containers.has(formatPath(above)))) continue;
        const isItem = typeof path.at(-2) === "number";
        const key = formatPath(isItem ? path.slice(0, -1) : path);
        if (!items.has(key)) items.set(key, { path, value });
    }
    return [...nameless.map(({ path, value }) => ({ path: path.slice(0, -1), value })), ...items.values()];
}

/** Collects the unknown values at a path in which `*` stands for every item of a list. */
function collect(value: unknown, pattern: Path, depth: number, path: Step[], found: Leaf[]): void {
    const step = pattern[depth];
    if (step === undefined) {
        if (hasToken(value)) found.push({ path: [...path], value });
        return;
    }
    if (step !== "*") collectAt(value, step, pattern, depth, path, found);
    else if (Array.isArray(value)) {
        for (let key = 0; key < value.length; key += 1) collectAt(value, key, pattern, depth, path, found);
    }
}

function collectAt(value: unknown, key: Step, pattern: Path, depth: number, path: Step[], found: Leaf[]): void {
    const below = (value as Readonly<Record<Step, unknown>> | undefined)?.[key];
    if (below === undefined) return;
    path.push(key);
    collect(below, pattern, depth + 1, path, found);
    path.pop();
}
