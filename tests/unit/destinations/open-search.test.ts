import assert from "node:assert/strict";
import { composeOutput } from "../../../core/destinations/compose";
import { openSearch } from "../../../core/destinations/open-search";
import { environment } from "../support/builders";

const context = {
    environment: environment(),
    family: "shop",
    container: "web",
    retryLimit: 2,
    path: ["logging", "openSearch"],
};
const domainArn = "arn:aws:es:eu-central-1:123456789012:domain/logs";
const collectionArn = "arn:aws:aoss:eu-central-1:123456789012:collection/a1";
const secret = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:os-a1b2c3";

describe("OpenSearch", () => {
    it("signs its requests to a domain, and may post to it", () => {
        const { options, statements } = composeOutput(openSearch, { host: "a.example.com", domainArn }, context);
        assert.deepEqual(options, {
            aws_auth: "On",
            aws_region: "eu-central-1",
            host: "a.example.com",
            port: "443",
            retry_limit: "2",
            suppress_type_name: "On",
            tls: "On",
            "tls.verify": "On",
        });
        assert.deepEqual(
            statements.map(({ actions, resources }) => [actions, resources]),
            [[["es:ESHttpPost"], [`${domainArn}/*`]]],
        );
    });

    it("signs for a serverless collection as such", () => {
        const { options, statements } = composeOutput(openSearch, { host: "a.example.com", collectionArn }, context);
        assert.equal(options.aws_service_name, "aoss");
        assert.deepEqual(
            statements.map(({ actions, resources }) => [actions, resources]),
            [[["aoss:APIAccessAll"], [collectionArn]]],
        );
    });

    it("writes as a user of the domain's own, whose password is a secret, without a right in AWS", () => {
        const given = { host: "a.example.com", httpUser: "u", httpPasswordSecret: secret, index: "web" };
        const { options, secrets, statements } = composeOutput(openSearch, given, context);
        assert.deepEqual(
            [options.aws_auth, options.aws_region, options.http_passwd],
            [undefined, undefined, undefined],
        );
        assert.deepEqual([options.http_user, options.index], ["u", "web"]);
        assert.deepEqual(secrets, [
            { option: "http_passwd", valueFrom: secret, path: [...context.path, "httpPasswordSecret"] },
        ]);
        assert.deepEqual(statements, []);
    });

    it("takes on a role by the plugin's own names", () => {
        const roleArn = "arn:aws:iam::111122223333:role/logs";
        const given = { host: "a.example.com", domainArn, roleArn, externalId: "shop" };
        const { options, statements } = composeOutput(openSearch, given, context);
        assert.deepEqual([options.aws_role_arn, options.aws_external_id], [roleArn, "shop"]);
        assert.deepEqual(statements[0]?.actions, ["sts:AssumeRole"]);
    });
});
