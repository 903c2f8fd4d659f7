import assert from "node:assert/strict";
import { composeOutput } from "../../../core/destinations/compose";
import { s3 } from "../../../core/destinations/s3";
import { environment } from "../support/builders";

const context = {
    environment: environment(),
    family: "shop",
    container: "web",
    retryLimit: 2,
    path: ["logging", "s3"],
};

describe("S3", () => {
    it("uploads small objects often, each under a name of its own, and may write below their prefix only", () => {
        const { options, statements } = composeOutput(s3, { bucket: "logs" }, context);
        assert.deepEqual(options, {
            bucket: "logs",
            region: "eu-central-1",
            retry_limit: "2",
            s3_key_format: "/shop/web/%Y/%m/%d/%H/%M%S-$UUID",
            total_file_size: "1M",
            upload_timeout: "60s",
            use_put_object: "On",
        });
        assert.deepEqual(
            statements.map(({ actions, resources }) => [actions, resources]),
            [[["s3:PutObject"], ["arn:aws:s3:::logs/shop/web/*"]]],
        );
    });

    it("takes every property to the option of the plugin, with its unit", () => {
        const given = {
            bucket: "logs",
            keyFormat: "/a/b-$TAG-$UUID",
            totalFileSize: 50,
            uploadTimeout: 120,
            compression: "gzip",
            contentType: "text/plain",
            storageClass: "STANDARD_IA",
            cannedAcl: "private",
            jsonDateKey: "t",
            logKey: "log",
            kmsKeyArn: "arn:aws:kms:eu-central-1:123456789012:key/1",
        };
        const { options, statements } = composeOutput(s3, given, context);
        assert.deepEqual(options, {
            bucket: "logs",
            canned_acl: "private",
            compression: "gzip",
            content_type: "text/plain",
            json_date_key: "t",
            log_key: "log",
            region: "eu-central-1",
            retry_limit: "2",
            s3_key_format: "/a/b-$TAG-$UUID",
            storage_class: "STANDARD_IA",
            total_file_size: "50M",
            upload_timeout: "120s",
            use_put_object: "On",
        });
        assert.deepEqual(
            statements.map(({ actions, resources }) => [actions, resources]),
            [
                [["s3:PutObject", "s3:PutObjectAcl"], ["arn:aws:s3:::logs/a/b-*"]],
                [["kms:GenerateDataKey"], ["arn:aws:kms:eu-central-1:123456789012:key/1"]],
            ],
        );
    });

    it("names compressed objects so", () => {
        const { options } = composeOutput(s3, { bucket: "logs", compression: "gzip" }, context);
        assert.match(options.s3_key_format ?? "", /-\$UUID\.gz$/);
    });
});
