import assert from "node:assert/strict";
import { describe as inWords } from "../../../core/finding";
import { formatPath } from "../../../core/path";
import type { LookedUpImage } from "../../../core/router/parameter";
import { check, environment, found, unknown } from "../support/builders";

const containers = { web: { image: "nginx:1.29" } };
const config = { text: "[FILTER]\n    Name stdout\n    Match *\n" };
const PUBLIC = "public.ecr.aws/aws-observability/aws-for-fluent-bit";
const DIGEST = `sha256:${"0a".repeat(32)}`;

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
