import { BUFFER_LIMIT_OPTION, FIRELENS_DRIVER } from "../task";
import { containersOf } from "./parts";
import { example, app, router, logging } from "./examples";
import { PAGES } from "./pages";
import { foundIn, without } from "./remediate";
import type { Rule } from "./rule";

export const bufferLimitDriver: Rule = {
    code: "FL501",
    name: "firelens-buffer-limit-driver",
    title: "`log-driver-buffer-limit` is an option of awsfirelens only.",
    severity: "medium",
    level: "error",
    source: "the FireLens page: the option is only valid when logDriver is set to awsfirelens",
    enforcement: "mandatory",
    scope: "task",
    areas: ["buffers"],
    quote: "This option is only valid when the logDriver is set to awsfirelens.",
    why: "Another driver does not know the option, and the container does not start.",
    remedy: { text: "Leave the option out." },
    examples: {
        bad: example([
            app(),
            {
                ...logging(
                    { "awslogs-group": "db", "awslogs-region": "eu-central-1", "log-driver-buffer-limit": "2097152" },
                    "awslogs",
                ),
                name: "db",
            },
            router(),
        ]),
        good: example([
            app(),
            { ...logging({ "awslogs-group": "db", "awslogs-region": "eu-central-1" }, "awslogs"), name: "db" },
            router(),
        ]),
    },
    docs: PAGES.buffer,
    isGeneral: true,
    remediate: (task) => without(task, foundIn(bufferLimitDriver, task)),
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
