import { error, warning, type Finding } from "../finding";
import { isSecretArn, isSecretReference } from "../iam/secrets";
import type { Path } from "../path";
import { containersOf } from "../rules/parts";
import type { ContainerDefinition, TaskDefinition } from "../task";
import { carriesControl, carriesSecret, hasToken, isEmpty } from "../value";

const REFERENCES =
    "the ARN of a Secrets Manager secret or of an SSM parameter, or a parameter's name that begins with /";

/** Checks the variables and labels of the containers, and whether what stands for a secret is a reference. */
export function checkVariables(task: TaskDefinition): Finding[] {
    return containersOf({ task }).flatMap(({ container, path }) => [
        ...checkNames(container, path),
        ...checkLiterals(container, path),
        ...checkSecrets(container, path),
        ...checkCredentials(container, path),
        ...checkLabels(container, path),
    ]);
}

function checkNames({ environment = [], secrets = [] }: ContainerDefinition, path: Path): Finding[] {
    const variables = [
        ...(typeof environment === "object" ? environment : []).map(({ name }, index) => {
            return { name, list: "environment", path: [...path, "environment", index] };
        }),
        ...secrets.map(({ name }, index) => ({ name, list: "secrets", path: [...path, "secrets", index] })),
    ];
    const listOf = new Map<string, string>();
    return variables.flatMap(({ name, list, path: at }) => {
        if (hasToken(name)) return [];
        if (name === "") return [error("FL009", at, "the variable has no name", "give it one")];
        const before = listOf.get(name);
        listOf.set(name, list);
        if (before === "environment" && list === "secrets") {
            return [error("FL005", at, "the same variable is in environment", "keep it in secrets only")];
        }
        if (before !== undefined) {
            return [error("FL005", at, "the same variable is given twice", "keep one of the two")];
        }
        if (!name.includes("=") && !carriesControl(name)) return [];
        const problem = "is not a name of a variable: all behind = would be part of its value";
        return [error("FL005", at, problem, "use letters, digits and _")];
    });
}

/** Names of variables that hold a secret, by their last word. */
const SECRET_NAME = /(?:^|_)(?:API_?KEY|LICENSE_?KEY|PRIVATE_?KEY|ACCESS_?KEY|PASSWORD|PASSWD|SECRET|TOKEN)$/i;

function checkLiterals({ environment = [] }: ContainerDefinition, path: Path): Finding[] {
    if (typeof environment !== "object") return [];
    return environment.flatMap(({ name, value }, index) => {
        if (!SECRET_NAME.test(name) || hasToken(value) || isEmpty(value)) return [];
        const problem = "seems to be a secret, and whoever may describe the task definition can read it";
        const fix = "put it into AWS Secrets Manager and give its ARN by secrets";
        return [warning("FL701", [...path, "environment", index], problem, fix)];
    });
}

function checkSecrets({ secrets = [], logConfiguration }: ContainerDefinition, path: Path): Finding[] {
    const ofOptions = logConfiguration?.secretOptions ?? [];
    return [
        ...secrets.flatMap(({ valueFrom }, index) => checkReference(valueFrom, [...path, "secrets", index])),
        ...ofOptions.flatMap(({ valueFrom }, index) =>
            checkReference(valueFrom, [...path, "logConfiguration", "secretOptions", index]),
        ),
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

function checkCredentials({ repositoryCredentials }: ContainerDefinition, path: Path): Finding[] {
    const secret = repositoryCredentials?.credentialsParameter;
    if (secret === undefined || (isSecretArn(secret) && !carriesSecret(secret))) return [];
    const problem = "is not the ARN of a Secrets Manager secret";
    const fix = "put the user name and the password into a secret, and give its ARN";
    return [error("FL701", [...path, "repositoryCredentials", "credentialsParameter"], problem, fix)];
}

/** Labels that the agent sets on every container (amazon-ecs-agent, docker_task_engine.go). */
const OF_AGENT = "com.amazonaws.ecs.";

function checkLabels({ dockerLabels = {} }: ContainerDefinition, path: Path): Finding[] {
    if (typeof dockerLabels !== "object") return [];
    return Object.keys(dockerLabels).flatMap((name) => {
        const at = [...path, "dockerLabels", name];
        if (name.trim() === "") return [error("FL009", at, "the label has no name", "give it one")];
        if (!name.startsWith(OF_AGENT)) return [];
        const problem = `labels that begin with ${OF_AGENT} are the ECS agent's, which overwrites them`;
        return [warning("FL011", at, problem, "give the label another name")];
    });
}
