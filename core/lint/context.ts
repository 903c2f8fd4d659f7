import { didYouMean } from "../arguments/did-you-mean";
import type { ClassicConfig, ClassicSection } from "../config/parse-classic";
import type { Level } from "../finding";

/** What is wrong with a text, and where in it. */
export interface Mistake {
    readonly level: Level;
    readonly line: number;
    readonly problem: string;
    readonly fix: string;
}

/** A container of the task, as far as a configuration has to do with it. */
export interface LintContainer {
    readonly name: string;
    /** Whether it logs through the router. */
    readonly isRouted: boolean;
    /** Whether it has destinations of its own. */
    readonly hasDestination: boolean;
}

/** What is known of the router that will read the text. */
export interface LintContext {
    readonly containers: readonly LintContainer[];
    /** The version of Fluent Bit, where the image is known. */
    readonly fluentBit: string | undefined;
    /** Whether the image is AWS's own, so that it has no plugins but those that are known. */
    readonly isAws: boolean;
    /** Whether the agent opens its ports, which it does not with the network mode host. */
    readonly hasAgentPorts: boolean;
    /** Whether the HTTP server is opened for the router's health check. */
    readonly opensServer: boolean;
    /** Names of the variables that the router has; undefined where they cannot all be known. */
    readonly variables: ReadonlySet<string> | undefined;
    /** Names of the parsers that are defined; undefined where they cannot all be known. */
    readonly parsers: ReadonlySet<string> | undefined;
}

/** A text, read, with its lines. */
export interface LintText {
    readonly config: ClassicConfig;
    readonly lines: readonly string[];
}

/** A family of checks. A new one is a file beside this one and a line in the index. */
export type Check = (text: LintText, context: LintContext) => Mistake[];

export const broken = (line: number, problem: string, fix: string): Mistake => ({ level: "error", line, problem, fix });

export const doubtful = (line: number, problem: string, fix: string): Mistake => ({
    level: "warning",
    line,
    problem,
    fix,
});

/** What a section is called in a message. */
export function called({ kind, line }: Pick<ClassicSection, "kind" | "line">): string {
    return `the [${kind}] in line ${String(line)}`;
}

/** A value that is decided when the router starts. */
export function hasVariable(value: string): boolean {
    return value.includes("${");
}

/** Names are not longer: what is cannot have been meant as one, and would take its time to compare. */
const MAX_NAME = 64;

/** The name that was probably meant, or undefined. */
export function meantBy(given: string, names: readonly string[]): string | undefined {
    return given.length > MAX_NAME ? undefined : didYouMean(given, names);
}
