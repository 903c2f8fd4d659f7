import fc from "fast-check";

/** Names of containers, volumes and so on: those of objects' own properties among them. */
const name = fc.oneof(
    fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/),
    fc.constantFrom("constructor", "toString", "__proto__", "tags", "options", "environment", "1", "10", "2"),
);
const containerName = name.filter((text) => text !== "log_router" && !text.includes("-firelens"));

/** Text of one line, without anything that Fluent Bit would cut off or replace. */
const line = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
    .filter((text) => text.trim() !== "" && !hasControl(text));

/** Whether a text holds a control character or ends a line. */
export function hasControl(text: string): boolean {
    return /[\p{Cc}\u2028\u2029]/u.test(text);
}

const variables = fc.dictionary(fc.stringMatching(/^[A-R][A-Z0-9_]{0,8}$/), fc.string({ maxLength: 20 }), {
    maxKeys: 3,
});

const RESERVED =
    /^(match(_regex)?|name|@type|role_arn|external_id|retry_limit|region|log_.*|auto_create_group|delivery_stream|stream|time_key.*|bucket|s3_.*|use_.*|host|port|path|tls.*|index|type|uri|format|header|tag)$|-pattern$|-limit$/i;
const SECRET = /api_?key|license_?key|token|passw|shared_key|cloud_auth|secret/i;
const optionKey = fc
    .stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.:-]{0,12}$/)
    .filter((key) => !RESERVED.test(key) && !SECRET.test(key));
const options = fc
    .uniqueArray(fc.tuple(optionKey, line), { selector: ([key]) => key.toLowerCase(), maxLength: 4 })
    .map((entries) => Object.fromEntries(entries));

const PATTERNS = ["error", "^.*[aeiou]$", "(?i)warn|fatal", "\\d{3} [45]", "a++b", "[^ ]+", "\\[PARSER\\]", "# x", "ü"];
const region = fc.constantFrom("eu-central-1", "us-gov-west-1", "cn-north-1");
const host = fc.constantFrom("logs.example.com", "a", "10.0.0.1");
const partial = { requiredKeys: [] as never[] };

/** A role takes on one external id, or none, wherever it is named. */
const role = fc.constantFrom(
    {},
    { roleArn: "arn:aws:iam::999999999999:role/logs" },
    { roleArn: "arn:aws-cn:iam::999999999999:role/a/b", externalId: "shop" },
);

