import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { hasToken } from "../value";
import type { FireLensTaskArguments, LogRouterArguments } from "./types";

/** Variables by which the init process learns what to fetch. It does not anchor its patterns. */
const INIT_VARIABLE = /aws_fluent_bit_init_([sS]3|[fF]ile)/;

/**
 * Checks that variables have names, and that those of the init process are left to the component. What else can be wrong
 * with variables is seen in the task.
 */
export function checkVariables({ containers, logRouter = {} }: FireLensTaskArguments): Finding[] {
    const ofRouter = namesOf(logRouter, ["logRouter"]);
    const all = Object.entries(containers).flatMap(([name, container]) => namesOf(container, ["containers", name]));
    return [
        ...[...all, ...ofRouter]
            // No key of a program is unknown: this one holds what marks a token.
            .filter(({ name }) => hasToken(name))
            .map(({ path }) => error("FL009", path, "the variable has no name", "give it one")),
        ...ofRouter
            .filter(({ name }) => INIT_VARIABLE.test(name))
            .map(({ path }) => {
                const problem = "is how the init process is told what to fetch, which the component does";
                return error("FL011", path, problem, "give the configuration by config");
            }),
    ];
}

type Holder = Pick<LogRouterArguments, "environment" | "secrets">;

function namesOf({ environment, secrets = {} }: Holder, path: Path): { name: string; path: Path }[] {
    return Object.entries({ environment, secrets }).flatMap(([list, variables]) =>
        typeof variables === "object"
            ? Object.keys(variables).map((name) => ({ name, path: [...path, list, name] }))
            : [],
    );
}
