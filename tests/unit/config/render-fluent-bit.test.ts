import assert from "node:assert/strict";
import { renderAgentConfig, renderGeneratedConfig } from "../../../core/config/render-fluent-bit";
import { app, containers, logging, router, routing, task, unknown } from "../support/builders";

// The agent's own test, expectedFluentbitConfig (firelens.md §1.2), for awsvpc: the TCP input listens on 127.0.0.1, and
// without EC2 there is no ec2_instance_id.
const AGENT_CONFIG = `
[INPUT]
    Name forward
    Mem_Buf_Limit 50MB
    unix_path /var/run/fluent.sock

[INPUT]
    Name forward
    Listen 127.0.0.1
    Port 24224

[INPUT]
    Name tcp
    Tag firelens-healthcheck
    Listen 127.0.0.1
    Port 8877

[FILTER]
    Name   grep
    Match container-firelens*
    Regex  log *failure*

[FILTER]
    Name   grep
    Match container-firelens*
    Exclude log *success*

[FILTER]
    Name record_modifier
    Match *
    Record ecs_cluster <cluster>
    Record ecs_task_arn <task ARN>
    Record ecs_task_definition taskdefinition:<revision>

@INCLUDE /extra.conf

[OUTPUT]
    Name null
    Match firelens-healthcheck

[OUTPUT]
    Name kinesis_firehose
    Match container-firelens*
    deliver_stream_name my-stream
    region us-west-2
`;

const OPTIONS = {
    Name: "kinesis_firehose",
    region: "us-west-2",
    deliver_stream_name: "my-stream",
    "exclude-pattern": "*success*",
    "include-pattern": "*failure*",
    "log-driver-buffer-limit": "1048576",
};

const agentTask = task({
    family: "taskdefinition",
    containerDefinitions: [
        { ...logging(OPTIONS), name: "container" },
        routing(
            { "config-file-type": "file", "config-file-value": "/extra.conf", "enable-ecs-log-metadata": "true" },
            { memoryReservation: 100 },
        ),
    ],
});

const HOST_CONFIG = `
[INPUT]
    Name forward
    Mem_Buf_Limit 50MB
    unix_path /var/run/fluent.sock

[FILTER]
    Name   grep
    Match container-firelens*
    Regex  log *failure*

[FILTER]
    Name   grep
    Match container-firelens*
    Exclude log *success*

[FILTER]
    Name record_modifier
    Match *
    Record ecs_cluster <cluster>
    Record ecs_task_arn <task ARN>
    Record ecs_task_definition taskdefinition:<revision>

@INCLUDE /extra.conf

[OUTPUT]
    Name kinesis_firehose
    Match container-firelens*
    deliver_stream_name my-stream
    region us-west-2
`;

