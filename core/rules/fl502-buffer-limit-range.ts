import { MAX_BUFFER_LIMIT } from "../router/memory";
import { BUFFER_LIMIT_OPTION, usesFirelens } from "../task";
import { known } from "../value";
import { containersOf } from "./parts";
import { example, router, alsoLogging } from "./examples";
import { PAGES } from "./pages";
import type { Rule } from "./rule";

export const bufferLimitRange: Rule = {
    code: "FL502",
    name: "firelens-buffer-limit-range",
    title: "`log-driver-buffer-limit` is a whole number from 0 to 536870912.",
    severity: "medium",
    level: "error",
    source: "the FireLens page: the valid values are 0 and 536870912 (512 MiB)",
    enforcement: "mandatory",
    scope: "task",
    areas: ["buffers"],
    quote: "The valid values are 0 and 536870912 (512 MiB).",
    why: "ECS refuses the task definition.",
    remedy: {
        text: "Write the number of bytes in digits, from 0 to 536870912. AWS's newer page speaks of lines and of less than 536870912; the rule takes that number too.",
        snippet: '"log-driver-buffer-limit": "2097152"',
    },
    examples: {
        bad: example([alsoLogging({ "log-driver-buffer-limit": "2MB" }), router()]),
        good: example([alsoLogging({ "log-driver-buffer-limit": "2097152" }), router()]),
    },
    docs: PAGES.buffer,
    check: (model) =>
        containersOf(model).flatMap(({ container, path }) => {
            const limit = known<unknown>(container.logConfiguration?.options?.[BUFFER_LIMIT_OPTION]);
            if (limit === undefined || !usesFirelens(container)) return [];
            const text = typeof limit === "number" ? String(limit) : limit;
            if (typeof text === "string" && /^\d{1,9}$/.test(text) && Number(text) <= MAX_BUFFER_LIMIT) return [];
            return [
                {
                    path: [...path, "logConfiguration", "options", BUFFER_LIMIT_OPTION],
                    problem: "is not a whole number from 0 to 536870912",
                    fix: "write it in bytes and digits only, such as 2097152",
                },
            ];
        }),
};
