import { entryValue, type ClassicSection } from "../config/parse-classic";
import type { Plan } from "../plan";
import { routersOf } from "../task";
import { utf8Length } from "../utf8";
import { known } from "../value";
import { CannotTell } from "./cannot-tell";
import { FILTERS } from "./filters";
import type { Tagged } from "./filters/filter";
import { deliverByFluentd } from "./fluentd";
import { takesTag } from "./match";
import { readPipeline, type Pipeline } from "./pipeline";
import { runtimeValue, showRecord, showText, type Json, type LogRecord } from "./record";

/** A line that a container writes. */
export interface LogLine {
    readonly container: string;
    /** Without its line break. */
    readonly line: string;
    /** Where it is written to. Default: stdout. */
    readonly source?: "stdout" | "stderr";
}

/** A record that an output gets. */
export interface DeliveredRecord {
    /** `cloudwatch_logs`; `null` throws away what it gets. */
    readonly plugin: string;
    /** What is known only when the task runs stands as `<task id>`. */
    readonly tag: string;
    /** The output's own options. Secret ones are the variables that the agent makes of them. */
    readonly options: Readonly<Record<string, string>>;
    readonly record: Readonly<Record<string, Json>>;
}

/** What becomes of a line, or why nobody can tell before it runs. */
export type Simulation =
    | { readonly result: "known"; readonly outputs: readonly DeliveredRecord[] }
    | { readonly result: "unknown"; readonly reason: string };

/** The log driver cuts longer lines into pieces, in bytes (firelens.md §1.6). */
const LONGEST_LINE = 16384;

/** How often a record may begin anew under another tag before it counts as going round for ever. */
const MOST_TAGS = 20;

/**
 * What becomes of a line: which outputs get which record. Where any part that decides cannot be known, or is not the same
 * here as in the router, the answer is "unknown" with the reason; it is never a guess.
 */
export function simulate(plan: Pick<Plan, "task" | "config" | "configOutputs">, logLine: LogLine): Simulation {
    try {
        return { result: "known", outputs: deliver(plan, logLine) };
    } catch (thrown) {
        if (thrown instanceof CannotTell) return { result: "unknown", reason: thrown.message };
        throw thrown;
    }
}

function deliver(plan: Parameters<typeof simulate>[0], logLine: LogLine): DeliveredRecord[] {
    const { container, line } = logLine;
    const definition = plan.task.containerDefinitions.find(({ name }) => name === container);
    if (definition === undefined) throw new CannotTell(`the task has no container ${JSON.stringify(container)}`);
    const driver = known(definition.logConfiguration?.logDriver);
    if (driver !== "awsfirelens") return [];
    // eslint-disable-next-line no-control-regex
    if (/[\n\u0000]/.test(line)) throw new CannotTell("the line holds a line break or a NUL");
    if (utf8Length(line) > LONGEST_LINE) {
        throw new CannotTell("the log driver cuts lines of more than 16 KiB into pieces");
    }
    const first = { tag: `${container}-firelens-${runtimeValue("task id")}`, record: recordOf(logLine) };
    const type = routersOf(plan.task)[0]?.firelensConfiguration?.type;
    if (type === "fluentd") return deliverByFluentd(plan, container, first);
    return run(readPipeline(plan), [first]);
}

/** What the log driver sends to the router. */
function recordOf({ line, source = "stdout" }: LogLine): LogRecord {
    return new Map([
        ["container_id", runtimeValue("container id")],
        ["container_name", runtimeValue("container name")],
        ["source", source],
        ["log", line],
    ]);
}

function run({ sections, parsers }: Pipeline, waiting: Tagged[]): DeliveredRecord[] {
    const delivered: DeliveredRecord[] = [];
    for (let count = 0; waiting.length > 0; count += 1) {
        if (count > MOST_TAGS) throw new CannotTell("rewrite_tag gives records new tags again and again");
        const [next, ...others] = waiting;
        if (next === undefined) break;
        waiting = others;
        let record: LogRecord | undefined = next.record;
        for (const section of sections) {
            if (section.kind !== "FILTER" || record === undefined || !takesTag(section, next.tag)) continue;
            const plugin = (entryValue(section, "name") ?? "").toLowerCase();
            const filter = Object.hasOwn(FILTERS, plugin) ? FILTERS[plugin] : undefined;
            if (filter === undefined) throw new CannotTell(`what the filter ${plugin} does is not simulated`);
            const filtered = filter({ tag: next.tag, record }, section, parsers);
            waiting = [...waiting, ...(filtered.emitted ?? [])];
            record = filtered.record;
        }
        if (record === undefined) continue;
        for (const section of sections) {
            if (section.kind === "OUTPUT" && takesTag(section, next.tag)) {
                delivered.push(outputOf(section, { tag: next.tag, record }));
            }
        }
    }
    return delivered;
}

function outputOf(section: ClassicSection, { tag, record }: Tagged): DeliveredRecord {
    const own = section.entries.filter(({ key }) => !/^(name|match|match_regex)$/i.test(key));
    return {
        plugin: showText(entryValue(section, "name") ?? ""),
        tag: showText(tag),
        options: Object.fromEntries(own.map(({ key, value }) => [key, showText(value)])),
        record: showRecord(record),
    };
}
