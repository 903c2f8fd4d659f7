import { fetchStatements } from "../config/deliver";
import type { Environment } from "../environment";
import { pullStatements } from "../iam/ecr";
import { environmentFileStatements } from "../iam/environment-files";
import { writeLogsStatement } from "../iam/logs";
import { secretStatement } from "../iam/secrets";
import type { Statement } from "../iam/statement";
import type { DeliveredConfig, Role } from "../plan";
import type { ContainerDefinition } from "../task";
import type { Routing } from "./routing";

/** What the running task does: send logs, and fetch the router's configuration. */
export function composeTaskRole(
    routings: readonly Routing[],
    config: DeliveredConfig | undefined,
    environment: Environment,
): Role | undefined {
    return roleFor([
        ...routings.flatMap((routing) =>
            routing.driver === "awsfirelens" ? routing.outputs.flatMap((output) => output.statements) : [],
        ),
        ...(config === undefined ? [] : fetchStatements(config, environment)),
    ]);
}

/** What ECS does before the task runs: pull images, read secrets, open the log streams of the awslogs driver. */
export function composeExecutionRole(
    containers: readonly ContainerDefinition[],
    environment: Environment,
): Role | undefined {
    return roleFor([
        ...containers.flatMap((container) => [
            ...pullStatements(container.image ?? "", environment.partition, container.name),
            ...awslogsStatements(container, environment),
            ...credentialsStatements(container, environment),
            ...(container.environmentFiles ?? []).flatMap(({ value }) =>
                environmentFileStatements(value, container.name),
            ),
        ]),
        ...containers.flatMap((container) => secretStatements(container, environment)),
    ]);
}

/** A role exists exactly when something needs it. */
function roleFor(statements: readonly Statement[]): Role | undefined {
    return statements.length === 0 ? undefined : { statements };
}

function awslogsStatements(container: ContainerDefinition, environment: Environment): Statement[] {
    const { logDriver, options } = container.logConfiguration ?? {};
    const group = options?.["awslogs-group"];
    if (logDriver !== "awslogs" || group === undefined) return [];
    const reason = `container ${container.name}: write what it says to ${group}`;
    return [writeLogsStatement(group, environment, environment.region, reason)];
}

function credentialsStatements(container: ContainerDefinition, environment: Environment): Statement[] {
    const secret = container.repositoryCredentials?.credentialsParameter;
    if (secret === undefined) return [];
    return [secretStatement(secret, environment, `container ${container.name}: log in to its image's registry`)];
}

function secretStatements({ name: container, secrets }: ContainerDefinition, environment: Environment): Statement[] {
    return (secrets ?? []).map(({ name, valueFrom }) =>
        secretStatement(valueFrom, environment, `container ${container}: read ${name}`),
    );
}
