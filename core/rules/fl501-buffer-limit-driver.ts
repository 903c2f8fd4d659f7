import { BUFFER_LIMIT_OPTION, FIRELENS_DRIVER } from "../task";
import { containersOf, type Rule } from "./rule";

export const bufferLimitDriver: Rule = {
    code: "FL501",
    name: "firelens-buffer-limit-driver",
    title: "`log-driver-buffer-limit` is an option of awsfirelens only.",
    severity: "medium",
    level: "error",
    source: "the FireLens page: the option is only valid when logDriver is set to awsfirelens",
    check: (model) =>
        containersOf(model)
            .filter(({ container: { logConfiguration } }) => {
                const limited = logConfiguration?.options?.[BUFFER_LIMIT_OPTION] !== undefined;
                return limited && logConfiguration.logDriver !== FIRELENS_DRIVER;
            })
            .map(({ path }) => ({
                path: [...path, "logConfiguration", "options", BUFFER_LIMIT_OPTION],
                problem: "only means something with the awsfirelens driver",
                fix: "leave it out",
            })),
};
