import type { Path } from "../../path";
import type { StackResource } from "../graph";
import { asSpelt } from "./shape";
import { TASK_SHAPE } from "./task-shape";

/** Where something is written: a resource, and the path in its properties as the source spells it. */
export interface Located {
    readonly resource: StackResource;
    readonly path: Path;
}

/** A part of a model, and where it is written. */
export interface Origin extends Located {
    readonly model: Path;
}

/** Finds where parts of a model are written: by the longest part that has an origin. What has none is the task's. */
export function locator(
    task: StackResource,
    origins: readonly Origin[],
    parse: (text: string) => unknown,
): (path: Path) => Located {
    return (path) => {
        const origin = origins
            .filter(({ model }) => model.every((step, at) => step === path[at]))
            .reduce<Origin | undefined>(
                (longest, next) =>
                    longest === undefined || next.model.length >= longest.model.length ? next : longest,
                undefined,
            );
        if (origin === undefined) return { resource: task, path: [] };
        const { resource, path: prefix, model } = origin;
        const whole = [...prefix, ...path.slice(model.length)];
        const isTask = model.length === 1 && model[0] === "task";
        const spelling = { parse, shapeFrom: prefix.length, ...(isTask && { shape: TASK_SHAPE }) };
        return { resource, path: asSpelt(resource.properties, whole, spelling) };
    };
}
