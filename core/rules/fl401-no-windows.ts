import { known } from "../value";
import { example } from "./examples";
import { PAGES } from "./pages";
import type { Rule } from "./rule";

/** AWS's own way to collect the logs of Windows containers. */
const ALTERNATIVE =
    "https://aws.amazon.com/blogs/containers/centralized-logging-for-windows-containers-on-amazon-ecs-using-fluent-bit/";

export const noWindows: Rule = {
    code: "FL401",
    name: "firelens-no-windows",
    title: "FireLens runs on Linux only.",
    severity: "high",
    level: "error",
    source: "the FireLens page: Windows containers don't support FireLens",
    enforcement: "mandatory",
    scope: "task",
    areas: ["platform"],
    quote: "Windows containers don't support FireLens.",
    why: "ECS refuses the task, or never places it.",
    remedy: {
        text: "Run the task on Linux, or collect the logs of Windows containers in another way.",
        snippet: '"runtimePlatform": { "operatingSystemFamily": "LINUX" }',
    },
    examples: {
        bad: example(undefined, { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } }),
        good: example(undefined, { runtimePlatform: { operatingSystemFamily: "LINUX" } }),
    },
    docs: PAGES.considerations,
    check: ({ task }) => {
        const family = known(task.runtimePlatform?.operatingSystemFamily);
        if (family === undefined || family === "LINUX") return [];
        const isWindows = family.toUpperCase().startsWith("WINDOWS");
        return [
            {
                path: ["task", "runtimePlatform", "operatingSystemFamily"],
                problem: isWindows ? "FireLens does not run on Windows" : "FireLens runs on Linux only",
                fix: isWindows ? `write LINUX, or collect the logs as in ${ALTERNATIVE}` : "write LINUX",
            },
        ];
    },
};
