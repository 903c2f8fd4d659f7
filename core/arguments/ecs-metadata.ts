import { destinationOf, destinationsIn, type DestinationName } from "../destinations";
import { warning, type Finding } from "../finding";
import { routerTypeOf } from "../router/type";
import { loggingOf } from "./loggings";
import type { FireLensTaskArguments } from "./types";

/** Checks that the ECS metadata is on where a destination makes something of it. */
export function checkEcsMetadata(args: FireLensTaskArguments): Finding[] {
    if (args.logRouter?.ecsMetadata !== false || routerTypeOf(args.logRouter) === "fluentd") return [];
    const names = Object.keys(args.containers).flatMap((container) =>
        destinationsIn(loggingOf(args, container).logging),
    );
    return [...new Set<DestinationName>(names)].flatMap((name) => {
        const { usesMetadata } = destinationOf(name);
        if (usesMetadata === undefined) return [];
        const problem = `takes the ECS metadata off records that go to ${name}: ${usesMetadata}`;
        return [warning("FL011", ["logRouter", "ecsMetadata"], problem, "leave it out")];
    });
}
