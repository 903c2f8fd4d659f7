/** One step of a property path: a name, or an index of a list. */
export type Step = string | number;

/** A property path: `["containers", "web", "portMappings", 0]`. */
export type Path = readonly Step[];

const IDENTIFIER = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** Properties whose children are keys that the user chose. */
const MAPS: ReadonlySet<string> = new Set([
    ...["containers", "environment", "secrets", "options", "dockerLabels", "tags"],
    ...["secretOptions", "headers", "headerSecrets", "labels"],
]);

/**
 * Writes a path as Pulumi writes it: `portMappings[0].containerPort`. Keys of maps (container names, options, variables)
 * and names that are no identifiers are quoted: `containers["web"]`.
 */
export function formatPath(path: Path): string {
    let text = "";
    let isKey = false;
    for (const step of path) {
        if (typeof step === "number") text += `[${step}]`;
        else if (isKey || !IDENTIFIER.test(step)) text += `[${JSON.stringify(step)}]`;
        else text += text === "" ? step : `.${step}`;
        // A container may be called "tags": a key's own children are properties again.
        isKey = !isKey && MAPS.has(String(step));
    }
    return text;
}

/** The order of two paths, step by step: the third of a list before its tenth, a parent before its children. */
export function comparePaths(left: Path, right: Path): number {
    for (const [index, step] of left.entries()) {
        const other = right[index];
        if (other === undefined) return 1;
        if (step === other) continue;
        if (typeof step === "number" && typeof other === "number") return step - other;
        return String(step) < String(other) ? -1 : 1;
    }
    return left.length - right.length;
}

/** The path and every path above it, the longest first, down to the empty one. */
export function withParents(path: Path): Path[] {
    return Array.from({ length: path.length + 1 }, (_, shorter) => path.slice(0, path.length - shorter));
}
