import { optionName } from "../task";
import { alsoLogging, example, router } from "./examples";
import { PAGES } from "./pages";
import { optionSetsOf } from "./parts";
import { foundIn, without } from "./remediate";
import type { Rule } from "./rule";
import { isKnownOption, PLUGINS } from "./tables/plugins";

const OF_DRIVERS =
    /^(?:max-buffer-size|max-size|max-file|labels-regex|env-regex|(?:awslogs|fluentd|splunk|gelf|syslog|cache)-.+)$/;
const AMBIGUOUS = /^(?:mode|tag|labels|env)$/;

export const dockerDriverOptions: Rule = {
    code: "FL805",
    name: "firelens-docker-driver-options",
    title: "Options of Docker's log drivers are no options of awsfirelens.",
    severity: "high",
    level: "error",
    source: "the ECS agent (agent/engine/docker_task_engine.go, agent/api/task/task.go): everything but log-driver-buffer-limit becomes an option of the output",
    enforcement: "advisory",
    scope: "task",
    areas: ["destinations"],
    why: "The agent writes the option into the output. Fluent Bit does not know it there, and the router stops.",
    remedy: { text: "Leave it out. The only option of the driver itself is log-driver-buffer-limit." },
    examples: {
        bad: example([alsoLogging({ mode: "non-blocking" }), router()]),
        good: example([alsoLogging({ "log-driver-buffer-limit": "2097152" }), router()]),
    },
    docs: PAGES.agent,
    remediate: (task) => without(task, foundIn(dockerDriverOptions, task)),
    check: (model) =>
        optionSetsOf(model).flatMap(({ options, path, plugin = "", program }) => {
            const known = Object.hasOwn(PLUGINS, plugin) ? (PLUGINS[plugin]?.known ?? []) : undefined;
            return Object.keys(options)
                .filter((option) => {
                    const name = optionName(option);
                    if (OF_DRIVERS.test(name)) return true;
                    // What some plugin has under the same name can only be told where the plugin is known.
                    return (
                        program === "fluentbit" &&
                        known !== undefined &&
                        AMBIGUOUS.test(name) &&
                        !isKnownOption(name, known)
                    );
                })
                .map((option) => ({
                    path: [...path, option],
                    problem: "is an option of Docker's log drivers, and would become one of the router's output",
                    fix: "leave it out",
                }));
        }),
};
