import { suggest } from "../arguments/did-you-mean";
import { error, type Finding } from "../finding";
import { isEnvironmentFile } from "../iam/environment-files";
import { containersOf } from "../rules/parts";
import type { TaskDefinition } from "../task";
import { known } from "../value";
import { valuesAt, type ValueAt } from "./value-at";

/** Checks that containers which others name are in the task, and that files of variables are objects. */
export function checkReferences(task: TaskDefinition): Finding[] {
    const names = task.containerDefinitions.map(({ name }) => name);
    const containers = containersOf({ task });
    return [
        ...valuesAt(task, "proxyConfiguration.containerName", ["task"]),
        ...containers.flatMap(({ container, path }) => [
            ...valuesAt(container, "links.*", path).map((link) => ({ ...link, value: linkedName(link.value) })),
            ...valuesAt(container, "volumesFrom.*.sourceContainer", path),
        ]),
    ]
        .flatMap((reference) => checkName(reference, names))
        .concat(
            containers.flatMap(({ container, path }) =>
                valuesAt(container, "environmentFiles.*.value", path).flatMap(checkEnvironmentFile),
            ),
        );
}

/** `db:database` links the container `db`. */
function linkedName(link: unknown): unknown {
    return typeof link === "string" ? known(link)?.split(":")[0] : undefined;
}

function checkName({ value, path }: ValueAt, names: readonly string[]): Finding[] {
    const given = known(value);
    if (typeof given !== "string" || names.includes(given)) return [];
    return [error("FL013", path, "the task has no container of this name", suggest(given, names))];
}

function checkEnvironmentFile({ value, path }: ValueAt): Finding[] {
    if (typeof value !== "string" || isEnvironmentFile(value)) return [];
    const problem = "is not the ARN of an object whose name ends in .env";
    return [error("FL011", path, problem, "write it as arn:<partition>:s3:::bucket/key.env")];
}
