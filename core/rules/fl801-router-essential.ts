import { known } from "../value";
import { containersOf } from "./parts";
import { example, app, router } from "./examples";
import { PAGES } from "./pages";
import { foundIn, replaced } from "./remediate";
import type { Rule } from "./rule";

export const routerEssential: Rule = {
    code: "FL801",
    name: "firelens-router-essential",
    title: "The log router is essential.",
    severity: "medium",
    level: "warning",
    source: "AWS, Specifying a log configuration with FireLens: we recommend that the container be marked as essential",
    enforcement: "advisory",
    scope: "task",
    areas: ["reliability"],
    quote: "We recommend that the container be marked as essential.",
    why: "When the router stops, the task runs on and its logs are lost without a trace.",
    remedy: { text: "Leave essential out, or at true.", snippet: '"essential": true' },
    examples: { bad: example([app(), router({ essential: false })]), good: example() },
    docs: PAGES.taskDefinition,
    remediate: (task) => replaced(task, foundIn(routerEssential, task), () => true),
    check: (model) =>
        containersOf(model)
            .filter(({ container }) => container.firelensConfiguration !== undefined)
            .filter(({ container }) => known(container.essential) === false)
            .map(({ path }) => ({
                path: [...path, "essential"],
                problem: "when the log router stops, the task runs on and its logs are lost without a trace",
                fix: "leave essential at true",
            })),
};
