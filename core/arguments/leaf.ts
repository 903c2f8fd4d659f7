import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { INVALID, hasToken, isEmpty, leafTypeOf } from "../value";
import { suggest } from "./did-you-mean";
import { LIMITS, describeLimit, keepsLimit } from "./limits";
import type { PropertySchema } from "./schema";

/** A value as far as it is right, and what is wrong with it. */
export interface Checked<T = unknown> {
    readonly value: T;
    readonly findings: readonly Finding[];
}

/** Texts that may be empty: they are the user's own and go to ECS as they are. */
const FREE_TEXTS: ReadonlySet<string> = new Set([
    "FireLensTask.tags",
    "SecurityGroup.tags",
    "Container.environment",
    "Container.dockerLabels",
    "Container.command",
    "Container.entryPoint",
    "LogRouter.environment",
    "ProxyConfiguration.properties",
    "DockerVolumeConfiguration.driverOpts",
    "DockerVolumeConfiguration.labels",
    "HealthCheck.command",
]);

/** Checks a string, a boolean or a number. */
export function checkLeaf(
    property: PropertySchema,
    key: string,
    value: unknown,
    path: Path,
    isRequired: boolean,
): Checked {
    if (property.type === "string") {
        if (typeof value !== "string") return wrong(wrongType("a string", value, key, path));
        if (!isEmpty(value) || FREE_TEXTS.has(key)) return right(value);
        return isRequired
            ? wrong(error("FL002", path, "is empty", "give it a value"))
            : wrong(error("FL009", path, "is empty", "give it a value or leave it out"));
    }
    if (property.type === "boolean") {
        return typeof value === "boolean" ? right(value) : wrong(wrongType("true or false", value, key, path));
    }
    if (typeof value !== "number") return wrong(wrongType("a whole number", value, key, path));
    if (!Number.isSafeInteger(value)) {
        return wrong(error("FL003", path, "is not a whole number", "write a whole number"));
    }
    const limit = LIMITS[key];
    if (limit === undefined || keepsLimit(value, limit)) return right(value);
    return wrong(error(limit.code, path, `${String(value)} is out of range`, `write ${describeLimit(limit)}`));
}

/** Checks one of a fixed set of strings. */
export function checkChoice(choices: readonly { readonly value: string }[], value: unknown, path: Path): Checked {
    const names = choices.map((choice) => choice.value);
    if (typeof value !== "string") {
        const problem = `is ${kindOf(value)} where one of the possible values is needed`;
        return wrong(error("FL004", path, problem, `write one of ${names.join(", ")}`));
    }
    // The router's type has a rule of its own, which knows the usual slips.
    if (hasToken(value) || names.includes(value) || path.at(-1) === "type") return right(value);
    const problem = `${JSON.stringify(value)} is not one of the possible values`;
    return wrong(error("FL004", path, problem, suggest(value, names)));
}

/** What is wrong with a value of another type. Log options have a code of their own, for they are strings in ECS too. */
export function wrongType(expected: string, value: unknown, key: string, path: Path): Finding {
    const fix = fixOfType(expected, value);
    return key.endsWith(".options") && expected === "a string"
        ? error("FL110", path, `is ${kindOf(value)}, and log options are strings in ECS`, fix)
        : error("FL003", path, `is ${kindOf(value)} where ${expected} is needed`, fix);
}

function fixOfType(expected: string, value: unknown): string {
    if (expected === "a string" && ["number", "boolean"].includes(leafTypeOf(value) ?? "")) return "put it in quotes";
    if (expected === "a whole number" && typeof value === "string" && /^\d+$/.test(value)) return "take off the quotes";
    if (expected === "true or false" && (value === "true" || value === "false")) return "take off the quotes";
    return `write ${expected}`;
}

function kindOf(value: unknown): string {
    if (value === null || value === undefined) return "nothing";
    if (Array.isArray(value)) return "a list";
    return typeof value === "object" ? "an object" : `a ${leafTypeOf(value) ?? typeof value}`;
}

const right = (value: unknown): Checked => ({ value, findings: [] });
const wrong = (finding: Finding): Checked => ({ value: INVALID, findings: [finding] });
