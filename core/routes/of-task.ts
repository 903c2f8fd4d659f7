import { agentOptionsOf } from "../config/agent-options";
import type { Route } from "../plan";
import { ROUTER_PROGRAMS, type RouterType } from "../router/type";
import { routersOf, usesFirelens, type TaskDefinition } from "../task";

/** What a plugin sends to, by the name of its option in lower case: never an option that could hold a secret. */
const TARGETS: readonly string[] = [
    "log_group_name",
    "delivery_stream",
    "deliver_stream_name",
    "delivery_stream_name",
    "stream",
    "stream_name",
    "bucket",
    "s3_bucket",
    "index",
    "topics",
    "host",
];

/** The routes of a task definition that was not made by the component: what its log options say, by container. */
export function routesOfTask(task: TaskDefinition): Route[] {
    const type: RouterType = routersOf(task)[0]?.firelensConfiguration?.type === "fluentd" ? "fluentd" : "fluentbit";
    const { pluginKey, matchSuffix } = ROUTER_PROGRAMS[type];
    return task.containerDefinitions.flatMap((container, index): Route[] => {
        const driver = container.logConfiguration?.logDriver;
        const name = container.name;
        if (!usesFirelens(container)) {
            // The router's own logs, and drivers that FireLens has no part in, are no routes.
            if (container.firelensConfiguration !== undefined) return [];
            if (driver === undefined) return [{ container: name, driver: "none", destinations: [] }];
            return driver === "awslogs" ? [{ container: name, driver, destinations: [] }] : [];
        }
        const { patterns, plugin, entries } = agentOptionsOf(container, index, pluginKey, (secret) => `<${secret}>`);
        const { "include-pattern": include, "exclude-pattern": exclude } = patterns;
        const target = entries.find(([key]) => TARGETS.includes(key.toLowerCase()))?.[1] ?? "";
        return [
            {
                container: name,
                driver: "awsfirelens",
                match: `${name}${matchSuffix}`,
                ...(include !== undefined && { include }),
                ...(exclude !== undefined && { exclude }),
                destinations: plugin === undefined ? [] : [{ destination: plugin, plugin, target, via: "options" }],
            },
        ];
    });
}
