import type { Environment } from "../environment";
import type { Path } from "../path";
import type { RouterType } from "../router/type";
import { addPairs } from "./pairs";
import type { Output, OutputSecret } from "./destination";

/** A variable of the log router whose value ECS reads from a secret. */
export interface RouterSecret {
    readonly variable: string;
    readonly valueFrom: string;
    readonly path: Path;
}

/** An output whose secrets have found their way to the router. */
export interface ResolvedOutput {
    /** The output, with references to the router's variables among its options. */
    readonly output: Output;
    /** Secrets that become `secretOptions` of the container. */
    readonly secretOptions: readonly OutputSecret[];
    readonly routerSecrets: readonly RouterSecret[];
}

/** How each program's configuration refers to a variable. */
const REFERENCE: Readonly<Record<RouterType, (variable: string) => string>> = {
    fluentbit: (variable) => `\${${variable}}`,
    fluentd: (variable) => `"#{ENV['${variable}']}"`,
};

/**
 * Sends an output's secrets to the router. Log options have `secretOptions`, whose variables the agent names after the
 * option and the container's place in the task (firelens.md §1.8). An output of the configuration cannot know that place:
 * its secrets are variables of the router, and so are those that are a part of a value only, or whose option is no name
 * that every shell hands on.
 */
export function resolveSecrets(
    output: Output,
    container: string,
    via: "options" | "config",
    type: RouterType,
    environment: Pick<Environment, "digest">,
): ResolvedOutput {
    const { secrets = [], ...rest } = output;
    const isNative = ({ option, before }: OutputSecret): boolean =>
        via === "options" && before === undefined && /^[A-Za-z_]\w*$/.test(option);
    const own = secrets.filter((secret) => !isNative(secret));
    const resolved = own.map(({ option, valueFrom, path, before = "" }) => {
        const variable = variableOf(option, container, path, environment);
        return { option, value: `${before}${REFERENCE[type](variable)}`, path, secret: { variable, valueFrom, path } };
    });
    const pairs = resolved.map(({ option, value, path }) => ({ option, value, path }));
    return {
        output: { ...rest, ...addPairs(rest, pairs) },
        secretOptions: secrets.filter(isNative),
        routerSecrets: resolved.map(({ secret }) => secret),
    };
}

/**
 * The same for an output whatever other outputs there are: the option, for people, and a digest of where it belongs. Fluent
 * Bit 1.9 reads 64 bytes of a variable's name.
 */
function variableOf(option: string, container: string, path: Path, { digest }: Pick<Environment, "digest">): string {
    const readable = option.toUpperCase().replace(/\W/g, "_").slice(0, 32);
    // Of the path only what lies below `logging` is the output's own.
    const own = path.slice(path.indexOf("logging"));
    return `${readable}_${digest(JSON.stringify([container, ...own]))}`;
}
