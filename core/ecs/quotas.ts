import { error, type Finding } from "../finding";
import { containersOf } from "../rules/parts";
import { routersOf, type TaskDefinition } from "../task";
import { utf8Length } from "../utf8";
import { known, withoutTokens } from "../value";

/** What ECS takes of one task definition. Source: Amazon ECS service quotas, none of which can be raised. */
const MOST_CONTAINERS = 10;
const MOST_BYTES = 65536;

/** Checks that the task definition is not too large, and that some container ends it. */
export function checkQuotas(task: TaskDefinition): Finding[] {
    return [...checkCount(task), ...checkSize(task), ...checkEssential(task)];
}

function checkCount(task: TaskDefinition): Finding[] {
    const count = task.containerDefinitions.length;
    if (count <= MOST_CONTAINERS) return [];
    const withRouter = routersOf(task).length > 0 ? " with the log router" : "";
    const problem = `the task has ${String(count)} containers${withRouter}, and ECS takes ${String(MOST_CONTAINERS)}`;
    const fix = "make a task of its own of what need not run beside the others";
    return [error("FL012", ["task", "containerDefinitions"], problem, fix)];
}

function checkSize(task: TaskDefinition): Finding[] {
    const bytes = bytesOf(task);
    if (bytes <= MOST_BYTES) return [];
    const sizes = containersOf({ task }).map((located) => ({ ...located, bytes: bytesOf(located.container) }));
    const [largest] = sizes.sort((left, right) => right.bytes - left.bytes);
    if (largest === undefined) return [];
    const problem =
        `the task definition has ${String(bytes)} bytes or more, ${String(largest.bytes)} of them in ` +
        `"${largest.container.name}", and ECS takes ${String(MOST_BYTES)}`;
    const fix = "shorten its environment, command or labels, or give the variables by environmentFiles";
    return [error("FL012", largest.path, problem, fix)];
}

/** Bytes of JSON, of which what is not known yet is left out: at least as many. */
function bytesOf(part: object): number {
    return utf8Length(
        JSON.stringify(part, (_key, value: unknown) => (typeof value === "string" ? withoutTokens(value) : value)),
    );
}

function checkEssential({ containerDefinitions: containers }: TaskDefinition): Finding[] {
    if (containers.length === 0 || containers.some(({ essential }) => known(essential ?? true) !== false)) return [];
    const fix = "set essential to true on the container that the task is for, or leave it out";
    return [error("FL011", ["task", "containerDefinitions"], "no container is essential, and ECS asks for one", fix)];
}
