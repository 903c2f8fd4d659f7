import { known } from "../value";
import { containersOf, type Rule } from "./rule";

const NUMERIC_USER = /^\d+(?::.+)?$/;

export const routerUser: Rule = {
    code: "FL704",
    name: "firelens-router-user",
    title: "The log router's user is numeric, and root unless the agent is new enough.",
    severity: "medium",
    level: "error",
    source: "firelens.md §3.5: the agent gives the socket's folder to a numeric user",
    check: (model) =>
        containersOf(model).flatMap(({ container, path }) => {
            const user = container.firelensConfiguration === undefined ? undefined : known(container.user);
            if (user === undefined || NUMERIC_USER.test(user)) return [];
            return [
                {
                    path: [...path, "user"],
                    problem: `${JSON.stringify(user)} is not a numeric user, and the agent then cannot give it the socket`,
                    fix: 'write a uid such as "0", or uid:gid',
                },
            ];
        }),
};