const cloudWatchLogs = fc.oneof(
    fc.record({ retentionInDays: fc.constant(7), logKey: line, options }, partial),
    fc.record(
        {
            logGroup: fc.stringMatching(/^[A-Za-z0-9_/.#-]{1,20}$/),
            logStreamPrefix: fc.constantFrom("a/", "b"),
            region,
            options,
        },
        { requiredKeys: ["logGroup"] },
    ),
);
const firehose = fc
    .tuple(
        fc.record(
            { deliveryStream: fc.stringMatching(/^[A-Za-z0-9_.-]{1,20}$/), region, timeKey: line, options },
            { requiredKeys: ["deliveryStream"] },
        ),
        role,
    )
    .map(([stream, assumed]) => ({ ...stream, ...assumed }));
const kinesisStream = fc
    .tuple(
        fc.record(
            { stream: fc.stringMatching(/^[A-Za-z0-9_.-]{1,20}$/), region, timeKey: line, options },
            { requiredKeys: ["stream"] },
        ),
        role,
    )
    .map(([stream, assumed]) => ({ ...stream, ...assumed }));
const s3 = fc.record(
    {
        bucket: fc.constantFrom("logs", "my.logs-1"),
        keyFormat: fc.constantFrom("/$UUID", "/a/%Y/$TAG-$UUID.gz"),
        totalFileSize: fc.integer({ min: 1, max: 1000 }),
        uploadTimeout: fc.integer({ min: 1, max: 86400 }),
        compression: fc.constant("gzip"),
        cannedAcl: fc.constant("private"),
        logKey: line,
        options,
    },
    { requiredKeys: ["bucket"] },
);
const secretReference = fc.constantFrom("/logs/key", "arn:aws:ssm:eu-central-1:123456789012:parameter/a");
const headerName = fc.stringMatching(/^X-[A-Za-z0-9-]{1,8}$/);
const openSearch = fc.oneof(
    fc.record({ host, domainArn: fc.constant("arn:aws:es:eu-central-1:123456789012:domain/logs"), options }),
    fc.record({ host, httpUser: line, httpPasswordSecret: secretReference, port: fc.integer({ min: 1, max: 65535 }) }),
);
const http = fc.record(
    {
        host,
        format: fc.constantFrom("json", "msgpack"),
        headers: fc.dictionary(headerName, line, { maxKeys: 3 }),
        headerSecrets: fc.dictionary(headerName, secretReference, { maxKeys: 2 }),
        uriSecret: secretReference,
        tlsVerify: fc.boolean(),
        options,
    },
    { requiredKeys: ["host"] },
);
const forward = fc.record(
    { host, sharedKeySecret: secretReference, tag: line, requireAckResponse: fc.boolean(), options },
    { requiredKeys: ["host"] },
);
const custom = fc.array(
    fc.record(
        {
            name: fc.constantFrom("stdout", "lib-x", "my_plugin"),
            secretOptions: fc.dictionary(fc.stringMatching(/^secret_[a-z]{1,6}$/), secretReference, { maxKeys: 2 }),
            iam: fc.constant([{ actions: ["a:B"], resources: ["arn:aws:s3:::logs/*"] }]),
        },
        { requiredKeys: ["name"] },
    ),
    { minLength: 1, maxLength: 2 },
);
/** Texts that no list takes apart. */
const word = fc.stringMatching(/^[A-Za-z0-9_]{1,12}$/);
const port = fc.integer({ min: 1, max: 65535 });
const entries = fc.dictionary(fc.stringMatching(/^[a-z_][a-z0-9_]{0,8}$/), word, { minKeys: 1, maxKeys: 3 });
const login = fc.oneof(fc.constant({}), fc.record({ httpUser: word, httpPasswordSecret: secretReference }));
const merged = <A extends object, B extends object>(
    one: fc.Arbitrary<A>,
    other: fc.Arbitrary<B>,
): fc.Arbitrary<A & B> => fc.tuple(one, other).map(([left, right]) => ({ ...left, ...right }));

const CLUSTER = "arn:aws:kafka:eu-central-1:123456789012:cluster/shop/1a-2b";
/** Destinations that are not AWS's own, each by its name in Logging. */
const partners = {
    datadog: fc.record(
        {
            apiKeySecret: secretReference,
            site: fc.constantFrom("datadoghq.eu", "ddog-gov.com"),
            service: line,
            source: line,
            tags: fc.dictionary(fc.stringMatching(/^[a-z][a-z_]{0,8}$/), word, { maxKeys: 2 }),
        },
        { requiredKeys: ["apiKeySecret"] },
    ),
    splunk: fc.record(
        { host, tokenSecret: secretReference, port, index: word, sourcetype: line, tlsVerify: fc.boolean() },
        { requiredKeys: ["host", "tokenSecret"] },
    ),
    newRelic: fc.record(
        { licenseKeySecret: secretReference, dataCenter: fc.constantFrom("US", "EU", "JP", "FEDRAMP") },
        { requiredKeys: ["licenseKeySecret"] },
    ),
    loki: merged(
        fc.record({ host, port, labels: entries, tenantId: word, removeKeys: word }, { requiredKeys: ["host"] }),
        login,
    ),
    openTelemetry: merged(
        fc.record(
            { host, port, headers: entries, compress: fc.constantFrom("gzip", "zstd") },
            { requiredKeys: ["host"] },
        ),
        login,
    ),
    kafka: merged(
        fc.record(
            {
                brokers: fc.constantFrom("a:9094", "a.example.com:9094, b.example.com:9094"),
                topics: word,
                timestampKey: line,
                compression: fc.constantFrom("gzip", "lz4"),
                tlsVerify: fc.boolean(),
            },
            { requiredKeys: ["brokers", "topics"] },
        ),
        fc.constantFrom(
            {},
            { mskClusterArn: CLUSTER },
            { saslMechanism: "SCRAM-SHA-512", saslUsername: "web", saslPasswordSecret: "/key" },
        ),
    ),
};
const settings = {
    parse: fc.constant("json"),
    include: fc.constantFrom(...PATTERNS),
    exclude: fc.constantFrom(...PATTERNS),
    bufferLimit: fc.nat(1048576),
    retryLimit: fc.integer({ min: 1, max: 100 }),
};
const destinations = fc.oneof(
    fc.record({ cloudWatchLogs, ...settings }, { requiredKeys: ["cloudWatchLogs"] }),
    fc.record({ firehose, ...settings }, { requiredKeys: ["firehose"] }),
    fc.record({ cloudWatchLogs, firehose, ...settings }, { requiredKeys: ["cloudWatchLogs", "firehose"] }),
    fc.record({ kinesisStream, ...settings }, { requiredKeys: ["kinesisStream"] }),
    fc.record({ custom, ...settings }, { requiredKeys: ["custom"] }),
    // Not with Fluentd.
    fc.record(
        { s3, openSearch, http, forward, kinesisStream, custom, firehose, ...settings },
        { requiredKeys: ["http"] },
    ),
    fc.record({ s3, ...settings }, { requiredKeys: ["s3"] }),
    fc.record({ cloudWatchLogs, ...partners }, partial).filter((chosen) => Object.keys(chosen).length > 0),
    ...Object.entries(partners).map(([destination, given]) =>
        (given as fc.Arbitrary<object>).map((args) => ({ [destination]: args })),
    ),
);
const NOT_FLUENTD: readonly string[] = ["s3", "openSearch", "http", "forward", ...Object.keys(partners)];
const pastFireLens = fc.constantFrom({ none: true }, { awslogs: {} }, { awslogs: { streamPrefix: "x" } });

const SECRET_ARN = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:db-AbCdEf";
const reference = fc.constantFrom(
    SECRET_ARN,
    `${SECRET_ARN}:password::`,
    "arn:aws:ssm:eu-central-1:123456789012:parameter/a",
    "/a/b",
);
const secrets = fc.dictionary(fc.stringMatching(/^S_[A-Z0-9]{0,6}$/), reference, { maxKeys: 2 });
const image = fc.constantFrom("nginx:1.29", "111122223333.dkr.ecr.us-east-1.amazonaws.com/a/b:1", "a@sha256:0");

const container = fc.record(
    {
        image,
        cpu: fc.nat(64),
        memoryReservation: fc.integer({ min: 6, max: 512 }),
        essential: fc.boolean(),
        environment: variables,
        secrets,
        command: fc.array(fc.string({ maxLength: 10 }), { maxLength: 3 }),
        user: fc.constantFrom("nginx", "1000"),
        stopTimeout: fc.integer({ min: 2, max: 120 }),
        logging: fc.oneof({ weight: 3, arbitrary: destinations }, { weight: 1, arbitrary: pastFireLens }),
    },
    { requiredKeys: ["image"] },
);

/** Containers of which at least one logs through FireLens, with ports that differ, waiting for those before them. */
const containers = fc
    .tuple(
        fc.uniqueArray(containerName, { minLength: 1, maxLength: 5 }),
        fc.array(container, { minLength: 5, maxLength: 5 }),
    )
    .map(([names, made]) =>
        Object.fromEntries(
            names.map((own, index) => {
                const { logging, ...rest } = made[index]!;
                const before = names[index - 1];
                const port = { containerPort: 8000 + index };
                const dependsOn =
                    before === undefined ? [] : [{ containerName: before }, { containerName: "log_router" }];
                // Retentions of the shared log group have to agree, so only the task's logging may set one.
                const own_ = index > 0 && logging !== undefined && !hasRetention(logging) ? { logging } : {};
                return [own, { ...rest, ...own_, portMappings: [port], dependsOn }] as const;
            }),
        ),
    );

function hasRetention(logging: object): boolean {
    return "cloudWatchLogs" in logging && !("logGroup" in (logging.cloudWatchLogs as object));
}

const configText = fc.constantFrom(
    "[FILTER]\n    Name grep\n    Match *\n    Exclude log healthz\n",
    "# [PARSER]\n[FILTER]\n\tName stdout\n\tMatch *\n",
    "[PARSER]\r\n  Name p\r\n  Format json\r\n",
    "@INCLUDE /more.conf",
);

/** Where a task can run, with each network mode that there is there. */
const launch = fc.constantFrom<{ compatibilities?: string[]; networkMode?: string }>(
    ...[{}, { compatibilities: ["FARGATE", "EC2"] }, { networkMode: "awsvpc" }],
    ...["awsvpc", "bridge", "host"].map((networkMode) => ({ compatibilities: ["EC2"], networkMode })),
    ...[{ compatibilities: ["EXTERNAL"] }, { compatibilities: ["EXTERNAL", "EC2"], networkMode: "host" }],
);

const onFargate = fc.record(
    {
        containers,
        logging: destinations,
        config: fc.oneof(
            configText.map((text) => ({ text })),
            configText.map((file) => ({ file })),
            fc.record(
                {
                    files: fc.array(
                        configText.map((text) => ({ text })),
                        { minLength: 1, maxLength: 3 },
                    ),
                    parsers: fc.constant("[PARSER]\n  Name p\n"),
                    bucket: fc.constantFrom("ours", "my.bucket-1"),
                    kmsKeyArn: fc.constant("arn:aws:kms:eu-central-1:123456789012:key/1234-abcd"),
                    delivery: fc.constantFrom("auto", "init"),
                },
                { requiredKeys: ["files"] },
            ),
            fc.record(
                { text: configText, parsers: fc.constant("[PARSER]\n\tName p\n"), delivery: fc.constant("inline") },
                { requiredKeys: ["text", "delivery"] },
            ),
            fc.constantFrom(
                { s3: { bucket: "theirs", key: "a/extra.conf" } },
                { s3: { bucket: "s3://theirs/extra.conf" }, kmsKeyArn: "arn:aws:kms:eu-central-1:123456789012:key/1" },
                { path: "/extra.conf" },
            ),
        ),
        logRouter: fc.record(
            {
                grace: fc.integer({ min: 1, max: 60 }),
                logLevel: fc.constantFrom("debug", "error"),
                // Datadog is warned of without it.
                ecsMetadata: fc.constant(true),
                environment: variables,
                secrets,
                user: fc.constantFrom("0", "1000:1000"),
                retentionInDays: fc.constantFrom(0, 1, 3653),
                registry: fc.constantFrom("public", "regional"),
                bufferUnit: fc.constantFrom("bytes", "records"),
                healthCheck: fc.constant({ command: ["CMD-SHELL", "exit 0"] }),
            },
            partial,
        ),
        family: name,
        runtimePlatform: fc.constant({ cpuArchitecture: "ARM64" }),
        securityGroup: fc.record(
            {
                vpcId: fc.constant("vpc-1"),
                ingress: fc.constant([{ protocol: "tcp", fromPort: 80, toPort: 443, cidrBlocks: ["10.0.0.0/8"] }]),
                tags: variables,
            },
            { requiredKeys: ["vpcId"] },
        ),
        taskRoleArn: fc.constantFrom("arn:aws:iam::123456789012:role/a/b", "arn:aws-us-gov:iam::123456789012:role/c"),
        executionRoleArn: fc.constant("arn:aws:iam::123456789012:role/ecs"),
        tags: variables,
        skipDestroy: fc.boolean(),
    },
    { requiredKeys: ["containers"] },
);

const fluentdText = fc.constantFrom(
    "<filter **>\n  @type stdout\n</filter>\n",
    "<match app.**>\r\n  @type null\r\n</match>",
    "@include /more.conf",
);

const fluentdImage = fc.constantFrom(
    "example.com/fluentd:1.19.1",
    `111122223333.dkr.ecr.us-east-1.amazonaws.com/f@sha256:${"0a".repeat(32)}`,
);

/** What of valid arguments Fluentd would take otherwise, in a form that it takes as it stands. */
const PLAINLY: Readonly<Record<string, (value: unknown) => unknown>> = {
    logKey: () => "key",
    timeKey: () => "key",
    options: () => ({ concurrency: "2", flush_interval: "5s" }),
    logGroup: (value) => `/${String(value)}`,
    include: (value) => `(?:${String(value)})`,
    exclude: (value) => `(?:${String(value)})`,
};

function plainly(logging: object): object {
    const given = Object.entries(logging).filter(([key]) => !NOT_FLUENTD.includes(key));
    const isLeft = Object.keys(logging).length === given.length || given.some(([, value]) => typeof value === "object");
    return Object.fromEntries(
        (isLeft ? given : [...given, ["firehose", { deliveryStream: "s" }] as const]).map(
            ([key, value]: readonly [string, unknown]) => {
                if (Array.isArray(value)) return [key, value];
                const change = PLAINLY[key];
                if (change !== undefined) return [key, change(value)];
                return [key, typeof value === "object" && value !== null ? plainly(value) : value];
            },
        ),
    );
}

/** The same tasks with Fluentd. What an image holds cannot be seen, which is only said without `strict`. */
const withFluentd = fc
    .record({ args: onFargate, text: fc.option(fluentdText, { nil: undefined }), image: fluentdImage })
    .map(({ args: { config: _config, containers: made, logging, logRouter, ...args }, text, image: own }) => {
        const { grace: _grace, registry: _registry, ...router } = logRouter ?? {};
        return {
            ...args,
            strict: true,
            ...(logging !== undefined && { logging: plainly(logging) }),
            ...(text !== undefined && { config: { text } }),
            logRouter: { ...router, type: "fluentd", image: own },
            containers: Object.fromEntries(
                Object.entries(made).map(([key, { logging: each, ...container }]) => [
                    key,
                    { ...container, ...(each !== undefined && { logging: plainly(each) }) },
                ]),
            ),
        };
    });

/** Arguments that are valid. */
export const validArguments = fc
    .tuple(fc.oneof({ weight: 3, arbitrary: onFargate }, { weight: 1, arbitrary: withFluentd }), launch)
    .map(([args, given]) => {
        const { compatibilities = ["FARGATE"], networkMode = "bridge" } = given;
        if (compatibilities.includes("FARGATE")) return { ...args, ...given };
        const { securityGroup, ...rest } = args;
        return {
            ...rest,
            ...given,
            ...(networkMode === "awsvpc" && securityGroup !== undefined && { securityGroup }),
            containers: Object.fromEntries(
                Object.entries(args.containers).map(([own, made]) => [own, { memoryReservation: 64, ...made }]),
            ),
        };
    });

/** The same data with the keys of every object in another order. */
export function shuffled(value: unknown, pick: (below: number) => number): unknown {
    if (Array.isArray(value)) return value.map((item) => shuffled(item, pick));
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value);
    for (let last = entries.length - 1; last > 0; last -= 1) {
        const other = pick(last + 1);
        [entries[last], entries[other]] = [entries[other]!, entries[last]!];
    }
    return Object.fromEntries(entries.map(([key, item]) => [key, shuffled(item, pick)]));
}

const WORDS = [
    ...["containers", "logging", "config", "logRouter", "securityGroup", "image", "portMappings", "containerPort"],
    ...[
        "dependsOn",
        "containerName",
        "cloudWatchLogs",
        "firehose",
        "options",
        "text",
        "ingress",
        "protocol",
        "secrets",
    ],
    ...[
        "environment",
        "include",
        "web",
        "port_mappings",
        "__proto__",
        "constructor",
        "toString",
        "volumes",
        "tags",
        "overrides",
    ],
];

/** What could come over the wire in place of arguments: anything, with names and values that mean something in it. */
export const anything = fc.letrec<{ tree: unknown; leaf: unknown }>((tie) => ({
    leaf: fc.oneof(
        fc.string({ unit: "binary", maxLength: 12 }),
        fc.constantFrom(
            "",
            "\n",
            "24224",
            "\u00007\u0000",
            "\u00007sce\u0000",
            "\u0000",
            "-1",
            "latest",
            "(",
            "[PARSER]",
            "x".repeat(5000),
        ),
        fc.constantFrom(0, -0, -1, 24224, 1e308, NaN, Infinity, 2 ** 53, 0.5),
        fc.boolean(),
        fc.constantFrom(null, undefined),
    ),
    tree: fc.oneof(
        { maxDepth: 7, depthSize: "large" },
        tie("leaf"),
        fc.array(tie("tree"), { maxLength: 3 }),
        fc.dictionary(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 6 })), tie("tree"), { maxKeys: 5 }),
    ),
})).tree;
