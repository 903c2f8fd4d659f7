import { notAnalyzable } from "../../../core/rules/fl903-not-analyzable";
import { unknownLeaf } from "../../../core/value";
import { wellFormed } from "../../../core/rules/well-formed";
import { app, containers, model, router, task, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(notAnalyzable, {
    passes: {
        "what a preview does not know": model(task({ networkMode: unknownLeaf("preview") })),
        "a leaf that decides nothing": model(containers(app({ image: unknownLeaf("intrinsic") }), router())),
    },
    fails: {
        "a function of a template": [
            model(task({ networkMode: unknownLeaf("intrinsic") })),
            "task.networkMode",
            /^is not known, so the rules about it were not checked: only the deployment evaluates it/,
        ],
        "a secret without its key": [
            model(task(), {
                unread: [{ path: ["task", "containerDefinitions"], reason: "secret", what: "the containers" }],
            }),
            "task.containerDefinitions",
            /^the containers could not be read: it is a secret, and its key is not here/,
        ],
        "a whole container, once": [
            wellFormed(model(containers(app(), router(), unknownLeaf("external") as never))),
            "task.containerDefinitions[2]",
            /^is not known, so the rules about it were not checked: it belongs to a resource that is not of this stack/,
        ],
    },
    skips: { "what the component does not know yet": model(task({ networkMode: unknown() })) },
});
