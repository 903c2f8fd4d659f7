/** One step of a property path: a name, or an index of a list. */
export type Step = string | number;

/** A property path: `["containers", "web", "portMappings", 0]`. */
export type Path = readonly Step[];

const IDENTIFIER = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/**
 * Writes a path as Pulumi writes it: `portMappings[0].containerPort`. Keys of maps (container names, options, variables)
 * and names that are no identifiers are quoted: `containers["web"]`.
 */
export function formatPath(path: Path): string {
    return path
        .map((step, index) => {
            if (typeof step === "number") return `[${step}]`;
            const isKey = index > 0 && MAPS.has(path[index - 1] as string);
            if (isKey || !IDENTIFIER.test(step)) return `[${JSON.stringify(step)}]`;
            return index === 0 ? step : `.${step}`;
        })
        .join("");
}

/** Properties whose children are keys that the user chose. */
const MAPS: ReadonlySet<string> = new Set([
    "containers",
    "environment",
    "secrets",
    "options",
    "dockerLabels",
    "tags",
]);

/** Whether `path` is `prefix` or lies below it. */
export function startsWith(path: Path, prefix: Path): boolean {
    return prefix.length <= path.length && prefix.every((step, index) => step === path[index]);
}
