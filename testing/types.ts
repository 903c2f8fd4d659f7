/** A line that a container writes. */
export interface LogLine {
    readonly container: string;
    /** Without its line break. */
    readonly line: string;
    /** Where it is written to. Default: stdout. */
    readonly source?: "stdout" | "stderr";
}

/** A value in a record. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A record that an output gets. */
export interface DeliveredRecord {
    /** The output's plugin: `cloudwatch_logs`. `null` throws away what it gets. */
    readonly plugin: string;
    /** The record's tag; the task's ID stands as `<task id>`. */
    readonly tag: string;
    /** The output's own options. Secret ones are the variables that the ECS agent makes of them. */
    readonly options: Readonly<Record<string, string>>;
    /** The record. What is known only when the task runs stands as `<cluster>`. */
    readonly record: Readonly<Record<string, Json>>;
}

/** What becomes of a line, or why nobody can tell before the task runs. */
export type Simulation =
    | { readonly result: "known"; readonly outputs: readonly DeliveredRecord[] }
    | { readonly result: "unknown"; readonly reason: string };

/** What becomes of one container's logs. */
export interface Route {
    readonly container: string;
    readonly driver: "awsfirelens" | "awslogs" | "none";
    /** What the records' tags match. */
    readonly match?: string;
    readonly include?: string;
    readonly exclude?: string;
    readonly destinations: readonly RouteDestination[];
}

/** Where they go. */
export interface RouteDestination {
    /** As in `logging`: `cloudWatchLogs`. */
    readonly destination: string;
    readonly plugin: string;
    /** What it is called there: a log group, a stream. */
    readonly target: string;
    readonly via: "options" | "config";
}

/** The world that the task is composed in. All has a default that no account has. */
export interface World {
    /** Name of the component. Default: `task`. */
    readonly name?: string;
    readonly project?: string;
    readonly stack?: string;
    readonly region?: string;
    readonly accountId?: string;
    readonly partition?: string;
}
