import type { SplunkArguments } from "../arguments/destination-types";
import { checkCleartext, HOST, PORT } from "./checks";
import type { Destination } from "./destination";
import { TLS_ROWS } from "./tls";

/** Splunk's HTTP Event Collector by Fluent Bit's `splunk` plugin (plugins/out_splunk). */
export const splunk: Destination<SplunkArguments> = {
    name: "splunk",
    title: "Splunk",
    plugin: "splunk",
    gem: "fluent-plugin-splunk-hec",
    rows: [
        { property: "host", option: "host", form: HOST },
        { property: "port", option: "port", default: 8088, limit: PORT },
        { property: "tokenSecret", option: "splunk_token", kind: "secret" },
        { property: "index", option: "event_index" },
        { property: "source", option: "event_source" },
        { property: "sourcetype", option: "event_sourcetype" },
        { property: "eventHost", option: "event_host" },
        { property: "eventKey", option: "event_key" },
        { property: "channel", option: "channel" },
        ...TLS_ROWS,
    ],
    fixed: { compress: "gzip", splunk_send_raw: "Off" },
    impossible: {
        http_user: ["the plugin would send it in the place of the token", "leave it out"],
        http_passwd: ["the plugin would send it in the place of the token", "leave it out"],
    },
    describe: ({ host, port = 8088 }) => ({ target: `${host}:${String(port)}` }),
    check: (args, path) => checkCleartext(args, ["tokenSecret"], path),
    page: {
        network: "`<host>:8088`",
        notes: [
            "The Docker log driver `splunk` is another thing: this is Fluent Bit's plugin, and the logs take the way of all others.",
            "A request that Splunk answers with 4xx, other than 408 and 429, is not sent again: a wrong token or index loses logs. Watch the router's own logs.",
            "An indexer acknowledgement needs `channel`.",
        ],
        sources: ["Fluent Bit's plugins/out_splunk"],
    },
};
