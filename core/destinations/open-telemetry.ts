import type { OpenTelemetryArguments } from "../arguments/destination-types";
import { checkCleartext, checkPassword, HOST, PORT, URI } from "./checks";
import type { Destination } from "./destination";
import { TLS_ROWS } from "./tls";

/** Where OTLP over HTTP listens. */
const DEFAULT_PORT = 4318;

/** OTLP by Fluent Bit's `opentelemetry` plugin (plugins/out_opentelemetry). */
export const openTelemetry: Destination<OpenTelemetryArguments> = {
    name: "openTelemetry",
    title: "OpenTelemetry",
    plugin: "opentelemetry",
    gem: "fluent-plugin-opentelemetry",
    // 1.9 sends metrics only; logs came in 2.0, and the rest of a record beside its line in 3.0.
    since: "3.0.0",
    rows: [
        { property: "host", option: "host", form: HOST },
        { property: "port", option: "port", default: DEFAULT_PORT, limit: PORT },
        { property: "logsUri", option: "logs_uri", default: "/v1/logs", form: URI },
        { property: "headers", option: "header", kind: "pairs" },
        { property: "headerSecrets", option: "header", kind: "secretPairs" },
        { property: "httpUser", option: "http_user" },
        { property: "httpPasswordSecret", option: "http_passwd", kind: "secret" },
        { property: "compress", option: "compress", oneOf: ["gzip", "zstd"] },
        ...TLS_ROWS,
    ],
    // Without it the plugin sends the value of `log` and throws the rest of the record away, the ECS metadata too.
    fixed: { logs_body_key_attributes: "On" },
    describe: ({ host, port = DEFAULT_PORT }) => ({ target: `${host}:${String(port)}` }),
    check: (args, path) => [
        ...checkPassword(args, path),
        ...checkCleartext(args, ["headerSecrets", "httpPasswordSecret"], path),
    ],
    page: {
        network: "`<host>:4318`, or the port that is given",
        notes: [
            'OTLP over HTTP with Protocol Buffers. For gRPC set `options: { grpc: "on" }` and the port 4317.',
            "The value of `log`, or of `message`, becomes the body; all other keys, the ECS metadata among them, become attributes.",
            "TLS is on: a collector in the same task that listens without it needs `tls: false`.",
        ],
        sources: ["Fluent Bit's plugins/out_opentelemetry"],
    },
};
