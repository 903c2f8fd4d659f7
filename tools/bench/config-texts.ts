import { performance } from "node:perf_hooks";
import { parseClassic } from "../../core/config/parse-classic";
import { lintText } from "../../core/lint";
import type { LintContext } from "../../core/lint/context";
import { interleave, median } from "./statistics";

/** What it takes to read and to judge a configuration, in milliseconds by its size. */
export interface ConfigTexts {
    readonly rounds: number;
    readonly sizes: readonly { readonly kibibytes: number; readonly parse: number; readonly lint: number }[];
}

const KIBIBYTES = [64, 256, 1024];
const ROUNDS = 9;

const CONTEXT: LintContext = {
    containers: [{ name: "web", isRouted: true, hasDestination: true }],
    fluentBit: "5.0.9",
    isAws: true,
    hasAgentPorts: true,
    opensServer: false,
    variables: new Set(),
    parsers: new Set(),
};

/** Something for every check to look at: options, a pattern, a variable, blanks in a row. */
const SECTION = `[FILTER]
    Name    grep
    Match   web-firelens*
    Exclude log ^.*GET /health${" ".repeat(40)}# a
[OUTPUT]
    Name            http
    Match_Regex     ^web-fire
    Host            logs.example.com
    tls             On
    Header          X-Source \${SOURCE}
`;

/** Texts of several sizes, one beside the other: what grows with the square of the size would be seen. */
export async function measureConfigTexts(): Promise<ConfigTexts> {
    const sizes: { kibibytes: number; parse: number; lint: number }[] = [];
    for (const kibibytes of KIBIBYTES) {
        const text = SECTION.repeat(Math.floor((kibibytes * 1024) / SECTION.length));
        const times = await interleave(
            {
                parse: () => Promise.resolve(millisecondsOf(() => parseClassic(text))),
                lint: () => Promise.resolve(millisecondsOf(() => lintText(text, CONTEXT))),
            },
            ROUNDS,
        );
        sizes.push({ kibibytes, parse: median(times.parse), lint: median(times.lint) });
    }
    return { rounds: ROUNDS, sizes };
}

function millisecondsOf(body: () => unknown): number {
    const start = performance.now();
    body();
    return performance.now() - start;
}
