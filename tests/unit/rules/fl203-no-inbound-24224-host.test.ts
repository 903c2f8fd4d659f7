import type { InboundRule } from "../../../core/network/security-group";
import { noInboundForwardPortOfHost } from "../../../core/rules/fl203-no-inbound-24224-host";
import type { Model } from "../../../core/rules/model";
import { model, task, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

function admitting(rule: InboundRule): Model {
    return model(task(), { hostSecurityGroups: [{ id: "sg-1", name: "hosts", ingress: [{ id: "sgr-1", ...rule }] }] });
}

describeRule(noInboundForwardPortOfHost, {
    passes: { "the instances' SSH": admitting({ protocol: "tcp", fromPort: 22, toPort: 22 }) },
    fails: {
        "a range that holds the port": [
            admitting({ protocol: "tcp", fromPort: 1024, toPort: 65535, source: "0.0.0.0/0" }),
            "hostSecurityGroups[0].ingress[0]",
            /its rule sgr-1 admits 1024-65535 from 0\.0\.0\.0\/0.*1024-24223 and 24225-65535/,
        ],
        "a group that could not be looked up, with a warning": [
            model(task(), { hostSecurityGroups: [{ id: "sg-1", ingress: [], unchecked: "UnauthorizedOperation" }] }),
            "hostSecurityGroups[0]",
            /could not be looked up/,
        ],
    },
    skips: { "a protocol that is not known": admitting({ protocol: unknown(), fromPort: 0, toPort: 65535 }) },
});
