import { suppressionHygiene } from "../../../core/rules/fl902-suppression-hygiene";
import type { Model, Suppression } from "../../../core/rules/model";
import { model, task } from "../support/builders";
import { describeRule } from "../support/rule";

const suppressing = (more: Partial<Suppression>): Model =>
    model(task(), {
        suppressions: [
            {
                path: ["task"],
                rule: "FL703",
                isKnownRule: true,
                hasReason: true,
                isExpired: false,
                isUsed: true,
                ...more,
            },
        ],
    });

describeRule(suppressionHygiene, {
    passes: { "one that names a rule, gives a reason and is needed": suppressing({}) },
    fails: {
        "a rule that does not exist": [
            suppressing({ isKnownRule: false, rule: "FL999" }),
            "task",
            /^ignores a rule that does not exist; name the rule by its code/,
        ],
        "one that has run out": [suppressing({ isExpired: true }), "task", /^ignores FL703 and has run out/],
        "one without a reason": [suppressing({ hasReason: false }), "task", /^ignores FL703 without a reason/],
        "one that is not needed": [suppressing({ isUsed: false }), "task", /^ignores FL703, of which nothing is found/],
    },
    skips: { "a task without any": model(task()) },
});
