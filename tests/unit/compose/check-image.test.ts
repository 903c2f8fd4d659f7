import assert from "node:assert/strict";
import { describe as inWords } from "../../../core/finding";
import { formatPath } from "../../../core/path";
import type { LookedUpImage } from "../../../core/router/parameter";
import { check, environment, found, unknown } from "../support/builders";
import { describeRows, type Row } from "../support/rows";

const containers = { web: { image: "nginx:1.29" } };
const config = { text: "[FILTER]\n    Name stdout\n    Match *\n" };
const PUBLIC = "public.ecr.aws/aws-observability/aws-for-fluent-bit";
const DIGEST = `sha256:${"0a".repeat(32)}`;

const row = (title: string, logRouter: object, code: string, path: string, sentence: RegExp, more = {}): Row => ({
    title,
    input: { containers, logRouter, ...more },
    code,
    path,
    sentence,
});

const ROWS: readonly Row[] = [
    row(
        "a version that was taken back",
        { version: "3.5.0" },
        "FL015",
        "logRouter.version",
        /taken back.*use 3\.4\.15/,
    ),
    row(
        "an image that crashes at its start",
        { image: "amazon/aws-for-fluent-bit:2.15.0" },
        "FL015",
        "logRouter.image",
        /crashes when it starts.*at least 2\.15\.1/,
    ),
    row(
        "a version that crashes with the destination",
        { version: "3.4.8" },
        "FL015",
        "logRouter.version",
        /crashes when a log stream is gone.*at least 3\.4\.9/,
    ),
    row(
        "a rebuild of a version that is known to fail",
        { version: "2.34.0.20251009" },
        "FL015",
        "logRouter.version",
        /reported not to start/,
    ),
    row(
        "a version without the init process that the configuration needs",
        { version: "2.26.0" },
        "FL015",
        "logRouter.version",
        /this version does not have; write 3\.4\.15, or at least 2\.27\.0/,
        { config },
    ),
    ...[
        ["3.4.15", "init-3.4.15"],
        ["debug-2.34.3", "init-debug-2.34.3"],
        ["amd64-2.34.3", "init-2.34.3"],
        ["2.34.3.20260810", "init-2.34.3.20260810"],
        ["latest", "init-latest"],
        ["stable", "init-3.4.15"],
        ["2.10.0", "init-3.4.15"],
    ].map(([tag = "", fixed = ""]) =>
        row(
            `the image ${tag}, which has no init process`,
            { image: `${PUBLIC}:${tag}` },
            "FL015",
            "logRouter.image",
            new RegExp(`init process.*write ${PUBLIC}:${fixed}\\b`),
            { config },
        ),
    ),
    row(
        "a regional image without the init process",
        { image: "128054284489.dkr.ecr.cn-north-1.amazonaws.com.cn/aws-for-fluent-bit:3.4.15" },
        "FL015",
        "logRouter.image",
        /write 128054284489\.dkr\.ecr\.cn-north-1\.amazonaws\.com\.cn\/aws-for-fluent-bit:init-3\.4\.15/,
        { config },
    ),
    row(
        "a public parameter without the init process",
        { ssmParameter: "/aws/service/aws-for-fluent-bit/3.4.15" },
        "FL015",
        "logRouter.ssmParameter",
        /write \/aws\/service\/aws-for-fluent-bit\/init-3\.4\.15/,
        { config },
    ),
    row(
        "a public parameter that floats",
        { ssmParameter: "/aws/service/aws-for-fluent-bit/stable" },
        "FL703",
        "logRouter.ssmParameter",
        /another image tomorrow/,
    ),
    row(
        "what is no name of a parameter",
        { ssmParameter: "not a name" },
        "FL005",
        "logRouter.ssmParameter",
        /not the name of a parameter; write one such as \/aws\/service/,
    ),
    row(
        "a parameter that is a secret",
        { ssmParameter: unknown({ secret: true }) },
        "FL005",
        "logRouter.ssmParameter",
        /pulumi\.unsecret/,
    ),
    ...["@sha256:abc", `@md5:${"0a".repeat(16)}`, `@${DIGEST}@${DIGEST}`, "@"].map((end) =>
        row(
            `an image that ends in ${end.slice(0, 12)}`,
            { image: `my/fluent-bit:1${end}` },
            "FL011",
            "logRouter.image",
            /no digest; write sha256: and 64 hexadecimal digits/,
        ),
    ),
    row(
        "a read-only file system with an old init process",
        { image: `${PUBLIC}:init-2.32.2`, readonlyRootFilesystem: true },
        "FL011",
        "logRouter.readonlyRootFilesystem",
        /writes to \/init.*2\.33\.0 or later/,
    ),
    row(
        "another user than root with an old init process",
        { version: "2.32.2", user: "1000" },
        "FL704",
        "logRouter.user",
        /writes to \/init, which is root's; use version 2\.33\.0/,
        { config },
    ),
];

