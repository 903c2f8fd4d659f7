import { networkModeOf, routersOf, usesFirelens } from "../task";
import { hasToken } from "../value";
import { containersOf, type Rule } from "./rule";

export const bridgeStartOrder: Rule = {
    code: "FL301",
    name: "firelens-bridge-start-order",
    title: "With the bridge network mode the log router starts before the containers that log through it.",
    severity: "high",
    level: "error",
    source: "the FireLens page; firelens.md §3.6: the agent sees to it only when the router has no dependencies of its own",
    check: (model) => {
        const [router] = routersOf(model.task);
        if (router === undefined || networkModeOf(model.task) !== "bridge") return [];
        if ((router.dependsOn ?? []).length === 0) return [];
        return containersOf(model).flatMap(({ container, path }) => {
            const others = (container.dependsOn ?? []).map(({ containerName }) => containerName);
            if (container === router || !usesFirelens(container) || others.some(hasToken)) return [];
            if (others.includes(router.name)) return [];
            return [
                {
                    path: [...path, "dependsOn"],
                    problem: `container "${container.name}" may start before the log router, whose address it is given`,
                    fix: `let it wait for "${router.name}" with START or HEALTHY`,
                },
            ];
        });
    },
};
