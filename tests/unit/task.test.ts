import assert from "node:assert/strict";
import { optionName, routersOf, usesFirelens } from "../../core/task";
import { app, containers, logging, router } from "./support/builders";

describe("a task", () => {
    it("knows its routers and the containers that use them", () => {
        assert.deepEqual(routersOf(containers(app(), router())), [router()]);
        assert.ok(usesFirelens(app()));
        assert.ok(!usesFirelens(logging({}, "awslogs")));
        assert.ok(!usesFirelens({ name: "a" }));
    });
});

describe("an option's name", () => {
    it("is what Fluent Bit takes for it: all before the first blank, in any case", () => {
        assert.equal(optionName("Retry_Limit"), "retry_limit");
        assert.equal(optionName("Tag_Key tags"), "tag_key");
        assert.equal(optionName(" Match"), "match");
        assert.equal(optionName(""), "");
    });
});
