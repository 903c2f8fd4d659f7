import { lintText } from "../../../core/lint";
import type { LintContext } from "../../../core/lint/context";

/** A router of AWS's on Fargate, with a container that has a destination and one whose outputs are in the text. */
export const CONTEXT: LintContext = {
    containers: [
        { name: "web", isRouted: true, hasDestination: true },
        { name: "worker", isRouted: true, hasDestination: false },
        { name: "proxy", isRouted: false, hasDestination: false },
    ],
    fluentBit: "5.0.9",
    isAws: true,
    hasAgentPorts: true,
    opensServer: false,
    variables: new Set(["TOKEN", "ECS_TASK_ID"]),
    parsers: new Set(["mine"]),
};

/** What is found, as `level line: problem`. */
export function lint(text: string, context: Partial<LintContext> = {}): string[] {
    return lintText(text, { ...CONTEXT, ...context }).map(
        ({ level, line, problem }) => `${level} ${String(line)}: ${problem}`,
    );
}

/** A section of lines that are indented. */
export function section(kind: string, ...lines: string[]): string {
    return [`[${kind}]`, ...lines.map((line) => `    ${line}`), ""].join("\n");
}
