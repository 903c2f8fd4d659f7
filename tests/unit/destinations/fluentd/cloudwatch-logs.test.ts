import assert from "node:assert/strict";
import { cloudWatchLogs } from "../../../../core/destinations/fluentd/cloudwatch-logs";
import { environment } from "../../support/builders";

const context = {
    environment: environment(),
    family: "shop",
    container: "web",
    retryLimit: undefined,
    path: ["logging", "cloudWatchLogs"],
};
const GROUP = "arn:aws:logs:eu-central-1:123456789012:log-group:/ecs/shop";

describe("CloudWatch Logs by Fluentd", () => {
    it("writes to a group that is made, in streams of the tag's name, without a section", () => {
        const { plugin, options, sections, logGroup } = cloudWatchLogs.compose({}, context);
        assert.equal(plugin, "cloudwatch_logs");
        assert.deepEqual(options, {
            auto_create_stream: "true",
            log_group_name: "/ecs/shop",
            region: "eu-central-1",
            use_tag_as_stream: "true",
        });
        assert.deepEqual(sections, []);
        assert.deepEqual(logGroup?.retentionInDays, 30);
    });

    it("may look for the group and the stream, which the plugin does before it writes", () => {
        assert.deepEqual(
            cloudWatchLogs.compose({}, context).statements.map(({ actions, resources }) => [actions, resources]),
            [
                [
                    ["logs:CreateLogStream", "logs:PutLogEvents"],
                    [GROUP, `${GROUP}:*`],
                ],
                [["logs:DescribeLogGroups"], ["arn:aws:logs:eu-central-1:123456789012:log-group:*"]],
                [["logs:DescribeLogStreams"], [GROUP, `${GROUP}:*`]],
            ],
        );
    });

    it("puts a prefix before the tag, for which the buffer has to be cut by tags", () => {
        const { options, sections, sources } = cloudWatchLogs.compose({ logStreamPrefix: "w/" }, context);
        assert.equal(options.log_stream_name, "w/${tag}");
        assert.equal(options.use_tag_as_stream, undefined);
        assert.deepEqual(sections, [{ name: "buffer", argument: "tag", entries: {} }]);
        assert.deepEqual(sources.log_stream_name, ["logging", "cloudWatchLogs", "logStreamPrefix"]);
    });

    it("takes every property to the option of the plugin, and on a role instead of rights of its own", () => {
        const roleArn = "arn:aws:iam::111122223333:role/logs";
        const given = { logGroup: "/theirs", region: "us-east-1", logKey: "log", roleArn, externalId: "shop" };
        const output = cloudWatchLogs.compose({ ...given, options: { concurrency: "2" } }, context);
        assert.deepEqual(output.options, {
            auto_create_stream: "true",
            aws_sts_external_id: "shop",
            aws_sts_role_arn: roleArn,
            aws_use_sts: "true",
            concurrency: "2",
            log_group_name: "/theirs",
            message_keys: "log",
            region: "us-east-1",
            use_tag_as_stream: "true",
        });
        assert.deepEqual(output.assumes, { roleArn, externalId: "shop" });
        assert.deepEqual(
            output.statements.map(({ actions, resources }) => [actions, resources]),
            [[["sts:AssumeRole"], [roleArn]]],
        );
        assert.equal(output.logGroup, undefined);
    });

    it("puts the limit of retries, and what else belongs there, into the buffer", () => {
        const given = { options: { flush_interval: "5s", concurrency: "2" } };
        const { options, sections, sources } = cloudWatchLogs.compose(given, { ...context, retryLimit: 4 });
        assert.deepEqual(sections, [{ name: "buffer", entries: { flush_interval: "5s", retry_max_times: "4" } }]);
        assert.equal(options.flush_interval, undefined);
        assert.deepEqual(sources["buffer.retry_max_times"], ["logging", "retryLimit"]);
        assert.deepEqual(sources["buffer.flush_interval"], ["logging", "cloudWatchLogs", "options", "flush_interval"]);
    });
});
