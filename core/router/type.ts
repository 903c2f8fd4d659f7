import { known } from "../value";

/** The programs that can route logs: `type` of ECS's firelensConfiguration. */
export type RouterType = "fluentbit" | "fluentd";

/** The type that is asked for. Whatever is no type counts as the default: a check says so. */
export function routerTypeOf(logRouter: { readonly type?: string } | undefined): RouterType {
    return known(logRouter?.type) === "fluentd" ? "fluentd" : "fluentbit";
}

/** What of the router depends on the program alone. */
export interface RouterProgram {
    /** Where the agent puts the configuration that it writes (firelens.md §1.9). */
    readonly agentConfig: string;
    /** Where the agent puts an object that ECS has fetched. */
    readonly externalConfig: string;
    /** What the component's own object in S3 is called. */
    readonly objectName: string;
    /** What stands behind a container's name in the pattern that its records match (firelens.md §1.7). */
    readonly matchSuffix: string;
    /** The option that names the output plugin. */
    readonly pluginKey: string;
    /** The command by which a router starts that has first written its configuration to a file. */
    readonly start: string;
}

export const ROUTER_PROGRAMS: Readonly<Record<RouterType, RouterProgram>> = {
    fluentbit: {
        agentConfig: "/fluent-bit/etc/fluent-bit.conf",
        externalConfig: "/fluent-bit/etc/external.conf",
        objectName: "fluent-bit",
        matchSuffix: "-firelens*",
        pluginKey: "Name",
        // The image's own start, which loads the plugins that are not part of Fluent Bit.
        start: "/entrypoint.sh",
    },
    fluentd: {
        agentConfig: "/fluentd/etc/fluent.conf",
        externalConfig: "/fluentd/etc/external.conf",
        objectName: "fluentd",
        matchSuffix: "-firelens**",
        pluginKey: "@type",
        // Images differ in how they start; the program and the agent's file are the same in all. A folder that is not
        // there is passed over.
        start: "fluentd --config /fluentd/etc/fluent.conf --plugin /fluentd/plugins",
    },
};

/**
 * An image to build one of one's own on. AWS publishes no image of Fluentd for FireLens, and this one holds none of the
 * plugins that send to AWS.
 */
export const FLUENTD_BASE_IMAGE = "fluent/fluentd:v1.19.2-1.0";
