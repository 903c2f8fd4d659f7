import { optionName } from "../task";
import { optionSetsOf, type Rule } from "./rule";

/** No option of Fluent Bit begins so. */
const OF_DRIVERS = /^(?:awslogs|fluentd|splunk|gelf|syslog)-/;
const OF_ALL_DRIVERS: readonly string[] = ["mode", "max-buffer-size"];

/** Plugins with a `mode` of their own. */
const WITH_MODE: readonly string[] = ["gelf", "syslog"];

export const dockerDriverOptions: Rule = {
    code: "FL805",
    name: "firelens-docker-driver-options",
    title: "Options of other log drivers are not given to FireLens.",
    severity: "high",
    level: "error",
    source: "firelens.md §4: the agent makes them options of the output, and Fluent Bit exits on those that it does not know",
    check: (model) =>
        optionSetsOf(model).flatMap(({ options, path }) => {
            const hasMode = WITH_MODE.includes(options.Name?.toLowerCase() ?? "");
            return Object.keys(options)
                .filter((option) => {
                    const name = optionName(option);
                    return OF_DRIVERS.test(name) || (OF_ALL_DRIVERS.includes(name) && !(name === "mode" && hasMode));
                })
                .map((option) => ({
                    path: [...path, option],
                    problem: "is an option of another log driver, and Fluent Bit does not start with it",
                    fix: "leave it out: the buffer of FireLens is log-driver-buffer-limit, and it never blocks",
                }));
        }),
};
