import { known } from "../value";
import { containersOf } from "./parts";
import { example, app, router } from "./examples";
import { PAGES } from "./pages";
import { foundIn, replaced } from "./remediate";
import type { Rule } from "./rule";

const ROOT = /^0+(?::.+)?$/;
/** AWS lifted the limit in October 2025 (firelens.md §3.5). */
const NON_ROOT = {
    problem: "is not root, which only agents from 1.96.0 on allow a log router",
    fix: 'write "0", or see to it that the agent is new enough',
    level: "warning",
    severity: "low",
} as const;
const NUMERIC_USER = /^\d+(?::.+)?$/;

export const routerUser: Rule = {
    code: "FL704",
    name: "firelens-router-user",
    title: "The log router's user is numeric, and root unless the agent is new enough.",
    severity: "medium",
    level: "error",
    source: "the ECS agent (ecs-agent/utils/firelens/firelens.go): it gives the socket's folder to a numeric user",
    enforcement: "mandatory",
    scope: "task",
    areas: ["definition"],
    quote: "If 'user' field is specified on firelens container, then 'UID' has to be '0'.",
    why: "The agent cannot give the router its socket, and the task does not start.",
    remedy: { text: 'Write the uid in digits, "0" for root.', snippet: '"user": "0"' },
    examples: { bad: example([app(), router({ user: "root" })]), good: example([app(), router({ user: "0" })]) },
    docs: PAGES.agent,
    settings: {
        nonRoot: {
            schema: {
                type: "string",
                enum: ["warn", "allow"],
                description: "Whether a numeric user other than root is told; agents before 1.96.0 take root only",
            },
            default: "warn",
        },
    },
    remediate: (task) => replaced(task, foundIn(routerUser, task), (user) => (user === "root" ? "0" : undefined)),
    check: (model, { nonRoot = "allow" } = {}) =>
        containersOf(model).flatMap(({ container, path }) => {
            const user = container.firelensConfiguration === undefined ? undefined : known(container.user);
            if (user === undefined || ROOT.test(user)) return [];
            if (NUMERIC_USER.test(user)) return nonRoot === "warn" ? [{ ...NON_ROOT, path: [...path, "user"] }] : [];
            return [
                {
                    path: [...path, "user"],
                    problem: `${JSON.stringify(user)} is not a numeric user, and the agent then cannot give it the socket`,
                    fix: 'write a uid such as "0", or uid:gid',
                },
            ];
        }),
};
