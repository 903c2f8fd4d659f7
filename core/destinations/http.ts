import type { HttpArguments } from "../arguments/destination-types";
import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { hasToken, known } from "../value";
import { checkCleartext, checkPassword, HOST, PORT, URI } from "./checks";
import type { Destination } from "./destination";

/** Any HTTP endpoint by Fluent Bit's `http` plugin (firelens.md §7.3): Sumo Logic, Dynatrace, Honeycomb and many more. */
export const http: Destination<HttpArguments> = {
    name: "http",
    title: "HTTP",
    plugin: "http",
    gem: "built in",
    rows: [
        { property: "host", option: "host", form: HOST },
        { property: "port", option: "port", limit: PORT },
        { property: "uri", option: "uri", form: URI },
        { property: "uriSecret", option: "uri", kind: "secret" },
        // The plugin's own default is msgpack up to Fluent Bit 1.9, and json later.
        {
            property: "format",
            option: "format",
            default: "json",
            oneOf: ["json", "json_lines", "json_stream", "msgpack", "gelf"],
        },
        { property: "jsonDateKey", option: "json_date_key" },
        {
            property: "jsonDateFormat",
            option: "json_date_format",
            oneOf: ["double", "epoch", "epoch_ms", "iso8601", "java_sql_timestamp"],
        },
        { property: "compress", option: "compress", oneOf: ["gzip"] },
        { property: "headers", option: "header", kind: "pairs" },
        { property: "headerSecrets", option: "header", kind: "secretPairs" },
        { property: "httpUser", option: "http_user" },
        { property: "httpPasswordSecret", option: "http_passwd", kind: "secret" },
        { property: "tls", option: "tls", kind: "switch", default: true },
        { property: "tlsVerify", option: "tls.verify", kind: "switch", default: true },
    ],
    describe: ({ host, tls }) => ({ target: host, defaults: { port: tls === false ? "80" : "443" } }),
    check: (args, path) => [
        ...checkUri(args, path),
        ...checkHeaders(args, path),
        ...checkPassword(args, path),
        ...checkCleartext(args, ["uriSecret", "headerSecrets", "httpPasswordSecret"], path),
    ],
    page: {
        network: "`<host>:<port>`, 443 when nothing is said, 80 without TLS",
        notes: [
            "A token in the path goes into `uriSecret`, whose secret holds the whole path; one in a header into `headerSecrets`, by the header's name.",
            "Several headers are no log options, which take each name once: the output is then written into the configuration.",
        ],
    },
};

function checkUri({ uri, uriSecret }: HttpArguments, path: Path): Finding[] {
    if (uri === undefined || uriSecret === undefined) return [];
    return [error("FL011", [...path, "uri"], "uri and uriSecret exclude each other", "keep one of them")];
}

/** What HTTP takes for a header's name. */
const HEADER = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;

function checkHeaders({ headers = {}, headerSecrets = {} }: HttpArguments, path: Path): Finding[] {
    return Object.entries({ headers, headerSecrets }).flatMap(([property, given]) =>
        Object.keys(given).flatMap((name) => {
            const at = [...path, property, name];
            if (hasToken(name) || !HEADER.test(name)) {
                return [error("FL011", at, "is not a name of a header", "use letters, digits and -")];
            }
            if (property !== "headers" || known(name)?.toLowerCase() !== "authorization") return [];
            const fix = "put it into a secret, and name that in headerSecrets";
            return [error("FL701", at, "holds what lets its bearer in, and can be read in the ECS console", fix)];
        }),
    );
}
