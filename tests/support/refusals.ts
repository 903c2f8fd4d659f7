import type { CommandResult } from "./command";

/** One line of what the CLI says when the component refuses its arguments. */
export interface Refusal {
    readonly path: string;
    /** The path is written so that the engine prints no value. */
    readonly isHidden: boolean;
    readonly code: string;
    /** What is wrong and what to write instead. */
    readonly text: string;
}

const OF_RESOURCE = /error: firelens:index:FireLensTask resource '([^']*)' has a problem: (.*)/;
const OF_PROPERTY = /^\s*- property (.*?)( \(value hidden\))? has a problem: (.*)$/;

/** What the CLI says is wrong, by the name of the component that it blames. */
export function refusalsIn({ stdout }: CommandResult): Map<string, Refusal[]> {
    const refusals = new Map<string, Refusal[]>();
    let current: Refusal[] | undefined;
    // The value that the engine prints may have several lines.
    const text = diagnosticsIn(stdout).replace(/ with value '[^]*?' has a problem: /g, " has a problem: ");
    for (const line of text.split("\n")) {
        const resource = OF_RESOURCE.exec(line);
        if (resource !== null) {
            current = [];
            refusals.set(resource[1] ?? "", current);
            continue;
        }
        const property = OF_PROPERTY.exec(line);
        if (property === null) continue;
        const [, path = "", hidden, problem = ""] = property;
        current?.push({
            path,
            isHidden: hidden !== undefined,
            code: /\((FL\d{3})\)$/.exec(problem)?.[1] ?? "",
            text: problem,
        });
    }
    return refusals;
}

/** The CLI says everything twice: as it happens, cut to a line, and in full at the end. */
export function diagnosticsIn(stdout: string): string {
    return /^Diagnostics:\n([\s\S]*?)^(?:Outputs|Resources):/m.exec(`${stdout}\nResources:`)?.[1] ?? "";
}

/** Lines of a stack trace of JavaScript or Python, of the program's own or of a plugin's. */
export function stackTraceIn({ stdout, stderr }: CommandResult): string[] {
    return `${stdout}\n${stderr}`
        .split("\n")
        .filter((line) => /^\s+at .*:\d+|^\s*File ".*", line \d+|Traceback/.test(line));
}
