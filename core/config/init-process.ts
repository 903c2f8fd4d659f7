import { error, type Finding } from "../finding";
import { containersOf } from "../rules/parts";
import type { KeyValue, TaskDefinition } from "../task";

/** Variables that tell the init process what to fetch (firelens.md §6.1). */
const INIT_VARIABLE = /aws_fluent_bit_init_([sS]3|[fF]ile)/;

/** Checks that nothing takes the place of the init process where it has something to fetch: it is the image's command. */
export function checkInitProcess(task: TaskDefinition): Finding[] {
    return containersOf({ task }).flatMap(({ container, path }) => {
        const { environment = [], firelensConfiguration } = container;
        if (firelensConfiguration === undefined || typeof environment === "string") return [];
        if (!environment.some(({ name }: KeyValue) => INIT_VARIABLE.test(name))) return [];
        return (["command", "entryPoint", "workingDirectory"] as const).flatMap((name) => {
            if (container[name] === undefined) return [];
            const problem = "takes the place of the init process, and nobody fetches the configuration";
            return [error("FL014", [...path, name], problem, "leave it out, or write inline as config.delivery")];
        });
    });
}
