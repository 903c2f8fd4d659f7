import type { Audits } from "./audits";
import type { ConfigTexts } from "./config-texts";
import type { Comparison } from "./deployments";
import type { PolicyCost } from "./policy";
import type { StartUp } from "./start-up";

/** What was measured, and where. */
export interface Measured {
    readonly date: string;
    readonly machine: string;
    readonly versions: string;
    readonly startUp: Readonly<Record<"node" | "plugin" | "aws", StartUp>>;
    readonly rounds: number;
    readonly audits: Audits;
    readonly policy: PolicyCost;
    readonly configTexts: ConfigTexts;
    readonly deployments: readonly Comparison[];
    readonly usesStandIn: boolean;
}

/** The part of the time, and of the memory, of `require("@pulumi/aws")` that the plugin may take. */
const TO_REACH = { time: 1 / 3, memory: 1 / 2 };

/** What an audit of 10,000 resources may take, and how much more than its share of that 1,000 may. */
const AUDIT_TO_REACH = { seconds: 0.5, growth: 10 };

/** The page docs/benchmarks.md. */
export function report(measured: Measured): string {
    return [
        "# Benchmarks",
        "",
        "Written by `make bench`. Absolute figures are those of one machine; the ratios, taken in one run, are what to",
        "compare.",
        "",
        `- Date: ${measured.date}`,
        `- Machine: ${measured.machine}`,
        `- Versions: ${measured.versions}`,
        "",
        ...startUpPart(measured),
        ...auditPart(measured),
        ...policyPart(measured.policy),
        ...configTextPart(measured.configTexts),
        ...deploymentPart(measured),
    ].join("\n");
}

function startUpPart({ startUp, rounds }: Measured): string[] {
    const { node, plugin, aws } = startUp;
    const row = (name: string, { milliseconds, peakMiB }: StartUp): string[] => [
        name,
        `${milliseconds.toFixed(0)} ms`,
        percent(milliseconds / aws.milliseconds),
        `${peakMiB.toFixed(1)} MiB`,
        percent(peakMiB / aws.peakMiB),
    ];
    return [
        "## The plugin is ready",
        "",
        "From the start of the process to its first line of output, which for a plugin is its port, and the most memory",
        `that it has held until then (\`VmHWM\`). Medians of ${String(rounds)} runs, taken in turns, after one that does`,
        "not count. The plugin runs from an empty folder outside the checkout.",
        "",
        ...table(
            ["", "time", "of `require`", "memory", "of `require`"],
            [
                row("`node -e 0`", node),
                row("`pulumi-resource-firelens`", plugin),
                row("`node -e 'require(\"@pulumi/aws\")'`", aws),
            ],
        ),
        "",
        `To reach: a third of the time of \`require("@pulumi/aws")\`: ${verdict(plugin.milliseconds / aws.milliseconds, TO_REACH.time)}.`,
        `Half of its memory: ${verdict(plugin.peakMiB / aws.peakMiB, TO_REACH.memory)}.`,
        "",
    ];
}

function auditPart({ audits: { start, sizes, rounds } }: Measured): string[] {
    const [small, large] = [sizes[0], sizes.at(-1)];
    const growth = (large?.seconds ?? NaN) / (small?.seconds ?? NaN);
    const isFast = (large?.seconds ?? NaN) <= AUDIT_TO_REACH.seconds;
    return [
        "## An audit",
        "",
        "Wall time of `firelens audit` of an exported Pulumi stack, the start of the process included, in which one task",
        `definition in ten has something to find. Medians of ${String(rounds)} runs, taken in turns, after one that does not`,
        `count. \`firelens --version\` takes ${(start * 1000).toFixed(0)} ms.`,
        "",
        ...table(
            ["resources", "task definitions", "file", "time", "most memory"],
            sizes.map(({ resources, tasks, mebibytes, seconds, peakMiB }) => [
                String(resources),
                String(tasks),
                `${mebibytes.toFixed(1)} MiB`,
                `${seconds.toFixed(2)} s`,
                `${peakMiB.toFixed(0)} MiB`,
            ]),
        ),
        "",
        `To reach: ${String(AUDIT_TO_REACH.seconds)} s for the larger: ${isFast ? "reached" : "not reached"}.`,
        `At most ten times the smaller's: ${growth <= AUDIT_TO_REACH.growth ? "reached" : "not reached"} (${growth.toFixed(1)} times).`,
        "",
    ];
}

