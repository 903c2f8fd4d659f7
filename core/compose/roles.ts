import type { FireLensTaskArguments } from "../arguments/types";
import { fetchStatements } from "../config/fetch";
import type { Environment } from "../environment";
import { error, type Finding } from "../finding";
import { pullStatements } from "../iam/ecr";
import { environmentFileStatements } from "../iam/environment-files";
import { decryptSecretsStatements } from "../iam/kms";
import { writeLogsStatement } from "../iam/logs";
import { secretStatement } from "../iam/secrets";
import type { Statement } from "../iam/statement";
import type { DeliveredConfig, Role } from "../plan";
import type { ContainerDefinition } from "../task";
import type { Routing } from "./routing";

/** The arguments that say which roles there are. */
type RoleArguments = Pick<
    FireLensTaskArguments,
    "taskRoleArn" | "executionRoleArn" | "attachPolicies" | "secretsKmsKeyArns"
>;

/** What the running task does: send logs, and fetch the router's configuration. */
export function composeTaskRole(
    routings: readonly Routing[],
    config: DeliveredConfig | undefined,
    ofTexts: readonly Statement[],
    args: RoleArguments,
    environment: Environment,
): Role | undefined {
    const statements = [
        ...routings.flatMap((routing) =>
            routing.driver === "awsfirelens" ? routing.outputs.flatMap((output) => output.statements) : [],
        ),
        ...ofTexts,
        ...fetchStatements(config, "task", environment.partition),
    ];
    return roleFor(statements, args.taskRoleArn, args.attachPolicies);
}

/**
 * What ECS does before the task runs: pull images, read secrets, fetch the router's configuration, open the log streams
 * of the awslogs driver.
 */
export function composeExecutionRole(
    containers: readonly ContainerDefinition[],
    config: DeliveredConfig | undefined,
    args: RoleArguments,
    environment: Environment,
): Role | undefined {
    const statements = [
        ...containers.flatMap((container) => [
            ...pullStatements(container.image ?? "", environment.partition, container.name),
            ...awslogsStatements(container, environment),
            ...credentialsStatements(container, environment),
            ...(container.environmentFiles ?? []).flatMap(({ value }) =>
                environmentFileStatements(value, container.name),
            ),
        ]),
        ...containers.flatMap((container) => secretStatements(container, environment)),
        ...fetchStatements(config, "execution", environment.partition),
        ...decryptSecretsStatements(args.secretsKmsKeyArns ?? []),
    ];
    return roleFor(statements, args.executionRoleArn, args.attachPolicies);
}

/** A boundary holds for roles that are made, and one that is set in vain would be taken for one that holds. */
export function checkBoundary(args: FireLensTaskArguments, roles: readonly (Role | undefined)[]): Finding[] {
    const isMade = roles.some((role) => role !== undefined && role.arn === undefined);
    if (args.permissionsBoundary === undefined || isMade) return [];
    const problem = "no role is made that it could bound: those that are given keep their own";
    return [
        error("FL609", ["permissionsBoundary"], problem, "leave it out, or set the boundary at the roles themselves"),
    ];
}

/** A role is made exactly when something needs it; one that is given is used in any case. */
function roleFor(statements: readonly Statement[], arn: string | undefined, attach = true): Role | undefined {
    if (arn !== undefined) return { statements, arn, attach };
    return statements.length === 0 ? undefined : { statements, attach: true };
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

function secretStatements(
    { name: container, secrets = [], logConfiguration }: ContainerDefinition,
    environment: Environment,
): Statement[] {
    return [...secrets, ...(logConfiguration?.secretOptions ?? [])].map(({ name, valueFrom }) =>
        secretStatement(valueFrom, environment, `container ${container}: read ${name}`),
    );
}
