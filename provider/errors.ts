import { InputPropertiesError } from "@pulumi/pulumi";
import { describe, type Finding } from "../core/finding";
import { formatPath, type Path } from "../core/path";
import { propertyNames } from "./contract";
import { touchesSecret, type ResolvedInputs } from "./inputs/resolve";

/** Appended to a path so that the engine finds no value there, and so prints none (providers.md §3.2). */
const HIDDEN = " (value hidden)";

/** Properties whose values may be anything, a password included. */
const PRIVATE: ReadonlySet<unknown> = new Set([
    "command",
    "entryPoint",
    "environment",
    "file",
    "options",
    "parsers",
    "secrets",
    "text",
]);

/**
 * All findings as one error. The engine prints the value that it finds at a path, secrets included: where it may be one,
 * the path is written so that the engine does not find it.
 */
export function toError(
    findings: readonly Finding[],
    inputs: Pick<ResolvedInputs, "tree" | "secretPaths">,
): InputPropertiesError {
    const count = findings.length === 1 ? "1 problem" : `${String(findings.length)} problems`;
    return new InputPropertiesError({
        message: `${count}, and nothing was registered:`,
        errors: findings.map((finding) => ({
            propertyPath: `${formatPath(finding.path)}${mayShow(finding.path, inputs) ? "" : HIDDEN}`,
            reason: describe(finding),
        })),
    });
}

/** Only what is where the schema has a property: nobody knows what lies under a name that is misspelt. */
function mayShow(path: Path, { tree, secretPaths }: Pick<ResolvedInputs, "tree" | "secretPaths">): boolean {
    const isNamed = path.every((step, index) => {
        return typeof step === "number" || path[index - 1] === "containers" || propertyNames.has(step);
    });
    if (!isNamed || path.some((step) => PRIVATE.has(step)) || touchesSecret(path, secretPaths)) return false;
    return !holdsPrivate(valueAt(tree, path));
}

function valueAt(tree: unknown, path: Path): unknown {
    return path.reduce<unknown>((value, step) => {
        const isNode = typeof value === "object" && value !== null;
        return isNode ? (value as Readonly<Record<string | number, unknown>>)[step] : undefined;
    }, tree);
}

function holdsPrivate(value: unknown): boolean {
    if (typeof value !== "object" || value === null) return false;
    const isList = Array.isArray(value);
    return Object.entries(value).some(([key, item]) => {
        return (!isList && (PRIVATE.has(key) || !propertyNames.has(key))) || holdsPrivate(item);
    });
}

/** An error that is no property's: one sentence and what to do, without a stack trace. */
export function toPlainError(message: string): InputPropertiesError {
    return new InputPropertiesError({ message, errors: [] });
}
