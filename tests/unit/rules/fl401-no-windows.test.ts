import { noWindows } from "../../../core/rules/fl401-no-windows";
import { model, task, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(noWindows, {
    passes: {
        Linux: model(task({ runtimePlatform: { operatingSystemFamily: "LINUX" } })),
        "a platform that says nothing": model(task({ runtimePlatform: {} })),
    },
    fails: {
        "Windows, and says how its logs are collected": [
            model(task({ runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } })),
            "task.runtimePlatform.operatingSystemFamily",
            /FireLens does not run on Windows; write LINUX, or collect the logs as in https:\/\/aws\.amazon\.com\//,
        ],
        "anything else": [
            model(task({ runtimePlatform: { operatingSystemFamily: "macos" } })),
            "task.runtimePlatform.operatingSystemFamily",
            /FireLens runs on Linux only; write LINUX\./,
        ],
    },
    skips: {
        "a system that is not known": model(task({ runtimePlatform: { operatingSystemFamily: unknown() } })),
    },
});
