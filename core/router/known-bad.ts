import type { Level } from "../finding";
import { isBefore, parseVersion } from "../version";

/** Versions of AWS for Fluent Bit that are known to fail. */
export interface KnownBad {
    /** The first that fails, and the first after it that does not. */
    readonly from: string;
    readonly fixedIn: string;
    /** `error`: it does not start, or not for long. `warning`: it fails under a condition that not every task meets. */
    readonly level: Level;
    /** The only plugin that it happens with. */
    readonly plugin?: string;
    /** What happens, and who says so. */
    readonly problem: string;
}

/** Source: the issues of aws/aws-for-fluent-bit, by their numbers, and its CHANGELOG. */
const KNOWN_BAD: readonly KnownBad[] = [
    {
        from: "2.15.0",
        fixedIn: "2.15.1",
        level: "error",
        problem: "this version crashes when it starts (aws-for-fluent-bit#183)",
    },
    {
        from: "2.21.0",
        fixedIn: "2.21.2",
        level: "error",
        problem: "this version crashes after a few days (aws-for-fluent-bit#269)",
    },
    {
        from: "2.22.0",
        fixedIn: "2.23.0",
        level: "warning",
        plugin: "cloudwatch_logs",
        problem: "this version has crashed with cloudwatch_logs (aws-for-fluent-bit#300)",
    },
    {
        from: "2.29.0",
        fixedIn: "2.29.1",
        level: "error",
        plugin: "datadog",
        problem: "this version crashes with datadog (aws-for-fluent-bit#491)",
    },
    {
        from: "2.29.0",
        fixedIn: "2.31.3",
        level: "warning",
        problem: "this version crashes when connections are kept alive (aws-for-fluent-bit#542)",
    },
    {
        from: "2.34.0",
        fixedIn: "2.34.1",
        level: "warning",
        problem: "this version is reported not to start with some configurations (aws-for-fluent-bit#1002)",
    },
    {
        from: "3.0.0",
        fixedIn: "3.4.9",
        level: "warning",
        plugin: "cloudwatch_logs",
        problem: "this version crashes when a log stream is gone that it writes to (aws-for-fluent-bit#1164)",
    },
    {
        from: "3.5.0",
        fixedIn: "3.5.1",
        level: "error",
        problem: "this version was taken back: it does not start where a log level is set (aws-for-fluent-bit#1195)",
    },
];

/** What is known against a version, for a task with outputs of these plugins. */
export function knownAgainst(version: string | undefined, plugins: ReadonlySet<string>): readonly KnownBad[] {
    const given = parseVersion(version);
    if (given === undefined) return [];
    return KNOWN_BAD.filter(({ from, fixedIn, plugin }) => {
        const first = parseVersion(from);
        const fixed = parseVersion(fixedIn);
        if (first === undefined || fixed === undefined || (plugin !== undefined && !plugins.has(plugin))) return false;
        return !isBefore(given, first) && isBefore(given, fixed);
    });
}
