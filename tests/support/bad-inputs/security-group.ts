import { row, task, type BadInput } from "./bad-input";

export const SECURITY_GROUP: readonly BadInput[] = [
    row(
        "FireLens' own port from outside",
        task({
            securityGroup: {
                vpcId: "vpc-1",
                ingress: [{ protocol: "tcp", fromPort: 24224, toPort: 24224, cidrBlocks: ["10.0.0.0/8"] }],
            },
        }),
        [
            "FL202",
            "securityGroup.ingress[0]",
            "the rule admits 24224, the log router's port; admit only the ports that your app serves.",
        ],
    ),
    row(
        "all protocols from outside",
        task({ securityGroup: { vpcId: "vpc-1", ingress: [{ protocol: "-1", ipv6CidrBlocks: ["::/0"] }] } }),
        [
            "FL202",
            "securityGroup.ingress[0]",
            "all protocols and ports are admitted, and with them 24224, the log router's port; admit only the ports that your app serves, or split the range into 0-24223 and 24225-65535.",
        ],
    ),
    row(
        "a rule without ports",
        task({ securityGroup: { vpcId: "vpc-1", ingress: [{ protocol: "tcp", self: true }] } }),
        ["FL002", "securityGroup.ingress[0].fromPort", "is required with this protocol; give fromPort and toPort."],
    ),
    row(
        "ports the wrong way round",
        task({
            securityGroup: { vpcId: "vpc-1", ingress: [{ protocol: "tcp", fromPort: 90, toPort: 80, self: true }] },
        }),
        ["FL006", "securityGroup.ingress[0].fromPort", "90 is above toPort, 80; swap them."],
    ),
    row(
        "-1 as a port of TCP",
        task({
            securityGroup: { vpcId: "vpc-1", egress: [{ protocol: "tcp", fromPort: -1, toPort: -1, self: true }] },
        }),
        [
            "FL006",
            "securityGroup.egress[0].fromPort",
            "-1 means all only for ICMP, or with protocol -1; write 0 to 65535.",
        ],
    ),
    row(
        "a rule for nobody",
        task({
            securityGroup: { vpcId: "vpc-1", ingress: [{ protocol: "tcp", fromPort: 80, toPort: 80, cidrBlocks: [] }] },
        }),
        [
            "FL002",
            "securityGroup.ingress[0]",
            "names no source; give cidrBlocks, ipv6CidrBlocks, prefixListIds, securityGroups or self.",
        ],
    ),
    row("a rule to nowhere", task({ securityGroup: { vpcId: "vpc-1", egress: [{ protocol: "-1" }] } }), [
        "FL002",
        "securityGroup.egress[0]",
        "names no destination; give cidrBlocks, ipv6CidrBlocks, prefixListIds, securityGroups or self.",
    ]),
    row(
        "a protocol that is none",
        task({
            securityGroup: { vpcId: "vpc-1", ingress: [{ protocol: "https", fromPort: 443, toPort: 443, self: true }] },
        }),
        [
            "FL006",
            "securityGroup.ingress[0].protocol",
            "is not a protocol; write tcp, udp, icmp, icmpv6, a number from 0 to 255, or -1 for all.",
        ],
    ),
    row(
        "ingress to 24224 by UDP",
        task({
            securityGroup: {
                vpcId: "vpc-0123456789abcdef0",
                ingress: [{ cidrBlocks: ["10.0.0.0/8"], protocol: "udp", fromPort: 24000, toPort: 25000 }],
            },
        }),
        [
            "FL202",
            "securityGroup.ingress[0]",
            "the rule admits 24224, the log router's port; admit only the ports that your app serves, or split the range into 24000-24223 and 24225-25000.",
        ],
    ),
    row(
        "ingress to 24224 by IPv6",
        task({
            securityGroup: {
                vpcId: "vpc-0123456789abcdef0",
                ingress: [{ cidrBlocks: [], protocol: "tcp", fromPort: 0, toPort: 65535, ipv6CidrBlocks: ["::/0"] }],
            },
        }),
        [
            "FL202",
            "securityGroup.ingress[0]",
            "the rule admits 24224, the log router's port; admit only the ports that your app serves, or split the range into 0-24223 and 24225-65535.",
        ],
    ),
    row(
        "a prefix list by its name",
        task({
            securityGroup: {
                vpcId: "vpc-0123456789abcdef0",
                ingress: [
                    {
                        protocol: "tcp",
                        fromPort: 443,
                        toPort: 443,
                        prefixListIds: ["com.amazonaws.global.cloudfront.origin-facing"],
                    },
                ],
            },
        }),
        [
            "FL005",
            "securityGroup.ingress[0].prefixListIds[0]",
            "is not the id of a prefix list; write it as pl- and 8 or 17 hexadecimal digits.",
        ],
    ),
    row(
        "a security group by its name",
        task({
            securityGroup: {
                vpcId: "vpc-0123456789abcdef0",
                ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, securityGroups: ["default"] }],
            },
        }),
        [
            "FL005",
            "securityGroup.ingress[0].securityGroups[0]",
            "is not the id of a security group; write it as sg- and 8 or 17 hexadecimal digits.",
        ],
    ),
    row(
        "an arrow in a description",
        task({
            securityGroup: {
                vpcId: "vpc-0123456789abcdef0",
                ingress: [
                    { protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["10.0.0.0/8"], description: "a -> b" },
                ],
            },
        }),
        [
            "FL005",
            "securityGroup.ingress[0].description",
            "holds what EC2 does not take in a description; use at most 255 letters, digits, blanks and ._-:/()#,@[]+=&;{}!$*.",
        ],
    ),
    row(
        "24224 from the group itself",
        task({
            securityGroup: {
                vpcId: "vpc-0123456789abcdef0",
                ingress: [{ protocol: "tcp", fromPort: 0, toPort: 65535, self: true }],
            },
        }),
        [
            "FL202",
            "securityGroup.ingress[0]",
            "the rule admits 24224, the log router's port; admit only the ports that your app serves, or split the range into 0-24223 and 24225-65535.",
        ],
    ),
    row(
        "all ports of the world",
        task({
            securityGroup: {
                vpcId: "vpc-0123456789abcdef0",
                ingress: [{ protocol: "all", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }],
            },
        }),
        [
            "FL202",
            "securityGroup.ingress[0]",
            "all protocols and ports are admitted, and with them 24224, the log router's port; admit only the ports that your app serves, or split the range into 0-24223 and 24225-65535.",
        ],
    ),
    row(
        "24224 by the number of TCP",
        task({
            securityGroup: {
                vpcId: "vpc-0123456789abcdef0",
                ingress: [{ protocol: "6", fromPort: 24224, toPort: 24224, cidrBlocks: ["10.0.0.0/8"] }],
            },
        }),
        [
            "FL202",
            "securityGroup.ingress[0]",
            "the rule admits 24224, the log router's port; admit only the ports that your app serves.",
        ],
    ),
];
