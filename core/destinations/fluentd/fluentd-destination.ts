import type { DestinationContext, Output } from "../destination";
import type { Leaf } from "../../value";

/** What a destination is told of the container whose records Fluentd takes. */
export interface FluentdContext extends Omit<DestinationContext, "retryLimit"> {
    /** Undefined when nothing is said: Fluentd itself tries again for 72 hours. */
    readonly retryLimit: Leaf<number> | undefined;
}

/** Why a property of a destination means nothing to Fluentd, and what to write instead. */
export interface Lacking {
    readonly property: string;
    readonly problem: string;
    readonly fix: string;
}

/** How Fluentd sends to a destination. */
export interface FluentdDestination<Arguments> {
    /** The gem that holds the plugin: the router's image needs it. */
    readonly gem: string;
    readonly compose: (args: Arguments, context: FluentdContext) => Output;
    readonly lacks: readonly Lacking[];
    /** Options that properties set, by the plugin's names. */
    readonly properties: ReadonlyMap<string, string>;
    /** Options that cannot work beside what the component does. */
    readonly impossible: ReadonlyMap<string, readonly [problem: string, fix: string]>;
}
