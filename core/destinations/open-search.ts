import type { OpenSearchArguments } from "../arguments/destination-types";
import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { HOST, PORT, URI, checkPassword } from "./checks";
import type { Destination, DestinationContext, Form } from "./destination";
import type { Statement } from "../iam/statement";

const DOMAIN_ARN: Form = {
    pattern: /^arn:aws(?:-[a-z]+)*:es:[a-z0-9-]+:\d{12}:domain\/[a-z][a-z0-9-]{2,27}$/,
    problem: "is not the ARN of a domain",
    fix: "write it as arn:<partition>:es:<region>:<account>:domain/<name>",
};
const COLLECTION_ARN: Form = {
    pattern: /^arn:aws(?:-[a-z]+)*:aoss:[a-z0-9-]+:\d{12}:collection\/[a-z0-9-]+$/,
    problem: "is not the ARN of a collection",
    fix: "write it as arn:<partition>:aoss:<region>:<account>:collection/<id>",
};
const INDEX: Form = {
    pattern: /^[^A-Z\\/*?"<>| ,#_+-][^A-Z\\/*?"<>| ,#]*$/,
    problem: "is not a name of an index",
    fix: 'write it in lower case, without any of \\ / * ? " < > | , # and blanks, and not beginning with _, - or +',
};

/** Amazon OpenSearch Service, domains and serverless collections, by Fluent Bit's `opensearch` plugin (firelens.md §7.2). */
export const openSearch: Destination<OpenSearchArguments> = {
    name: "openSearch",
    title: "Amazon OpenSearch Service",
    plugin: "opensearch",
    gem: "fluent-plugin-opensearch",
    rows: [
        { property: "host", option: "host", form: HOST },
        { property: "port", option: "port", default: 443, limit: PORT },
        { property: "path", option: "path", form: URI },
        { property: "tls", option: "tls", kind: "switch", default: true },
        { property: "tlsVerify", option: "tls.verify", kind: "switch", default: true },
        { property: "index", option: "index", form: INDEX },
        { property: "logstashFormat", option: "logstash_format", kind: "switch" },
        { property: "logstashPrefix", option: "logstash_prefix", form: INDEX },
        { property: "httpUser", option: "http_user" },
        { property: "httpPasswordSecret", option: "http_passwd", kind: "secret" },
        { property: "region", option: "aws_region" },
        { property: "roleArn", option: "aws_role_arn" },
        { property: "externalId", option: "aws_external_id" },
    ],
    forms: { domainArn: DOMAIN_ARN, collectionArn: COLLECTION_ARN },
    // OpenSearch 2 and later refuse records with a type.
    fixed: { suppress_type_name: "On" },
    impossible: {
        aws_auth: ["follows from domainArn and collectionArn", "set one of them, or httpUser"],
        aws_service_name: ["follows from collectionArn", "set collectionArn"],
        suppress_type_name: ["is always On: OpenSearch 2 and later refuse types", "leave it out"],
        type: ["OpenSearch 2 and later refuse types", "leave it out"],
    },
    describe: (args, context) => {
        const { environment } = context;
        const property = args.collectionArn === undefined ? "domainArn" : "collectionArn";
        const isSigned = args.domainArn !== undefined || args.collectionArn !== undefined;
        return {
            target: args.host,
            ...(isSigned && { defaults: { region: args.region ?? environment.region } }),
            options: [
                ...(isSigned ? [{ option: "aws_auth", value: "On", property }] : []),
                ...(args.collectionArn === undefined ? [] : [{ option: "aws_service_name", value: "aoss", property }]),
            ],
            statements: statementsOf(args, context),
        };
    },
    check: (args, path) => [...checkWhoWrites(args, path), ...checkPassword(args, path)],
    page: {
        network: "`<host>:<port>`, 443 when nothing is said",
        permissions: [
            "with `domainArn`: `es:ESHttpPost` on `<domainArn>/*`",
            "with `collectionArn`: `aoss:APIAccessAll` on it",
        ],
        notes: [
            "A domain with fine-grained access control also maps the task role to one of its own roles; a collection has a data access policy with `aoss:CreateIndex`, `aoss:UpdateIndex` and `aoss:WriteDocument` for it.",
            "A collection needs AWS for Fluent Bit 2.30.0 or later.",
            "A record whose field has another type than the index knows is refused for good: send records whose fields have one type each, or to an index per container.",
        ],
    },
};

function statementsOf(
    { domainArn, collectionArn, host }: OpenSearchArguments,
    { container }: DestinationContext,
): Statement[] {
    const reason = `container ${container}: send logs to ${host}`;
    if (collectionArn !== undefined) return [{ actions: ["aoss:APIAccessAll"], resources: [collectionArn], reason }];
    return domainArn === undefined ? [] : [{ actions: ["es:ESHttpPost"], resources: [`${domainArn}/*`], reason }];
}

function checkWhoWrites(args: OpenSearchArguments, path: Path): Finding[] {
    const given = (["domainArn", "collectionArn", "httpUser"] as const).filter((name) => args[name] !== undefined);
    if (given.length > 1) {
        return [error("FL011", path, `${given.join(" and ")} exclude each other`, "keep one of them")];
    }
    if (given.length === 0) {
        const problem = "says nothing of who may write there";
        const fix = "give domainArn or collectionArn for the task role, or httpUser and httpPasswordSecret";
        return [error("FL011", path, problem, fix)];
    }
    const unused =
        given[0] !== "httpUser" ? [] : (["region", "roleArn"] as const).filter((name) => args[name] !== undefined);
    return unused.map((name) => {
        const problem = "only means something where requests are signed for AWS";
        return error("FL011", [...path, name], problem, "leave it out, or give domainArn in place of httpUser");
    });
}
