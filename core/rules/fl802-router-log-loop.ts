import { FORWARD_PORT } from "../network/ports";
import { optionName, routersOf, usesFirelens, type LogOptions } from "../task";
import { known } from "../value";
import { containersOf, optionSetsOf, type Model, type Rule, type Violation } from "./rule";

/** Names of the router itself, as containers that share its network see it. */
const ITSELF = /^(?:localhost|127\.0\.0\.1|::1|0\.0\.0\.0|\$\{?FLUENT_HOST\}?)$/i;

export const routerLogLoop: Rule = {
    code: "FL802",
    name: "firelens-router-log-loop",
    title: "Records do not come back to the log router.",
    severity: "high",
    level: "error",
    source: "firelens.md §1.7 (the router is one more container to the agent); prior-art.md §2, row 14",
    check: (model) => [...ownLogs(model), ...loops(model)],
};

function ownLogs(model: Model): Violation[] {
    const [router, ...others] = routersOf(model.task);
    // Of several, only one is meant to be the router (FL103).
    if (router === undefined || others.length > 0 || !usesFirelens(router)) return [];
    return containersOf(model)
        .filter(({ container }) => container === router)
        .map(({ path }) => ({
            path: [...path, "logConfiguration"],
            problem: "the log router would route what it says itself, and say something of that",
            fix: "let it log by awslogs, so that its log can be read when it fails",
        }));
}

function loops(model: Model): Violation[] {
    return optionSetsOf(model)
        .filter(({ options }) => isLoop(options))
        .map(({ path }) => ({
            path,
            problem: "the output sends its records back to the log router, until its memory is full",
            fix: "give the host of an aggregator, or leave the output out",
        }));
}

function isLoop(options: LogOptions): boolean {
    const values = new Map(Object.entries(options).map(([option, value]) => [optionName(option), known(value)]));
    const port = values.has("port") ? Number(values.get("port")) : FORWARD_PORT;
    return (
        values.get("name")?.toLowerCase() === "forward" &&
        port === FORWARD_PORT &&
        ITSELF.test(values.has("host") ? (values.get("host") ?? "") : "127.0.0.1")
    );
}
