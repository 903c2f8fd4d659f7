import { MAX_BUFFER_LIMIT } from "../router/memory";
import { BUFFER_LIMIT_OPTION, usesFirelens } from "../task";
import { known } from "../value";
import { containersOf, type Rule } from "./rule";

export const bufferLimitRange: Rule = {
    code: "FL502",
    name: "firelens-buffer-limit-range",
    title: "`log-driver-buffer-limit` is a whole number from 0 to 536870912.",
    severity: "medium",
    level: "error",
    source: "the FireLens page: the valid values are 0 and 536870912 (512 MiB)",
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
