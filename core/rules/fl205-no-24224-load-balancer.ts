import { FORWARD_PORT } from "../network/ports";
import { known, knownNumber } from "../value";
import { example, service } from "./examples";
import type { Model, RunnerTarget } from "./model";
import { PAGES } from "./pages";
import type { Rule } from "./rule";

const WAYS: Readonly<Record<string, string>> = {
    loadBalancer: "the load balancer",
    serviceConnect: "Service Connect",
    serviceRegistry: "service discovery",
};

export const noForwardPortTarget: Rule = {
    code: "FL205",
    name: "firelens-no-24224-load-balancer",
    title: "Nothing sends traffic of others to port 24224.",
    severity: "high",
    level: "error",
    source: "the FireLens page: ensure that the log router isn't reachable outside of the task",
    enforcement: "mandatory",
    scope: "stack",
    areas: ["network", "security"],
    quote: "FireLens listens on port 24224, so to ensure that the FireLens log router isn't reachable outside of the task, you must not allow inbound traffic on port 24224.",
    why: "The load balancer or the name makes the log router reachable from outside the task.",
    remedy: { text: "Point it at a port that the app serves." },
    examples: {
        bad: example(
            undefined,
            {},
            { runners: [service({ targets: [{ via: "loadBalancer", containerName: "log_router", port: 24224 }] })] },
        ),
        good: example(
            undefined,
            {},
            { runners: [service({ targets: [{ via: "loadBalancer", containerName: "app", port: 80 }] })] },
        ),
    },
    docs: PAGES.considerations,
    check: (model) =>
        (model.runners ?? []).flatMap(({ targets }, index) =>
            targets.flatMap((target, at) => {
                if (!portsOf(target, model).includes(FORWARD_PORT)) return [];
                return [
                    {
                        path: ["runners", index, "targets", at],
                        problem: `${WAYS[target.via] ?? "it"} sends traffic to 24224, the log router's port`,
                        fix: "point it at a port that the app serves",
                    },
                ];
            }),
        ),
};

/** The ports that a target may mean: its own, or that of the mapping it names. */
function portsOf({ port, portName, containerName }: RunnerTarget, { task }: Model): (number | undefined)[] {
    const name = known(portName);
    if (name === undefined) return [knownNumber(port)];
    return task.containerDefinitions
        .filter((container) => containerName === undefined || container.name === containerName)
        .flatMap(({ portMappings = [] }) => portMappings.filter((mapping) => mapping.name === name))
        .map(({ containerPort }) => knownNumber(containerPort));
}
