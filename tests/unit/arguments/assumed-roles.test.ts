import assert from "node:assert/strict";
import { found, unknown } from "../support/builders";

const containers = { web: { image: "nginx:1.29" } };
const roleArn = "arn:aws:iam::999999999999:role/logs";
const task = (logging: object): object => ({ containers, logging });
const stream = (more: object): object => task({ firehose: { deliveryStream: "s", ...more } });

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
