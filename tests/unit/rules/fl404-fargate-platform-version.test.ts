import { fargatePlatformVersion } from "../../../core/rules/fl404-fargate-platform-version";
import { containers, logging, model, router, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

const limited = containers(logging({ Name: "null", "log-driver-buffer-limit": "1" }), router());

describeRule(fargatePlatformVersion, {
    passes: {
        "the first version that takes a limit": model(limited, { platformVersion: "1.4.0" }),
        "whatever is the latest": model(limited, { platformVersion: "LATEST" }),
        "an earlier version without a limit": model(containers(logging({ Name: "null" }), router()), {
            platformVersion: "1.3.0",
        }),
        "a version that nobody has given": model(limited),
    },
    fails: {
        "an earlier version": [
            model(limited, { platformVersion: "1.3.0" }),
            "platformVersion",
            /platform version 1\.3\.0 knows no buffer limit, and container "app" has one; use 1\.4\.0 or later/,
        ],
    },
    skips: { "a version that is not known": model(limited, { platformVersion: unknown() }) },
});
