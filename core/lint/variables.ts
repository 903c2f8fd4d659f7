import { variablesSetBy } from "../config/parse-classic";
import { doubtful, type Check } from "./context";

/** What the init process exports before Fluent Bit starts (firelens.md §6.1). */
export const INIT_VARIABLES: readonly string[] = [
    "AWS_AVAILABILITY_ZONE",
    "AWS_REGION",
    "ECS_CLUSTER",
    "ECS_FAMILY",
    "ECS_LAUNCH_TYPE",
    "ECS_REVISION",
    "ECS_TASK_ARN",
    "ECS_TASK_DEFINITION",
    "ECS_TASK_ID",
    "FLB_AWS_USER_AGENT",
];

/** What ECS, Docker and the images set in any container. */
export const CONTAINER_VARIABLES: readonly string[] = [
    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
    "AWS_DEFAULT_REGION",
    "AWS_EXECUTION_ENV",
    "AWS_REGION",
    "ECS_AGENT_URI",
    "ECS_CONTAINER_METADATA_URI",
    "ECS_CONTAINER_METADATA_URI_V4",
    "HOME",
    "HOSTNAME",
    "PATH",
    "PWD",
];

const REFERENCE = /\$\{([A-Za-z_][A-Za-z0-9_.]*)\}/g;

/** References to variables that nothing sets: Fluent Bit takes them for empty. */
export const checkVariableReferences: Check = ({ config }, { variables }) => {
    if (variables === undefined) return [];
    const known = new Set([...variables, ...variablesSetBy(config)]);
    return config.sections.flatMap(({ entries }) =>
        entries.flatMap(({ value, line }) =>
            Array.from(value.matchAll(REFERENCE), (match) => match[1] ?? "")
                .filter((name) => !known.has(name))
                .map((name) => {
                    const isInit = INIT_VARIABLES.includes(name);
                    const problem = isInit
                        ? `line ${String(line)} refers to a variable that only the init process sets, which does not run here`
                        : `line ${String(line)} refers to a variable that the router does not have, which counts as empty`;
                    const fix = isInit
                        ? "write init as config.delivery, or set it in logRouter.environment"
                        : "set it in logRouter.environment or logRouter.secrets";
                    return doubtful(line, problem, fix);
                }),
        ),
    );
};
