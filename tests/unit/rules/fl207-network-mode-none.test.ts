import { networkModeNone } from "../../../core/rules/fl207-network-mode-none";
import { model, task, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(networkModeNone, {
    passes: {
        bridge: model(task({ networkMode: "bridge" })),
        host: model(task({ networkMode: "host" })),
    },
    fails: {
        none: [
            model(task({ networkMode: "none", requiresCompatibilities: ["EC2"] })),
            "task.networkMode",
            /with none the log router has no network, and can deliver nothing; write awsvpc, bridge or host/,
        ],
    },
    skips: { "a mode that is not known": model(task({ networkMode: unknown() })) },
});
