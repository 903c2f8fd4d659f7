import { error, type Finding } from "../finding";
import { isSecretArn, isSecretReference } from "../iam/secrets";
import type { Path } from "../path";
import { carriesSecret, hasToken } from "../value";
import type { ContainerArguments, FireLensTaskArguments, StringMap } from "./types";

/** Variables by which the init process learns what to fetch. It does not anchor its patterns. */
const INIT_VARIABLE = /aws_fluent_bit_init_([sS]3|[fF]ile)/;

const REFERENCES =
    "the ARN of a Secrets Manager secret or of an SSM parameter, or a parameter's name that begins with /";

/** Checks the variables of the containers and of the router, and whether what stands for a secret is a reference. */
export function checkVariables(args: FireLensTaskArguments): Finding[] {
    return [
        ...Object.entries(args.containers).flatMap(([name, container]) => [
            ...checkHolder(container, ["containers", name]),
            ...checkCredentials(container, ["containers", name]),
        ]),
        ...checkHolder(args.logRouter ?? {}, ["logRouter"]),
        ...checkInitVariables(args.logRouter ?? {}),
    ];
}

type Holder = Pick<ContainerArguments, "environment" | "secrets">;

/** Names of the variables of either kind, with their paths. */
function variablesOf({ environment, secrets }: Holder, path: Path): { name: string; path: Path }[] {
    const names = (map: StringMap | string | undefined): string[] => (typeof map === "object" ? Object.keys(map) : []);
    return [
        ...names(environment).map((name) => ({ name, path: [...path, "environment", name] })),
        ...names(secrets).map((name) => ({ name, path: [...path, "secrets", name] })),
    ];
}

function checkHolder(holder: Holder, path: Path): Finding[] {
    const { environment, secrets = {} } = holder;
    return [
        ...variablesOf(holder, path)
            .filter(({ name }) => name === "" || hasToken(name))
            .map((variable) => error("FL009", variable.path, "the variable has no name", "give it one")),
        ...Object.entries(secrets).flatMap(([name, valueFrom]) => {
            const at = [...path, "secrets", name];
            const isTwice = typeof environment === "object" && Object.hasOwn(environment, name);
            const twice = error("FL005", at, "the same variable is in environment", "keep it in secrets only");
            return [...(isTwice ? [twice] : []), ...checkReference(valueFrom, at)];
        }),
    ];
}

function checkReference(valueFrom: string, path: Path): Finding[] {
    if (isSecretReference(valueFrom)) return [];
    if (carriesSecret(valueFrom)) {
        const problem = "is marked as secret, and what belongs here is a reference, which is none";
        return [error("FL701", path, problem, `give ${REFERENCES}; take the mark off an ARN by pulumi.unsecret`)];
    }
    const problem = `is not ${REFERENCES}`;
    return [error("FL701", path, problem, "give the reference: the secret itself must not stand in a task definition")];
}

function checkCredentials({ repositoryCredentials }: ContainerArguments, path: Path): Finding[] {
    const secret = repositoryCredentials?.credentialsParameter;
    if (secret === undefined || (isSecretArn(secret) && !carriesSecret(secret))) return [];
    const problem = "is not the ARN of a Secrets Manager secret";
    const fix = "put the user name and the password into a secret, and give its ARN";
    return [error("FL701", [...path, "repositoryCredentials", "credentialsParameter"], problem, fix)];
}

function checkInitVariables(router: Holder): Finding[] {
    return variablesOf(router, ["logRouter"])
        .filter(({ name }) => INIT_VARIABLE.test(name))
        .map(({ path }) =>
            error(
                "FL011",
                path,
                "is how the init process is told what to fetch, which the component does",
                "give the configuration by config",
            ),
        );
}
