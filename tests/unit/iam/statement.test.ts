import assert from "node:assert/strict";
import { policyDocument } from "../../../core/iam/statement";

const grant = (
    actions: string[],
    ...resources: string[]
): { actions: string[]; resources: string[]; reason: string } => ({
    actions,
    resources,
    reason: "a test",
});

describe("a policy", () => {
    it("has one statement for each set of actions, with every resource once, in order", () => {
        const { Version, Statement } = policyDocument([
            grant(["s3:Put", "s3:Get"], "b"),
            grant(["a:Do"], "z"),
            grant(["s3:Get", "s3:Put"], "a", "b"),
        ]);
        assert.equal(Version, "2012-10-17");
        assert.deepEqual(Statement, [
            { Effect: "Allow", Action: ["a:Do"], Resource: ["z"] },
            { Effect: "Allow", Action: ["s3:Get", "s3:Put"], Resource: ["a", "b"] },
        ]);
    });

    it("does not depend on the order of what it grants", () => {
        const grants = [grant(["a:B"], "2"), grant(["a:A", "a:C"], "1"), grant(["a:B"], "1")];
        assert.deepEqual(policyDocument(grants), policyDocument([...grants].reverse()));
    });

    it("grants nothing where nothing is asked for", () => {
        assert.deepEqual(policyDocument([]).Statement, []);
    });
});
