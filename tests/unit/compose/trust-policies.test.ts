import assert from "node:assert/strict";
import type { FireLensTaskArguments } from "../../../core/arguments/types";
import { composeTask } from "../../../core/compose";
import type { RequiredTrust } from "../../../core/plan";
import { args, environment, unknown } from "../support/builders";

const A = "arn:aws:iam::111111111111:role/a";
const B = "arn:aws-cn:iam::222222222222:role/b";

function trust(overrides: Partial<FireLensTaskArguments>): readonly RequiredTrust[] {
    return composeTask(args(overrides), environment()).plan.trustPolicies;
}

const firehose = (roleArn: string, externalId?: string): Partial<FireLensTaskArguments> => ({
    logging: { firehose: { deliveryStream: "s", roleArn, ...(externalId !== undefined && { externalId }) } },
});

const allow = (AWS: string): object => ({ Effect: "Allow", Principal: { AWS }, Action: "sts:AssumeRole" });

describe("the trust policy of a role that the router takes on", () => {
    it("lets in the task role, and nobody else", () => {
        assert.deepEqual(trust(firehose(A)), [
            { roleArn: A, policy: { Version: "2012-10-17", Statement: [allow("task-role-arn")] } },
        ]);
    });

    it("lets in the task role that is given", () => {
        const taskRoleArn = "arn:aws:iam::123456789012:role/web";
        assert.deepEqual(trust({ ...firehose(A), taskRoleArn })[0]?.policy.Statement, [allow(taskRoleArn)]);
    });

    it("asks for the external id", () => {
        const Condition = { StringEquals: { "sts:ExternalId": "shop" } };
        assert.deepEqual(trust(firehose(A, "shop"))[0]?.policy.Statement, [{ ...allow("task-role-arn"), Condition }]);
    });

    it("is one for each role, however many containers take it on, in the order of the ARNs", () => {
        const { logging: b } = firehose(B);
        const containers = {
            one: { image: "a", logging: b! },
            two: { image: "b", logging: firehose(A).logging! },
            three: { image: "c", logging: b! },
        };
        assert.deepEqual(
            trust({ containers }).map(({ roleArn }) => roleArn),
            [B, A].sort(),
        );
    });

    it("takes two external ids of which one is not known yet for what they may be: one", () => {
        const containers = {
            one: { image: "a", logging: firehose(A, "shop").logging! },
            two: { image: "b", logging: firehose(A, unknown()).logging! },
        };
        const { plan, findings } = composeTask(args({ containers }), environment());
        assert.deepEqual(findings, []);
        assert.deepEqual(plan.trustPolicies[0]?.policy.Statement[0]?.Condition?.StringEquals["sts:ExternalId"], [
            unknown(),
            "shop",
        ]);
    });

    it("is none where the task role itself is allowed to write", () => {
        assert.deepEqual(trust({ logging: { firehose: { deliveryStream: "s" } } }), []);
    });
});
