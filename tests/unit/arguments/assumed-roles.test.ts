import assert from "node:assert/strict";
import { found, unknown } from "../support/builders";
import { describeRows, type Row } from "../support/rows";

const containers = { web: { image: "nginx:1.29" } };
const roleArn = "arn:aws:iam::999999999999:role/logs";
const task = (logging: object): object => ({ containers, logging });
const stream = (more: object): object => task({ firehose: { deliveryStream: "s", ...more } });

const ROWS: readonly Row[] = [
    {
        title: "any role",
        input: stream({ roleArn: "*" }),
        code: "FL011",
        path: "logging.firehose.roleArn",
        sentence: /is not the ARN of a role; write it as arn:<partition>:iam/,
    },
    {
        title: "a role for a log group that is made in this account",
        input: task({ cloudWatchLogs: { roleArn } }),
        code: "FL011",
        path: "logging.cloudWatchLogs.roleArn",
        sentence: /the new log group would be made in this account; give the logGroup that exists there/,
    },
    {
        title: "an external id without a role",
        input: stream({ externalId: "CANARY" }),
        code: "FL011",
        path: "logging.firehose.externalId",
        sentence: /only means something to a role that is taken on; give roleArn/,
    },
    {
        title: "an external id that STS does not take",
        input: stream({ roleArn, externalId: "CANARY id" }),
        code: "FL011",
        path: "logging.firehose.externalId",
        sentence: /is not a valid external id; use 2 to 1224 letters/,
    },
    {
        title: "a secret as the external id",
        input: stream({ roleArn, externalId: unknown({ secret: true }) }),
        code: "FL701",
        path: "logging.firehose.externalId",
        sentence: /a secret in a log option/,
    },
    {
        title: "the role by the plugin's own name",
        input: stream({ options: { role_arn: roleArn } }),
        code: "FL011",
        path: 'logging.firehose.options["role_arn"]',
        sentence: /has a property of its own; set roleArn instead/,
    },
    {
        title: "the external id by the plugin's own name",
        input: stream({ roleArn, options: { external_id: "CANARY" } }),
        code: "FL011",
        path: 'logging.firehose.options["external_id"]',
        sentence: /set externalId instead/,
    },
    {
        title: "a role that one destination takes on with an external id and the other without",
        input: task({
            cloudWatchLogs: { logGroup: "/theirs", roleArn, externalId: "shop" },
            firehose: { deliveryStream: "s", roleArn },
        }),
        code: "FL011",
        path: "logging.firehose.externalId",
        sentence: /takes on the same role with another external id, or with none; give both the same externalId/,
    },
];

describeRows("roles that destinations take on", ROWS);

describe("a role that a destination takes on", () => {
    it("may be one for all", () => {
        const role = { roleArn, externalId: "shop" };
        const both = { cloudWatchLogs: { logGroup: "/theirs", ...role }, firehose: { deliveryStream: "s", ...role } };
        assert.deepEqual(found(task(both)), []);
    });

    it("may be unknown, and its external id too", () => {
        assert.deepEqual(found(stream({ roleArn: unknown(), externalId: unknown() })), []);
    });
});
