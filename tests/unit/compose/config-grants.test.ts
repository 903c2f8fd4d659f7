import assert from "node:assert/strict";
import { composeConfigGrants } from "../../../core/compose/config-grants";
import type { FireLensTaskArguments } from "../../../core/arguments/types";
import { args, check, environment, unknown } from "../support/builders";

function grants(text: string, more: Partial<FireLensTaskArguments> = {}): [string, string[]][] {
    const { statements } = composeConfigGrants(args({ config: { text }, ...more }), environment());
    return statements.map(({ actions, resources }) => [actions.join(" "), [...resources]]);
}

function output(...lines: string[]): string {
    return ["[OUTPUT]", "    Match web-firelens*", ...lines.map((line) => `    ${line}`), ""].join("\n");
}

const HERE = "eu-central-1:123456789012";
const ROLE = "arn:aws:iam::111122223333:role/logs";

describe("an [OUTPUT] of the user's text", () => {
    const rows: readonly [string, string[], [string, string[]][]][] = [
        [
            "a log group",
            ["Name cloudwatch_logs", "log_group_name /ecs/a", "region eu-west-1"],
            ["logs:CreateLogStream", "logs:PutLogEvents"].map((action) => [
                action,
                [
                    "arn:aws:logs:eu-west-1:123456789012:log-group:/ecs/a",
                    "arn:aws:logs:eu-west-1:123456789012:log-group:/ecs/a:*",
                ],
            ]),
        ],
        [
            "a delivery stream",
            ["Name KINESIS_firehose", "Delivery_Stream logs"],
            [["firehose:PutRecordBatch", [`arn:aws:firehose:${HERE}:deliverystream/logs`]]],
        ],
        [
            "a stream",
            ["Name kinesis", "stream logs"],
            [["kinesis:PutRecords", [`arn:aws:kinesis:${HERE}:stream/logs`]]],
        ],
        ["a bucket", ["Name s3", "bucket ours"], [["s3:PutObject", ["arn:aws:s3:::ours/*"]]]],
        [
            "a domain",
            ["Name es", "aws_auth On", "Host search-shop-abcdefghijklmnopqrstuvwxyz.eu-central-1.es.amazonaws.com"],
            [["es:ESHttpPost", [`arn:aws:es:${HERE}:domain/shop`]]],
        ],
        ["no domain that asks for no signature", ["Name es", "Host logs.example.com"], []],
        ["a role, and nothing else", ["Name s3", "bucket ours", `role_arn ${ROLE}`], [["sts:AssumeRole", [ROLE]]]],
        ["nothing on AWS", ["Name http", "Host logs.example.com"], []],
    ];
    for (const [what, lines, expected] of rows) {
        it(`is granted what it takes to write to ${what}`, () => {
            assert.deepEqual(grants(output(...lines)), expected);
        });
    }

    it("is granted what a variable names that the router has or the text sets", () => {
        const expected = [["s3:PutObject", ["arn:aws:s3:::ours/*"]]];
        const text = output("Name s3", "bucket ${BUCKET}");
        assert.deepEqual(grants(text, { logRouter: { environment: { BUCKET: "ours" } } }), expected);
        assert.deepEqual(grants(`@SET BUCKET=ours\n${text}`), expected);
    });

    it("is granted a name that is not known yet, and no more than the known part of one that never is", () => {
        const name = unknown();
        assert.deepEqual(grants(output("Name s3", `bucket ${name}`)), [["s3:PutObject", [`arn:aws:s3:::${name}/*`]]]);
        assert.deepEqual(grants(output("Name s3", "bucket logs-${ECS_CLUSTER}")), [
            ["s3:PutObject", ["arn:aws:s3:::logs-*/*"]],
        ]);
    });

    it("is granted nothing where nothing is known, and that is said", () => {
        const text = output("Name s3", "bucket ${BUCKET}", "region eu-central-1");
        const { statements, findings } = composeConfigGrants(args({ config: { text } }), environment());
        assert.deepEqual(statements, []);
        assert.deepEqual(
            findings.map(({ code, level, path }) => [code, level, path]),
            [["FL016", "warning", ["config", "text"]]],
        );
    });

    it("is not granted a role that cannot be told, nor one by a wildcard", () => {
        assert.deepEqual(grants(output("Name s3", "bucket a", "role_arn ${ROLE}")), []);
        assert.deepEqual(grants(output("Name s3", "bucket a", "role_arn arn:aws:iam::111122223333:role/*")), []);
    });

    it("is named by its line where it is granted", () => {
        const config = {
            files: [{ text: "[SERVICE]\n    Flush 1\n" }, { file: `# a\n${output("Name s3", "bucket b")}` }],
        };
        const { statements } = composeConfigGrants(args({ config }), environment());
        assert.deepEqual(
            statements.map(({ reason }) => reason),
            ["config.files[1].file, line 2: [OUTPUT] s3"],
        );
    });

    it("is granted nothing with attachPolicies: false, and in a text of Fluentd's", () => {
        const text = output("Name s3", "bucket ours");
        assert.deepEqual(grants(text, { config: { text, attachPolicies: false } }), []);
        assert.deepEqual(grants(text, { logRouter: { type: "fluentd" } }), []);
    });

    it("is part of the task role", () => {
        const containers = { web: { image: "a", logging: { none: true } } };
        const text = output("Name s3", "bucket ours");
        const config = { text, delivery: "inline" };
        const { plan } = check({ containers, config });
        assert.deepEqual(
            plan.taskRole?.statements.map(({ actions }) => actions),
            [["s3:PutObject"]],
        );
        assert.equal(check({ containers, config: { ...config, attachPolicies: false } }).plan.taskRole, undefined);
    });
});
