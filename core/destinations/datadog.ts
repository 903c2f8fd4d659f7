import type { DatadogArguments } from "../arguments/destination-types";
import { checkEntries, joinEntries } from "./entries";
import type { Destination } from "./destination";
import { ALWAYS_TLS } from "./tls";

/** Datadog's sites (docs.datadoghq.com, "Getting Started with Datadog Sites"). */
const SITES: readonly string[] = [
    ...["datadoghq.com", "us3.datadoghq.com", "us5.datadoghq.com", "datadoghq.eu"],
    ...["ap1.datadoghq.com", "ap2.datadoghq.com", "ddog-gov.com"],
];
const DEFAULT_SITE = "datadoghq.com";

/** Datadog by Fluent Bit's `datadog` plugin (firelens.md §7.3; plugins/out_datadog). */
export const datadog: Destination<DatadogArguments> = {
    name: "datadog",
    title: "Datadog",
    plugin: "datadog",
    gem: "fluent-plugin-datadog",
    usesMetadata: "Datadog's tags of the cluster, the task and the container are made of it",
    rows: [
        { property: "apiKeySecret", option: "apikey", kind: "secret" },
        { property: "site", option: "host", kind: "derived", default: DEFAULT_SITE, oneOf: SITES },
        { property: "service", option: "dd_service" },
        { property: "source", option: "dd_source" },
        { property: "tags", option: "dd_tags", kind: "derived" },
        { property: "messageKey", option: "dd_message_key" },
    ],
    fixed: { ...ALWAYS_TLS, compress: "gzip", provider: "ecs" },
    impossible: {
        tls: ["Datadog takes logs over TLS only", "leave it out"],
        "tls.verify": ["whoever answered in Datadog's place would get the API key", "leave it out"],
    },
    describe: ({ site = DEFAULT_SITE, tags }) => {
        const host = `http-intake.logs.${site}`;
        return {
            target: host,
            options: [
                { option: "host", value: host, property: "site" },
                ...(tags === undefined ? [] : [{ option: "dd_tags", value: joinEntries(tags, ":"), property: "tags" }]),
            ],
        };
    },
    check: ({ tags = {} }, path) => checkEntries(tags, [...path, "tags"], "tag", /^[A-Za-z][^\s,:]{0,199}$/),
    page: {
        network: "`http-intake.logs.<site>:443`",
        notes: [
            "With `provider ecs` the plugin makes tags of the ECS metadata (cluster, task, task definition, container), so `logRouter.ecsMetadata` has to stay on.",
            "The API key is a secret option: only the running router knows its value.",
            "Datadog takes 5 MB a request and 1 MB a log; what is longer it cuts off.",
        ],
        sources: ["Fluent Bit's plugins/out_datadog", "Datadog's API reference, Send logs"],
    },
};
