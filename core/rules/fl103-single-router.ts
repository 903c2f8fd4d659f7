import { hasToken } from "../value";
import { called, containersOf } from "./parts";
import { example, app, router } from "./examples";
import { PAGES } from "./pages";
import type { Rule } from "./rule";

export const singleRouter: Rule = {
    code: "FL103",
    name: "firelens-single-router",
    title: "A task has one log router.",
    severity: "high",
    level: "error",
    source: "the ECS agent (agent/api/task/task.go): its configuration is the first router's, its dependencies are the last one's",
    enforcement: "mandatory",
    scope: "task",
    areas: ["definition"],
    why: "The agent configures the first router and lets containers wait for the last, so logs go to a router that is not the one that was set up.",
    remedy: { text: "Keep one container with a firelensConfiguration." },
    examples: { bad: example([app(), router(), router({ name: "second_router" })]), good: example() },
    docs: PAGES.agent,
    check: (model) =>
        containersOf(model)
            // A container of which nothing is known may be one, and need not be.
            .filter(
                ({ container: { name, firelensConfiguration } }) =>
                    firelensConfiguration !== undefined && !hasToken(name),
            )
            .slice(1)
            .map(({ container, path }) => ({
                path: [...path, "firelensConfiguration"],
                problem: `${called(container)} is a second log router`,
                fix: "keep one",
            })),
};
