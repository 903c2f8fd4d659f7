import type { NewRelicArguments } from "../arguments/destination-types";
import type { Destination } from "./destination";
import { ALWAYS_TLS } from "./tls";

/** Where New Relic takes logs (docs.newrelic.com, "Introduction to the Log API"). */
const ENDPOINTS: Readonly<Record<string, string>> = {
    US: "log-api.newrelic.com",
    EU: "log-api.eu.newrelic.com",
    JP: "log-api.jp.nr-data.net",
    FEDRAMP: "gov-log-api.newrelic.com",
};
const DEFAULT_DATA_CENTER = "US";

/** New Relic by Fluent Bit's own `nrlogs` plugin: New Relic's `newrelic` is only in the vendor's image (firelens.md §7.3). */
export const newRelic: Destination<NewRelicArguments> = {
    name: "newRelic",
    title: "New Relic",
    plugin: "nrlogs",
    gem: "fluent-plugin-newrelic",
    rows: [
        { property: "licenseKeySecret", option: "license_key", kind: "secret" },
        {
            property: "dataCenter",
            option: "base_uri",
            kind: "derived",
            default: DEFAULT_DATA_CENTER,
            oneOf: Object.keys(ENDPOINTS),
        },
    ],
    fixed: { ...ALWAYS_TLS, compress: "gzip" },
    impossible: {
        api_key: ["the plugin sends one key, and the license key is what New Relic asks for", "set licenseKeySecret"],
        tls: ["New Relic takes logs over TLS only", "leave it out"],
        "tls.verify": ["whoever answered in New Relic's place would get the license key", "leave it out"],
    },
    describe: ({ dataCenter = DEFAULT_DATA_CENTER }) => {
        const host = ENDPOINTS[dataCenter] ?? dataCenter;
        return {
            target: host,
            options: [{ option: "base_uri", value: `https://${host}/log/v1`, property: "dataCenter" }],
        };
    },
    page: {
        network:
            "`log-api.newrelic.com:443`, or the data center's own: `log-api.eu.newrelic.com`, `log-api.jp.nr-data.net`, `gov-log-api.newrelic.com`",
        notes: [
            "It is `nrlogs`, the plugin that Fluent Bit itself has. The plugin `newrelic` is in New Relic's own image only: give that as `logRouter.image`, and the plugin as `custom`.",
            "The value of `log` becomes `message`, all other keys of a record become attributes.",
            "New Relic takes 1 MB a request, compressed.",
        ],
        sources: ["Fluent Bit's plugins/out_nrlogs", "New Relic's Introduction to the Log API"],
    },
};