/** How much longer a text may take than one of a sixteenth of its size, and still count as linear. */
const TEXT_GROWTH_TO_REACH = 20;

/** The page's part about reading the user's own configuration. */
export function configTextPart({ rounds, sizes }: ConfigTexts): string[] {
    const growth = (sizes.at(-1)?.lint ?? NaN) / (sizes[0]?.lint ?? NaN);
    return [
        "## A configuration",
        "",
        "Time to read a text in Fluent Bit's classic format, and to read and lint it. Medians of " +
            `${String(rounds)} runs in one process, taken in turns.`,
        "",
        ...table(
            ["text", "read", "read and lint"],
            sizes.map(({ kibibytes, parse, lint }) => [
                `${String(kibibytes)} KiB`,
                `${parse.toFixed(1)} ms`,
                `${lint.toFixed(1)} ms`,
            ]),
        ),
        "",
        `At most ${String(TEXT_GROWTH_TO_REACH)} times the smallest's, with 16 times its size: ` +
            `${growth <= TEXT_GROWTH_TO_REACH ? "reached" : "not reached"} (${growth.toFixed(1)} times).`,
        "",
    ];
}

/** What the pack may add to an analysis, as a part of what an empty pack takes. */
const POLICY_TO_REACH = 0.1;

/** The page's part about the policy pack. */
export function policyPart({ start, analyses, rounds }: PolicyCost): string[] {
    const seconds = (value: number): string => `${value.toFixed(2)} s`;
    const added = ({ empty, firelens }: PolicyCost["start"]): number => (firelens - empty) / empty;
    return [
        "## The policy pack",
        "",
        "From the start of its process to its port, and `pulumi policy analyze --file` of an exported stack in which one",
        "resource of ten is a task definition, each held against a pack without a policy. Medians of runs taken in turns.",
        "",
        ...table(
            ["", "runs", "empty pack", "this pack", "added"],
            [
                ["start", String(rounds), seconds(start.empty), seconds(start.firelens), percent(added(start))],
                ...analyses.map((analysis) => [
                    `${String(analysis.resources)} resources`,
                    String(analysis.rounds),
                    seconds(analysis.empty),
                    seconds(analysis.firelens),
                    percent(added(analysis)),
                ]),
            ],
        ),
        "",
        `To reach: at most ${percent(POLICY_TO_REACH)} added to an analysis: ${
            analyses.every((analysis) => added(analysis) <= POLICY_TO_REACH) ? "reached" : "not reached"
        }.`,
        "",
    ];
}

function deploymentPart({ deployments, usesStandIn }: Measured): string[] {
    const seconds = (value: number): string => `${value.toFixed(1)} s`;
    const ratio = (left: number, right: number): string => `${(left / right).toFixed(2)} ×`;
    return [
        "## Deploying",
        "",
        "Wall time of `pulumi preview --json` and of `pulumi up --yes --skip-preview`, both of a new stack, for the task",
        "of the quick start (two destinations and a custom configuration: twelve resources of AWS), as a program in",
        "JavaScript with `FireLensTask` and as one that registers the same twelve resources by hand with `@pulumi/aws`.",
        usesStandIn
            ? "AWS is moto, called by the stand-in for Pulumi's aws provider under tests/support, which both programs use."
            : "AWS is moto, called by Pulumi's aws provider, which both programs use.",
        "",
        ...table(
            ["tasks", "resources", "runs", "preview", "by hand", "ratio", "up", "by hand", "ratio"],
            deployments.map(({ tasks, rounds, component, raw }) => [
                String(tasks),
                String(Object.values(component.resources).reduce((sum, count) => sum + count, 0)),
                String(rounds),
                seconds(component.previewSeconds),
                seconds(raw.previewSeconds),
                ratio(component.previewSeconds, raw.previewSeconds),
                seconds(component.upSeconds),
                seconds(raw.upSeconds),
                ratio(component.upSeconds, raw.upSeconds),
            ]),
        ),
        "",
    ];
}

function verdict(part: number, wanted: number): string {
    return `${part <= wanted ? "reached" : "not reached"} (${percent(part)} of at most ${percent(wanted)})`;
}

function percent(part: number): string {
    return `${(part * 100).toFixed(0)} %`;
}

/** A table as prettier writes it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
    const all = [head, ...rows];
    const widths = head.map((_, column) => Math.max(3, ...all.map((row) => row[column]?.length ?? 0)));
    const line = (row: readonly string[]): string =>
        `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
    return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)];
}
