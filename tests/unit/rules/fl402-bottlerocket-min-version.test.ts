import { bottlerocketMinVersion } from "../../../core/rules/fl402-bottlerocket-min-version";
import { model, task, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(bottlerocketMinVersion, {
    passes: {
        "the first version that has it": model(task(), { bottlerocketVersion: "1.13.0" }),
        "a later version": model(task(), { bottlerocketVersion: "1.20.3" }),
    },
    fails: {
        "an earlier version": [
            model(task(), { bottlerocketVersion: "1.9.2" }),
            "hostOs.bottlerocketVersion",
            /Bottlerocket 1\.9\.2 has no FireLens; update the instances to 1\.13\.0 or later/,
        ],
    },
    skips: { "a version that is not known": model(task(), { bottlerocketVersion: unknown() }) },
});
