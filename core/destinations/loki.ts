import type { LokiArguments } from "../arguments/destination-types";
import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { checkCleartext, checkPassword, HOST, PORT, URI } from "./checks";
import type { Destination } from "./destination";
import { checkEntries, joinEntries } from "./entries";
import { TLS_ROWS } from "./tls";

/** Grafana Loki by Fluent Bit's `loki` plugin (firelens.md §7.3; plugins/out_loki). */
export const loki: Destination<LokiArguments> = {
    name: "loki",
    title: "Grafana Loki",
    plugin: "loki",
    gem: "fluent-plugin-grafana-loki",
    rows: [
        { property: "host", option: "host", form: HOST },
        { property: "port", option: "port", default: 443, limit: PORT },
        { property: "uri", option: "uri", form: URI, since: "2.1.0" },
        { property: "labels", option: "labels", kind: "derived" },
        { property: "labelKeys", option: "label_keys" },
        { property: "removeKeys", option: "remove_keys" },
        { property: "tenantId", option: "tenant_id" },
        { property: "httpUser", option: "http_user" },
        { property: "httpPasswordSecret", option: "http_passwd", kind: "secret" },
        { property: "bearerTokenSecret", option: "bearer_token", kind: "secret", since: "2.0.0" },
        { property: "lineFormat", option: "line_format", default: "json", oneOf: ["json", "key_value"] },
        ...TLS_ROWS,
    ],
    describe: ({ host, port = 443, labels }, { family, container }) => {
        const all = labels ?? { job: family, container };
        return {
            target: `${host}:${String(port)}`,
            options: [{ option: "labels", value: joinEntries(all, "="), property: "labels" }],
        };
    },
    check: (args, path) => [
        ...checkEntries(args.labels ?? {}, [...path, "labels"], "label", /^[A-Za-z_][A-Za-z0-9_]*$/),
        ...checkLabels(args, path),
        ...checkPassword(args, path),
        ...checkBearer(args, path),
        ...checkCleartext(args, ["httpPasswordSecret", "bearerTokenSecret"], path),
    ],
    page: {
        network: "`<host>:443`, or the port that is given",
        notes: [
            "Grafana Cloud: the host is that of the stack's Loki, `httpUser` its number, `httpPasswordSecret` an access policy token.",
            "Every label that differs makes another stream: take labels with few values. The ECS metadata stands in the line, where Loki finds it too.",
            "Loki refuses lines that are older than what it takes, and streams with more than 15 labels.",
        ],
        sources: ["Fluent Bit's plugins/out_loki", "Grafana Loki's configuration, limits_config"],
    },
};

function checkLabels({ labels }: LokiArguments, path: Path): Finding[] {
    const at = [...path, "labels"];
    const count = Object.keys(labels ?? {}).length;
    if (labels !== undefined && count === 0) {
        return [error("FL011", at, "Loki refuses a stream without labels", "name one, or leave it out")];
    }
    if (count <= 15) return [];
    return [error("FL011", at, "are more than the 15 labels that Loki takes", "keep those with few values")];
}

function checkBearer({ httpUser, httpPasswordSecret, bearerTokenSecret }: LokiArguments, path: Path): Finding[] {
    if (bearerTokenSecret === undefined || (httpUser ?? httpPasswordSecret) === undefined) return [];
    const problem = "a request is let in by user and password or by a token, not by both";
    const fix = "keep bearerTokenSecret, or httpUser and httpPasswordSecret";
    return [error("FL011", [...path, "bearerTokenSecret"], problem, fix)];
}