describeRows("the router's image", ROWS);

describe("the router's image", () => {
    const accepted: Readonly<Record<string, object>> = {
        "an image of one's own, which may be built on it": { logRouter: { image: "my/fluent-bit:1.0.0" }, config },
        "the tag with the init process": { logRouter: { image: `${PUBLIC}:init-3.4.15` }, config },
        "the tag with the init process, for an architecture": {
            logRouter: { image: `${PUBLIC}:init-arm64-3.4.15` },
            config,
        },
        "a digest, of which nobody can see what it is": { logRouter: { image: `${PUBLIC}@${DIGEST}` }, config },
        "a tag with a digest": { logRouter: { image: `${PUBLIC}:latest@${DIGEST}` } },
        "a version that nobody knows yet": { logRouter: { version: "9.8.7" }, config },
        "an old version that has nothing to fetch": {
            logRouter: { version: "2.10.0" },
            logging: { firehose: { deliveryStream: "a" } },
        },
        "a version that crashes with another destination": {
            logRouter: { version: "3.4.8" },
            logging: { firehose: { deliveryStream: "a" } },
        },
        "another user than root": { logRouter: { user: "1000:1000" }, config },
        "another user than root on instances": {
            logRouter: { user: "1000:1000" },
            compatibilities: ["EC2"],
            memory: "512",
        },
        "an image that is not known yet": { logRouter: { image: unknown() }, config },
        "a parameter that is not known yet": { logRouter: { ssmParameter: unknown() }, config },
        "no init process where ECS fetches the configuration": {
            logRouter: { image: `${PUBLIC}:3.4.15` },
            config,
            compatibilities: ["EC2"],
            memory: "512",
        },
    };
    for (const [title, input] of Object.entries(accepted)) {
        it(`may be ${title}`, () => {
            assert.deepEqual(found({ containers, ...input }), []);
        });
    }

    it("is not held against Fluent Bit's versions when it is Fluentd's", () => {
        const logRouter = { type: "fluentd", image: `${PUBLIC}:2.15.0` };
        assert.ok(!found({ containers, logRouter }).some((one) => one.startsWith("FL015")));
    });

    it("crashes with a plugin that only a text of the user's names", () => {
        const logging = { firehose: { deliveryStream: "a" } };
        const text = "[OUTPUT]\n    Name cloudwatch_logs\n    Match *\n";
        const input = { containers, logging, logRouter: { version: "3.4.8" }, config: { text } };
        assert.ok(found(input).includes("FL015 logRouter.version"));
    });

    const outcomes: readonly [string, LookedUpImage, RegExp | undefined][] = [
        ["holds one", { outcome: "found", image: "my/fluent-bit:1.0.0" }, undefined],
        ["does not exist", { outcome: "missing" }, /no parameter with this name.*the Region of the aws provider/],
        ["is encrypted", { outcome: "encrypted" }, /SecureString.*store the image's name as a String/],
        ["may not be read", { outcome: "failed", reason: "AccessDenied" }, /AccessDenied; allow ssm:GetParameter/],
        ["holds something else", { outcome: "found", image: "some words" }, /does not hold the name of an image/],
        ["holds one without the init process", { outcome: "found", image: `${PUBLIC}:3.4.15` }, /init-3\.4\.15/],
        ["holds one that floats", { outcome: "found", image: "my/fluent-bit:latest" }, /another image tomorrow/],
    ];
    for (const [title, parameterImage, sentence] of outcomes) {
        it(`may be ${sentence === undefined ? "in" : "missing from"} a parameter that ${title}`, () => {
            const input = { containers, config, logRouter: { ssmParameter: "/images/router" } };
            const { findings } = check(input, environment({ parameterImage }));
            assert.deepEqual(
                findings.map(({ path }) => formatPath(path)),
                sentence === undefined ? [] : ["logRouter.ssmParameter"],
            );
            if (sentence !== undefined) assert.match(inWords(findings[0]!), sentence);
        });
    }

    it("is refused for a Region whose account of AWS's is not known, with what to write instead", () => {
        const input = { containers, logRouter: { registry: "regional", version: "3.4.13" } };
        const { findings } = check(input, environment({ region: "mx-central-1" }));
        assert.equal(findings.length, 1);
        assert.equal(formatPath(findings[0]!.path), "logRouter.registry");
        assert.match(
            inWords(findings[0]!),
            /in mx-central-1; .*ssmParameter as \/aws\/service\/aws-for-fluent-bit\/3\.4\.13/,
        );
        assert.deepEqual(found(input), []);
        assert.deepEqual(found(input, environment({ region: unknown() })), []);
    });
});
