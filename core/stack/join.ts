import type { Path } from "../path";
import type { Model } from "../rules/model";
import type { StackGraph, StackResource } from "./graph";
export interface StackTask {
    readonly resource: StackResource;
    readonly model: Model;
    readonly locate: (path: Path) => { readonly resource: StackResource; readonly path: Path };
}
export declare function joinStack(graph: StackGraph): StackTask[];
