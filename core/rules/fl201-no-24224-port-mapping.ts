import { FORWARD_PORT, includesPort, parsePortRange, withoutPort } from "../network/ports";
import { networkModeOf } from "../task";
import { known, knownNumber } from "../value";
import { containersOf } from "./parts";
import { example, app, router, waiting, ec2 } from "./examples";
import { PAGES } from "./pages";
import { foundIn, without } from "./remediate";
import type { Rule } from "./rule";

/** How containers reach the router without a mapping. */
const WAY = "containers reach the router by its socket";
const WAYS: ReadonlyMap<string, string> = new Map([
    ["awsvpc", "containers reach the router over 127.0.0.1"],
    ["bridge", "containers reach the router at the address that ECS gives them as FLUENT_HOST"],
]);

export const noForwardPortMapping: Rule = {
    code: "FL201",
    name: "firelens-no-24224-port-mapping",
    title: "No container maps port 24224, FireLens' own.",
    severity: "high",
    level: "error",
    source: "the FireLens page: don't create any port mappings that use port 24224",
    enforcement: "mandatory",
    scope: "task",
    areas: ["network", "security"],
    quote: "For tasks that use the bridge network mode, don't create any port mappings that use port 24224.",
    why: "Whoever reaches the port can write records into the logs of the task, and take its memory.",
    remedy: { text: "Leave out the mapping: containers of the task reach the router without it." },
    examples: {
        bad: example(
            [waiting(app()), router({ portMappings: [{ containerPort: 24224 }] })],
            ec2({ networkMode: "bridge" }),
        ),
        good: example(
            [waiting(app({ portMappings: [{ containerPort: 8080 }] })), router()],
            ec2({ networkMode: "bridge" }),
        ),
    },
    docs: PAGES.considerations,
    remediate: (task) =>
        without(
            task,
            foundIn(noForwardPortMapping, task)
                .filter((path) => path.at(-1) !== "containerPortRange")
                .map((path) => path.slice(0, -1)),
        ),
    check: (model) => {
        const severity = networkModeOf(model.task) === "bridge" ? {} : ({ severity: "medium" } as const);
        return containersOf(model).flatMap(({ container, path }) =>
            (container.portMappings ?? []).flatMap((mapping, index) => {
                const at = [...path, "portMappings", index];
                const ports = ["containerPort", "hostPort"] as const;
                const named = ports.find((name) => knownNumber(mapping[name]) === FORWARD_PORT);
                if (named !== undefined) {
                    return [
                        {
                            path: [...at, named],
                            ...severity,
                            problem: "24224 is FireLens' own port",
                            fix: `map another port, or drop the mapping: ${WAYS.get(networkModeOf(model.task)) ?? WAY}`,
                        },
                    ];
                }
                const range = parsePortRange(known(mapping.containerPortRange) ?? "");
                if (range === undefined || !includesPort(range, FORWARD_PORT)) return [];
                return [
                    {
                        path: [...at, "containerPortRange"],
                        ...severity,
                        problem: "the range holds 24224, FireLens' own port",
                        fix: `map ${withoutPort(range, FORWARD_PORT)} instead`,
                    },
                ];
            }),
        );
    },
};