describe("the agent's configuration", () => {
    it("is what the agent writes, byte for byte", () => {
        assert.equal(renderAgentConfig(agentTask), AGENT_CONFIG);
    });

    // The agent's own test, expectedFluentbitConfig (firelens.md §1.2): on EC2, in bridge mode.
    it("is what the agent writes with bridge on EC2, byte for byte", () => {
        const bridge = AGENT_CONFIG.replace(
            "Listen 127.0.0.1\n    Port 24224",
            "Listen 0.0.0.0\n    Port 24224",
        ).replace("    Record ecs_cluster", "    Record ec2_instance_id <instance id>\n    Record ecs_cluster");
        assert.equal(
            renderAgentConfig({ ...agentTask, networkMode: "bridge", requiresCompatibilities: ["EC2"] }),
            bridge,
        );
        const { networkMode: _, ...unsaid } = { ...agentTask, requiresCompatibilities: ["EC2"] };
        assert.equal(renderAgentConfig(unsaid), bridge);
    });

    it("is what the agent writes with host, byte for byte: the socket only, and no health check", () => {
        const host = { ...agentTask, networkMode: "host", requiresCompatibilities: ["EXTERNAL"] };
        assert.equal(renderAgentConfig(host), HOST_CONFIG);
    });

    it("says where the task may be started on EC2 that one line depends on it", () => {
        const either = renderGeneratedConfig(task({ requiresCompatibilities: ["EC2", "FARGATE"] }), undefined);
        assert.match(either, /\(written by the ECS agent; on EC2 it also records ec2_instance_id\)/);
        assert.doesNotMatch(either, /<instance id>/);
    });

    // strconv.ParseBool, and off where that fails (firelens.md §1.5).
    for (const [flag, isOn] of [
        ...["1", "t", "T", "true", "TRUE", "True"].map((on) => [on, true] as const),
        ...["0", "f", "F", "false", "FALSE", "False", "yes", "on", "tRUE", ""].map((off) => [off, false] as const),
    ]) {
        it(`${isOn ? "has the" : "has no"} metadata filter with enable-ecs-log-metadata "${flag}"`, () => {
            const rendered = renderAgentConfig(containers(app(), routing({ "enable-ecs-log-metadata": flag })));
            assert.equal(rendered.includes("record_modifier"), isOn);
        });
    }

    for (const [type, included] of [
        ["s3", "/fluent-bit/etc/external.conf"],
        ["file", "/x.conf"],
    ] as const) {
        it(`includes a configuration of type ${type} between the filters and the outputs, byte for byte`, () => {
            const options = { "config-file-type": type, "config-file-value": "/x.conf" };
            const rendered = renderAgentConfig({
                ...agentTask,
                containerDefinitions: [
                    { ...logging({ Name: "null" }), name: "a" },
                    routing(options, { memoryReservation: 100 }),
                ],
            });
            assert.equal(
                rendered.slice(rendered.indexOf("    Record ecs_task_definition")),
                `    Record ecs_task_definition taskdefinition:<revision>

@INCLUDE ${included}

[OUTPUT]
    Name null
    Match firelens-healthcheck

[OUTPUT]
    Name null
    Match a-firelens*
`,
            );
        });
    }

    it("includes nothing where there is a value and no type: the agent does not look at it then", () => {
        assert.doesNotMatch(renderAgentConfig(containers(app(), routing({ "config-file-value": "/x" }))), /@INCLUDE/);
    });

    for (const [memory, limit] of [
        [{ memoryReservation: 50, memory: 400 }, "25MB"],
        [{ memoryReservation: 101 }, "50MB"],
        [{ memoryReservation: 0, memory: 200 }, "100MB"],
        [{ memory: 64 }, "32MB"],
        [{}, "25MB"],
    ] as const) {
        it(`limits the socket, and only it, to ${limit} with ${JSON.stringify(memory)}`, () => {
            const { memoryReservation: _, ...bare } = router();
            const rendered = renderAgentConfig(containers(app(), { ...bare, ...memory }));
            assert.deepEqual(rendered.match(/Mem_Buf_Limit .*/g), [`Mem_Buf_Limit ${limit}`]);
            assert.ok(rendered.indexOf("Mem_Buf_Limit") < rendered.indexOf("unix_path"));
        });
    }

    it("has filters and no output of a container that has patterns alone", () => {
        const rendered = renderAgentConfig(containers(logging({ "include-pattern": "^GET" }), router()));
        assert.match(rendered, /\n\[FILTER\]\n {4}Name {3}grep\n {4}Match app-firelens\*\n {4}Regex {2}log \^GET\n/);
        assert.doesNotMatch(rendered, /\[OUTPUT\]\n.*\n {4}Match app-/);
    });

    it("has an output of the router's own where it logs to itself", () => {
        const loop = router({ logConfiguration: { logDriver: "awsfirelens", options: { Name: "stdout" } } });
        assert.match(renderAgentConfig(containers(app(), loop)), / {4}Name stdout\n {4}Match log_router-firelens\*\n$/);
    });

    it("has the inputs of awsvpc where the network mode is not known, and says so", () => {
        const veiled = { ...agentTask, networkMode: unknown() };
        assert.equal(renderAgentConfig(veiled), AGENT_CONFIG);
        assert.match(renderGeneratedConfig(veiled, undefined), /^# .*; the inputs are those of awsvpc, and depend on/);
    });

    it("has a secret option in the place of a plain one of its name, also of a pattern", () => {
        const secretOptions = ["apikey", "include-pattern"].map((name) => ({ name, valueFrom: "arn:aws:ssm:…" }));
        const options = { Name: "datadog", apikey: "plain" };
        const rendered = renderAgentConfig(
            containers(app({ logConfiguration: { logDriver: "awsfirelens", options, secretOptions } }), router()),
        );
        assert.match(rendered, / {4}Regex {2}log \$\{include-pattern_0\}\n/);
        assert.match(rendered, / {4}Match app-firelens\*\n {4}apikey \$\{apikey_0\}\n$/);
    });

    it("has every include before the first exclude, and the outputs by container", () => {
        const patterns = { "include-pattern": "in", "exclude-pattern": "out", Name: "null" };
        const rendered = renderAgentConfig(
            containers({ ...logging(patterns), name: "a" }, { ...logging(patterns), name: "b" }, router()),
        );
        const lines = rendered.split("\n").filter((line) => /^ {4}(Regex|Exclude|Match [ab]-)/.test(line));
        assert.deepEqual(
            lines.map((line) => line.trim()),
            [
                ...["Match a-firelens*", "Regex  log in", "Match b-firelens*", "Regex  log in"],
                ...["Match a-firelens*", "Exclude log out", "Match b-firelens*", "Exclude log out"],
                ...["Match a-firelens*", "Match b-firelens*"],
            ],
        );
    });

    it("has a container's options in the order of their bytes: capitals first", () => {
        const rendered = renderAgentConfig(
            containers(logging({ Name: "http", b: "1", B: "2", a: "3", Z: "4" }), router()),
        );
        assert.match(rendered, / {4}Match app-firelens\*\n {4}B 2\n {4}Z 4\n {4}a 3\n {4}b 1\n$/);
    });

    it("has a secret option as the variable that the agent makes of it, among the others, by the container's place", () => {
        const secret = { name: "apikey", valueFrom: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:datadog" };
        const { logConfiguration, ...rest } = logging({ Name: "datadog", dd_service: "shop", Host: "x" });
        const withSecret = { ...rest, logConfiguration: { ...logConfiguration!, secretOptions: [secret] } };
        const rendered = renderAgentConfig(task({ containerDefinitions: [router(), withSecret] }));
        assert.match(rendered, /^ {4}Host x\n {4}apikey \$\{apikey_1\}\n {4}dd_service shop$/m);
    });

    it("has no output of a container without options of its own, or with another driver", () => {
        const rendered = renderAgentConfig(
            containers(
                logging({ "log-driver-buffer-limit": "1" }),
                logging({ "awslogs-group": "g" }, "awslogs"),
                router(),
            ),
        );
        assert.equal(rendered.match(/\[OUTPUT\]/g)!.length, 1);
    });

    it("says so where the router's memory is not known", () => {
        assert.match(
            renderAgentConfig(containers(app(), router({ memoryReservation: unknown() }))),
            /Mem_Buf_Limit <half of the router's memory>\n/,
        );
    });
});

describe("the generated configuration", () => {
    it("is the agent's file alone when nothing is delivered", () => {
        const rendered = renderGeneratedConfig(task(), undefined);
        assert.equal(
            rendered,
            `# /fluent-bit/etc/fluent-bit.conf (written by the ECS agent)\n${renderAgentConfig(task())}`,
        );
    });

    it("goes on with what the init process writes and fetches, file by file", () => {
        const folder = "/init/fluent-bit-init-s3-files";
        const files = [
            { path: `${folder}/fluent-bit-1.conf`, origin: "fetched from S3", text: "[A]\n", isParsers: false },
            { path: `${folder}/parsers-2.conf`, origin: "fetched from S3", text: "[P]\n", isParsers: true },
        ];
        const rendered = renderGeneratedConfig(task(), { delivery: "init", files });
        assert.equal(
            rendered.slice(renderGeneratedConfig(task(), undefined).length),
            `
# /init/fluent-bit-init.conf (written by the init process; Fluent Bit starts from it)
@INCLUDE /fluent-bit/etc/fluent-bit.conf
@INCLUDE /init/fluent-bit-init-s3-files/fluent-bit-1.conf

# /init/fluent-bit-init-s3-files/fluent-bit-1.conf (fetched from S3)
[A]

# /init/fluent-bit-init-s3-files/parsers-2.conf (fetched from S3; parsers, given to Fluent Bit by -R)
[P]
`,
        );
    });

    it("lies below /tmp where the init process cannot write to /init", () => {
        const file = { path: "/init/fluent-bit-init-s3-files/a.conf", origin: "S3", text: "[A]\n", isParsers: false };
        for (const own of [{ readonlyRootFilesystem: true }, { user: "1000" }]) {
            const rendered = renderGeneratedConfig(containers(app(), router(own)), { delivery: "init", files: [file] });
            assert.deepEqual(rendered.match(/^(?:# \/tmp|@INCLUDE).*/gm), [
                "# /tmp/init/fluent-bit-init.conf (written by the init process; Fluent Bit starts from it)",
                "@INCLUDE /fluent-bit/etc/fluent-bit.conf",
                "@INCLUDE /tmp/init/fluent-bit-init-s3-files/a.conf",
                "# /tmp/init/fluent-bit-init-s3-files/a.conf (S3)",
            ]);
        }
    });

    it("says of a file that is in the image that nobody has read it", () => {
        const file = { path: "/x.conf", origin: "in the image", text: undefined, isParsers: false };
        assert.match(
            renderGeneratedConfig(task(), { delivery: "file", files: [file] }),
            /\n# \/x\.conf \(in the image; not read here\)\n$/,
        );
    });
});
