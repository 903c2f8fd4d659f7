import type { InboundRule, SecurityGroupRule } from "../../../core/network/security-group";
import type { Model } from "../../../core/rules/model";
import { noInboundForwardPort } from "../../../core/rules/fl202-no-inbound-24224-awsvpc";
import { model, task, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

function admitting(rule: SecurityGroupRule): Model {
    return model(task(), { securityGroups: [{ ingress: [rule] }] });
}

/** A rule of a group that exists. */
function existing(rule: InboundRule): Model {
    return model(task(), { securityGroups: [{ id: "sg-1", name: "app", ingress: [{ id: "sgr-1", ...rule }] }] });
}

describeRule(noInboundForwardPort, {
    passes: {
        "the app's port": admitting({ protocol: "tcp", fromPort: 80, toPort: 80 }),
        "a rule of another port of a group that exists": existing({ protocol: "tcp", fromPort: 80, toPort: 24223 }),
        "a protocol without ports": existing({ protocol: "50", fromPort: -1, toPort: -1 }),
        "ICMP, whose numbers are no ports": admitting({ protocol: "icmp", fromPort: -1, toPort: -1 }),
        "ICMPv6 by its number": admitting({ protocol: "58", fromPort: 0, toPort: 65535 }),
    },
    fails: {
        "the port itself": [
            admitting({ protocol: "tcp", fromPort: 24224, toPort: 24224 }),
            "securityGroups[0].ingress[0]",
            /the rule admits 24224, the log router's port; admit only the ports that your app serves\.$/,
        ],
        "a range that holds it": [
            admitting({ protocol: "udp", fromPort: 24000, toPort: 25000 }),
            "securityGroups[0].ingress[0]",
            /split the range into 24000-24223 and 24225-25000/,
        ],
        "all protocols": [
            admitting({ protocol: "-1", fromPort: 0, toPort: 0 }),
            "securityGroups[0].ingress[0]",
            /all protocols and ports are admitted, and with them 24224/,
        ],
        "all protocols by name": [
            admitting({ protocol: "ALL", fromPort: 0, toPort: 0 }),
            "securityGroups[0].ingress[0]",
            /24224/,
        ],
        "a protocol by its number": [
            admitting({ protocol: "6", fromPort: 0, toPort: 65535 }),
            "securityGroups[0].ingress[0]",
            /0-24223 and 24225-65535/,
        ],
        IPv6: [
            admitting({ protocol: "tcp", fromPort: 24224, toPort: 24224, ipv6CidrBlocks: ["::/0"] }),
            "securityGroups[0].ingress[0]",
            /24224/,
        ],
        "an existing rule of one port": [
            existing({ protocol: "tcp", fromPort: 24224, toPort: 24224, source: "::/0" }),
            "securityGroups[0].ingress[0]",
            /its rule sgr-1 admits 24224, the log router's port, from ::\/0; admit only/,
        ],
        "an existing rule of a range": [
            existing({ protocol: "tcp", fromPort: 24224, toPort: 24230, source: "prefix list pl-1" }),
            "securityGroups[0].ingress[0]",
            /its rule sgr-1 admits 24224-24230 from prefix list pl-1, and with them 24224.*split the range into 24225-24230/,
        ],
        "an existing rule of all protocols": [
            existing({ protocol: "-1", fromPort: -1, toPort: -1, source: "security group sg-2" }),
            "securityGroups[0].ingress[0]",
            /its rule sgr-1 admits all protocols and ports from security group sg-2, and with them 24224/,
        ],
        "an existing rule of which no more is known": [
            existing({ protocol: "tcp", fromPort: 24224, toPort: 24224 }),
            "securityGroups[0].ingress[0]",
            /its rule sgr-1 admits 24224, the log router's port; admit/,
        ],
        "a group that could not be looked up, with a warning": [
            model(task(), { securityGroups: [{ id: "sg-1", ingress: [], unchecked: "UnauthorizedOperation" }] }),
            "securityGroups[0]",
            /could not be looked up.*\(UnauthorizedOperation\); check the rules yourself/,
        ],
        "members of the group itself": [
            admitting({ protocol: "tcp", fromPort: 1, toPort: 65535, self: true }),
            "securityGroups[0].ingress[0]",
            /24224/,
        ],
    },
    skips: {
        "ports that are not known": admitting({ protocol: "tcp", fromPort: unknown(), toPort: 65535 }),
        "a protocol that is not known": admitting({ protocol: unknown(), fromPort: 0, toPort: 65535 }),
    },
});
