import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { repositoryRoot } from "../../support/paths";
import { runCli } from "../../support/cli";

const fixture = (name: string): string => join(repositoryRoot, "tests", "fixtures", "audit", name);

describe("firelens render", () => {
    it("prints the file that the agent writes for the FireLens page's own task definition", async () => {
        const result = await runCli(["render", fixture("seed-task.json")]);
        assert.equal(result.code, 0);
        assert.equal(result.stdout, await readFile(join(__dirname, "golden", "seed-task.conf"), "utf8"));
    });

    it("has the same outputs from every kind of file, and stands <…> for what nobody knows yet", async () => {
        const outputs = async (name: string): Promise<string> =>
            (await runCli(["render", fixture(name)])).stdout
                .split("\n\n")
                .find((part) => part.includes("Name datadog")) ?? name;
        const wanted = await outputs("describe-task-definition.json");
        for (const name of [
            "pulumi-state.json",
            "pulumi-preview.json",
            "cloudformation.json",
            "cloudformation.yaml",
            "terraform-plan.json",
        ]) {
            assert.equal(await outputs(name), wanted, name);
        }
        const { stdout } = await runCli(["render", fixture("cloudformation.yaml")]);
        assert.match(stdout, /Record ecs_task_definition <unknown>-api:<revision>/);
    });

    it("has a secret option as the variable that the agent makes of it, never where it is kept, and no variable's value", async () => {
        const { stdout } = await runCli(["render", fixture("pulumi-state.json")]);
        assert.match(stdout, /^ {4}provider_token \$\{provider_token_0\}$/m);
        for (const canary of ["CANARY-secret", "CANARY-environment"]) assert.ok(!stdout.includes(canary));
    });

    it("renders what is asked for by name, else all of them with a heading", async () => {
        const files = [fixture("pulumi-state.json"), fixture("seed-task.json")];
        const all = await runCli(["render", ...files]);
        assert.deepEqual(
            all.stdout.split("\n").filter((line) => line.startsWith("# ")),
            [
                `# Task definition "api" of ${files[0]!}`,
                `# Task definition "firelens-example-firehose" of ${files[1]!}`,
            ],
        );
        const one = await runCli(["render", ...files, "--task", "firelens-*"]);
        assert.equal(one.stdout, (await runCli(["render", files[1]!])).stdout);
        const none = await runCli(["render", ...files, "--task", "firelens-exampl-firehose"]);
        assert.equal(none.code, 2);
        assert.match(none.stderr, /did you mean "firelens-example-firehose"\?/);
    });

    it("goes on with what the init process starts Fluent Bit with", async () => {
        const text = JSON.stringify({
            family: "shop",
            networkMode: "host",
            containerDefinitions: [
                { name: "app", image: "app:1", logConfiguration: { logDriver: "awsfirelens", options: {} } },
                {
                    name: "log_router",
                    image: "amazon/aws-for-fluent-bit:init-2.32.2",
                    environment: [{ name: "aws_fluent_bit_init_s3_1", value: "arn:aws:s3:::bucket/extra.conf" }],
                    firelensConfiguration: { type: "fluentbit", options: { "enable-ecs-log-metadata": "false" } },
                },
            ],
        });
        const { stdout } = await runCli(["render", "-"], { input: text });
        assert.equal(
            stdout,
            `# /fluent-bit/etc/fluent-bit.conf (written by the ECS agent; on EC2 it also records ec2_instance_id)

[INPUT]
    Name forward
    Mem_Buf_Limit 25MB
    unix_path /var/run/fluent.sock

# /init/fluent-bit-init.conf (written by the init process; Fluent Bit starts from it; in random order, files that hold parsers by -R instead)
@INCLUDE /fluent-bit/etc/fluent-bit.conf
@INCLUDE /init/fluent-bit-init-s3-files/extra.conf
`,
        );
    });

    it("says when there is nothing to render, and what it cannot read", async () => {
        const nothing = await runCli(["render", fixture("no-firelens.json")]);
        assert.equal(nothing.code, 0);
        assert.match(nothing.stderr, /^Nothing to render/);
        const missing = await runCli(["render", "no.json", fixture("seed-task.json")]);
        assert.equal(missing.code, 2);
        assert.equal(missing.stderr, "no.json does not exist.\n");
        assert.notEqual(missing.stdout, "");
    });

    it("refuses a router of a type that nobody knows", async () => {
        const text = (await readFile(fixture("seed-task.json"), "utf8")).replace('"fluentbit"', '"vector"');
        const result = await runCli(["render", "-"], { input: text });
        assert.equal(result.code, 2);
        assert.match(result.stderr, /The router of task definition "firelens-example-firehose" is of type vector/);
    });
});
