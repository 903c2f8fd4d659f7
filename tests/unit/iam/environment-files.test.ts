import assert from "node:assert/strict";
import { environmentFileStatements } from "../../../core/iam/environment-files";
import { check, unknown } from "../support/builders";

describe("a file of variables", () => {
    it("lets the execution role read exactly it, and ask where its bucket is", () => {
        const value = "arn:aws:s3:::bucket/a/b.env";
        const { executionRole } = check({
            containers: { web: { image: "nginx:1.29", environmentFiles: [{ value }] } },
        }).plan;
        const granted = executionRole?.statements.filter(({ reason }) => reason.includes("variables"));
        assert.deepEqual(
            granted?.map(({ actions, resources }) => [actions, resources]),
            [
                [["s3:GetObject"], [value]],
                [["s3:GetBucketLocation"], ["arn:aws:s3:::bucket"]],
            ],
        );
    });

    it("is granted as it stands where it is not known, without its bucket", () => {
        const statements = environmentFileStatements(unknown(), "web");
        assert.deepEqual(
            statements.map(({ resources }) => resources),
            [[unknown()]],
        );
    });
});
