import { FORWARD_PORT } from "../network/ports";
import { usesFirelens } from "../task";
import { known } from "../value";
import { app, example, logging, router } from "./examples";
import type { Model } from "./model";
import { PAGES } from "./pages";
import { containersOf, optionOf, optionSetsOf, type OptionSet } from "./parts";
import type { Rule, Violation } from "./rule";

/** Names of the router itself, as containers that share its network see it. */
const ITSELF = /^(?:localhost|127\.0\.0\.1|::1|0\.0\.0\.0|\$\{?FLUENT_HOST\}?)$/i;

export const routerLogLoop: Rule = {
    code: "FL802",
    name: "firelens-router-log-loop",
    title: "Records do not come back to the log router.",
    severity: "high",
    level: "error",
    source: "the ECS agent (agent/api/task/task.go): it lets the router be its own client",
    enforcement: "mandatory",
    scope: "task",
    areas: ["definition", "reliability"],
    why: "Whatever the router says about a failing delivery becomes a record that it has to deliver: it feeds itself. An output to its own port sends every record round until the memory is full.",
    remedy: { text: "Let the log router log by awslogs, and send to a host that is not the router itself." },
    examples: {
        bad: example([app(), router({ logConfiguration: { logDriver: "awsfirelens", options: { Name: "stdout" } } })]),
        good: example([logging({ Name: "forward", Host: "aggregator.internal", Port: "24224" }), router()]),
    },
    docs: PAGES.agent,
    check: (model) => [...ownLogs(model), ...loops(model)],
};

function ownLogs(model: Model): Violation[] {
    return containersOf(model)
        .filter(({ container }) => container.firelensConfiguration !== undefined && usesFirelens(container))
        .map(({ path }) => ({
            path: [...path, "logConfiguration"],
            problem: "what the log router says would go through the log router, and tell of itself without end",
            fix: "let it log by awslogs",
        }));
}

function loops(model: Model): Violation[] {
    return optionSetsOf(model)
        .filter(isLoop)
        .map(({ path }) => ({
            path,
            problem: "the output sends its records back to the log router, until its memory is full",
            fix: "give the host of an aggregator, or leave the output out",
        }));
}

function isLoop(set: OptionSet): boolean {
    const port = optionOf(set, "port");
    const host = optionOf(set, "host") ?? "127.0.0.1";
    const isOwnPort = port === undefined || Number(known(port)) === FORWARD_PORT;
    return set.plugin === "forward" && set.program !== "fluentd" && isOwnPort && ITSELF.test(known(host) ?? "");
}
