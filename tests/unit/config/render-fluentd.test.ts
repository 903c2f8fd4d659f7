import assert from "node:assert/strict";
import { renderFluentdAgentConfig, renderFluentdConfig } from "../../../core/config/render-fluentd";
import { app, containers, logging, router, task } from "../support/builders";

// The agent's own tests for Fluentd (firelens.md §1.3; firelensconfig_unix_test.go), with placeholders for what is known
// when the task runs.
const SOCKET = `
<source>
    @type unix
    path /var/run/fluent.sock
</source>
`;

const FORWARD = `
<source>
    @type forward
    bind 0.0.0.0
    port 24224
</source>
`;

const FILTERS = `
<filter container-firelens**>
    @type  grep
    <regexp>
        key log
        pattern *failure*
    </regexp>
</filter>

<filter container-firelens**>
    @type  grep
    <exclude>
        key log
        pattern *success*
    </exclude>
</filter>
`;

const METADATA = `
<filter **>
    @type record_transformer
    <record>
        ec2_instance_id <instance id>
        ecs_cluster <cluster>
        ecs_task_arn <task ARN>
        ecs_task_definition taskdefinition:<revision>
    </record>
</filter>
`;

const REST = `
@include /tmp/dummy.conf

<match container-firelens**>
    @type kinesis_firehose
    deliver_stream_name my-stream
    region us-west-2
</match>
`;

const OPTIONS = {
    "@type": "kinesis_firehose",
    region: "us-west-2",
    deliver_stream_name: "my-stream",
    "exclude-pattern": "*success*",
    "include-pattern": "*failure*",
    "log-driver-buffer-limit": "1048576",
};

function fluentd(options: Readonly<Record<string, string>> = {}): ReturnType<typeof router> {
    return router({ firelensConfiguration: { type: "fluentd", options } });
}

const FILE = { "config-file-type": "file", "config-file-value": "/tmp/dummy.conf" };
const bridge = task({
    family: "taskdefinition",
    networkMode: "bridge",
    requiresCompatibilities: ["EC2"],
    containerDefinitions: [
        { ...logging(OPTIONS), name: "container" },
        fluentd({ ...FILE, "enable-ecs-log-metadata": "true" }),
    ],
});

describe("the agent's configuration for Fluentd", () => {
    it("is what the agent writes with bridge on EC2, byte for byte", () => {
        const expected = SOCKET + FORWARD + FILTERS + METADATA + REST;
        assert.equal(renderFluentdAgentConfig(bridge), expected);
        const { networkMode: _, ...unsaid } = bridge;
        assert.equal(renderFluentdAgentConfig(unsaid), expected);
    });

    it("is what the agent writes with awsvpc, byte for byte: it listens for its own task only", () => {
        const expected = SOCKET + FORWARD.replace("0.0.0.0", "127.0.0.1") + FILTERS + METADATA + REST;
        assert.equal(renderFluentdAgentConfig({ ...bridge, networkMode: "awsvpc" }), expected);
    });

    it("is what the agent writes with host, byte for byte: the socket only", () => {
        assert.equal(renderFluentdAgentConfig({ ...bridge, networkMode: "host" }), SOCKET + FILTERS + METADATA + REST);
    });

    it("names no instance where there is none", () => {
        const fargate = renderFluentdAgentConfig({ ...bridge, requiresCompatibilities: ["FARGATE"] });
        assert.equal(fargate, SOCKET + FORWARD + FILTERS + METADATA.replace(/ +ec2_instance_id .*\n/, "") + REST);
    });

    it("is what the agent writes without metadata, byte for byte", () => {
        const [container] = bridge.containerDefinitions;
        const off = {
            ...bridge,
            containerDefinitions: [container!, fluentd({ ...FILE, "enable-ecs-log-metadata": "false" })],
        };
        assert.equal(renderFluentdAgentConfig(off), SOCKET + FORWARD + FILTERS + REST);
    });

    it("includes what ECS has fetched from S3 where the agent puts it", () => {
        const s3 = containers(fluentd({ "config-file-type": "s3", "config-file-value": "arn:aws:s3:::b/k" }));
        assert.match(renderFluentdAgentConfig(s3), /\n@include \/fluentd\/etc\/external\.conf\n$/);
    });

    it("has every include before the first exclude, and no output for options without a plugin", () => {
        const patterns = { "include-pattern": "in", "exclude-pattern": "out" };
        const rendered = renderFluentdAgentConfig(
            containers({ ...logging(patterns), name: "a" }, { ...logging(patterns), name: "b" }, fluentd()),
        );
        assert.deepEqual(rendered.match(/<(regexp|exclude)>/g), ["<regexp>", "<regexp>", "<exclude>", "<exclude>"]);
        assert.doesNotMatch(rendered, /<match/);
    });

    it("refers to a secret by the container's place in the task", () => {
        const secretOptions = [{ name: "aws_sec_key", valueFrom: "arn:aws:ssm:…" }];
        const options = { "@type": "s3", s3_bucket: "b" };
        const rendered = renderFluentdAgentConfig(
            containers(fluentd(), app({ logConfiguration: { logDriver: "awsfirelens", options, secretOptions } })),
        );
        assert.match(rendered, /@type s3\n {4}aws_sec_key "#\{ENV\['aws_sec_key_1'\]\}"\n {4}s3_bucket b\n/);
    });

    it("has a secret option in the place of a plain one of its name", () => {
        const secretOptions = [{ name: "key", valueFrom: "arn:aws:ssm:…" }];
        const logConfiguration = { logDriver: "awsfirelens", options: { "@type": "s3", key: "plain" }, secretOptions };
        const rendered = renderFluentdAgentConfig(containers(app({ logConfiguration }), fluentd()));
        assert.match(rendered, /<match app-firelens\*\*>\n {4}@type s3\n {4}key "#\{ENV\['key_0'\]\}"\n<\/match>\n$/);
    });

    it("has no metadata where the agent cannot read what it is told of it", () => {
        const rendered = renderFluentdAgentConfig(containers(app(), fluentd({ "enable-ecs-log-metadata": "on" })));
        assert.doesNotMatch(rendered, /record_transformer/);
    });

    it("is shown before what it includes, each file under its path", () => {
        const file = { path: "/fluentd/etc/external.conf", origin: "fetched", text: "<a>\n</a>\n", isParsers: false };
        const shown = renderFluentdConfig(bridge, { files: [file, { ...file, path: "/x", text: undefined }] });
        assert.deepEqual(shown.match(/^# .*$/gm), [
            "# /fluentd/etc/fluent.conf (written by the ECS agent)",
            "# /fluentd/etc/external.conf (fetched)",
            "# /x (fetched; not read here)",
        ]);
    });
});
