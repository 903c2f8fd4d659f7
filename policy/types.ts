import { TYPES } from "../core/stack/types";

/** The types of resources that the rules read; all others only matter as parents. */
export const READ_TYPES: ReadonlySet<string> = new Set(Object.values(TYPES).flat());

/** The types of resources that are, or hold, a task definition. */
export const TASK_TYPES: ReadonlySet<string> = new Set(TYPES.taskDefinition);
