import type { FireLensTaskArguments } from "../arguments/types";
import { error, type Finding } from "../finding";
import { DEFAULT_RETENTION_IN_DAYS, type LogGroup } from "../log-group";
import { known, type Leaf } from "../value";
import type { Routing } from "./routing";

/** Name of the log group that a container's awslogs driver writes to. */
export function awslogsGroupName(routing: Routing, container: string, family: string): string {
    const given = routing.driver === "awslogs" ? routing.awslogs.logGroup : undefined;
    return given ?? `/ecs/${family}/${container}`;
}

/** The log groups that have to be made, each once. */
export function composeLogGroups(
    args: FireLensTaskArguments,
    routings: ReadonlyMap<string, Routing>,
    family: string,
    router: string,
): LogGroup[] {
    const groups = [...routings].flatMap(([container, routing]) => groupsOf(routing, container, family));
    if (args.logRouter?.logGroup === undefined) {
        groups.push({
            name: `/ecs/${family}/${router}`,
            retentionInDays: args.logRouter?.retentionInDays ?? DEFAULT_RETENTION_IN_DAYS,
            suffix: "router-logs",
            path: ["logRouter"],
        });
    }
    return [...new Map(groups.map((group) => [group.name, group])).values()];
}

/** Finds containers that ask for the same group with another retention. */
export function checkLogGroups(routings: ReadonlyMap<string, Routing>, family: string): Finding[] {
    const first = new Map<string, Leaf<number>>();
    return [...routings].flatMap(([container, routing]) =>
        groupsOf(routing, container, family).flatMap((group) => {
            const days = known(group.retentionInDays);
            const other = days === undefined ? undefined : first.get(group.name);
            if (days !== undefined && other === undefined) first.set(group.name, days);
            if (other === undefined || other === days) return [];
            const problem = `another container makes the same log group with ${String(other)} days`;
            const fix = "give both the same, or one of them a logGroup of its own";
            return [error("FL011", [...group.path, "retentionInDays"], problem, fix)];
        }),
    );
}

function groupsOf(routing: Routing, container: string, family: string): LogGroup[] {
    if (routing.driver === "awsfirelens") {
        return routing.outputs.flatMap(({ logGroup }) => (logGroup === undefined ? [] : [logGroup]));
    }
    if (routing.driver === "none" || routing.awslogs.logGroup !== undefined) return [];
    return [
        {
            name: awslogsGroupName(routing, container, family),
            retentionInDays: routing.awslogs.retentionInDays ?? DEFAULT_RETENTION_IN_DAYS,
            suffix: `logs-${container}`,
            path: routing.path,
        },
    ];
}
