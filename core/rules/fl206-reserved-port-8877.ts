import { includesPort, parsePortRange } from "../network/ports";
import { networkModeOf } from "../task";
import { known, knownNumber } from "../value";
import { app, example, router } from "./examples";
import { PAGES } from "./pages";
import { containersOf, programOf } from "./parts";
import type { Rule } from "./rule";

const PORT = 8877;

export const reservedPort: Rule = {
    code: "FL206",
    name: "firelens-reserved-port-8877",
    title: "No container uses port 8877, on which the agent checks Fluent Bit.",
    severity: "low",
    level: "warning",
    source: "the ECS agent (agent/taskresource/firelens/firelensconfig_unix.go): with awsvpc and bridge it adds a tcp input on 127.0.0.1:8877",
    enforcement: "advisory",
    scope: "task",
    areas: ["network"],
    why: "The agent's own health check and the app want the same port: one of them does not start.",
    remedy: { text: "Let the app listen on another port than 8877." },
    examples: {
        bad: example([app({ portMappings: [{ containerPort: 8877 }] }), router()]),
        good: example([app({ portMappings: [{ containerPort: 8080 }] }), router()]),
    },
    docs: PAGES.agent,
    check: (model) => {
        const mode = networkModeOf(model.task);
        if (programOf(model) !== "fluentbit" || (mode !== "awsvpc" && mode !== "bridge")) return [];
        // With awsvpc all containers share their ports; with bridge the router has its own.
        const sharing = containersOf(model).filter(
            ({ container }) => mode === "awsvpc" || container.firelensConfiguration !== undefined,
        );
        return sharing.flatMap(({ container, path }) =>
            (container.portMappings ?? []).flatMap(({ containerPort, containerPortRange }, index) => {
                const range = parsePortRange(known(containerPortRange) ?? "");
                const isRange = range !== undefined && includesPort(range, PORT);
                if (knownNumber(containerPort) !== PORT && !isRange) return [];
                return [
                    {
                        path: [...path, "portMappings", index, isRange ? "containerPortRange" : "containerPort"],
                        problem: "8877 is the port of the log router's health check",
                        fix: "let the app listen on another port",
                    },
                ];
            }),
        );
    },
};
