import { row, task, type BadInput } from "./bad-input";

export const ADDRESSES: readonly BadInput[] = [
    row(
        "an address without its block",
        task({
            securityGroup: {
                vpcId: "vpc-0123456789abcdef0",
                ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["10.0.0.0"] }],
            },
        }),
        [
            "FL005",
            "securityGroup.ingress[0].cidrBlocks[0]",
            "is not a block of IPv4 addresses; write one such as 10.0.0.0/16.",
        ],
    ),
    row(
        "a prefix of 33 bits",
        task({
            securityGroup: {
                vpcId: "vpc-0123456789abcdef0",
                ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["10.0.0.0/33"] }],
            },
        }),
        [
            "FL005",
            "securityGroup.ingress[0].cidrBlocks[0]",
            "is not a block of IPv4 addresses; write one such as 10.0.0.0/16.",
        ],
    ),
    row(
        "an address in its block",
        task({
            securityGroup: {
                vpcId: "vpc-0123456789abcdef0",
                ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["10.1.2.3/8"] }],
            },
        }),
        [
            "FL005",
            "securityGroup.ingress[0].cidrBlocks[0]",
            "is an address in a block rather than the block itself; write 10.0.0.0/8, or the address with /32.",
        ],
    ),
    row(
        "an address that there is not",
        task({
            securityGroup: {
                vpcId: "vpc-0123456789abcdef0",
                ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["10.0.0.256/32"] }],
            },
        }),
        [
            "FL005",
            "securityGroup.ingress[0].cidrBlocks[0]",
            "is not a block of IPv4 addresses; write one such as 10.0.0.0/16.",
        ],
    ),
    row(
        "an address of three parts",
        task({
            securityGroup: {
                vpcId: "vpc-0123456789abcdef0",
                ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["10.0.0/24"] }],
            },
        }),
        [
            "FL005",
            "securityGroup.ingress[0].cidrBlocks[0]",
            "is not a block of IPv4 addresses; write one such as 10.0.0.0/16.",
        ],
    ),
    row(
        "an address with zeros in front",
        task({
            securityGroup: {
                vpcId: "vpc-0123456789abcdef0",
                ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["010.0.0.0/8"] }],
            },
        }),
        [
            "FL005",
            "securityGroup.ingress[0].cidrBlocks[0]",
            "is not a block of IPv4 addresses; write one such as 10.0.0.0/16.",
        ],
    ),
    row(
        "anywhere, in words",
        task({
            securityGroup: {
                vpcId: "vpc-0123456789abcdef0",
                ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["anywhere"] }],
            },
        }),
        [
            "FL005",
            "securityGroup.ingress[0].cidrBlocks[0]",
            "is not a block of IPv4 addresses; write one such as 10.0.0.0/16.",
        ],
    ),
    row(
        "IPv6 among IPv4",
        task({
            securityGroup: {
                vpcId: "vpc-0123456789abcdef0",
                ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["::/0"] }],
            },
        }),
        [
            "FL005",
            "securityGroup.ingress[0].cidrBlocks[0]",
            "is not a block of IPv4 addresses; write one such as 10.0.0.0/16.",
        ],
    ),
    row(
        "IPv4 among IPv6",
        task({
            securityGroup: {
                vpcId: "vpc-0123456789abcdef0",
                ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, ipv6CidrBlocks: ["0.0.0.0/0"] }],
            },
        }),
        [
            "FL005",
            "securityGroup.ingress[0].ipv6CidrBlocks[0]",
            "is not a block of IPv6 addresses; write one such as 2001:db8::/32.",
        ],
    ),
    row(
        "an IPv6 address in its block",
        task({
            securityGroup: {
                vpcId: "vpc-0123456789abcdef0",
                ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, ipv6CidrBlocks: ["2001:db8::1/32"] }],
            },
        }),
        [
            "FL005",
            "securityGroup.ingress[0].ipv6CidrBlocks[0]",
            "is an address in a block rather than the block itself; write 2001:db8::/32, or the address with /128.",
        ],
    ),
    row(
        "an IPv6 prefix of 129 bits",
        task({
            securityGroup: {
                vpcId: "vpc-0123456789abcdef0",
                ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, ipv6CidrBlocks: ["::/129"] }],
            },
        }),
        [
            "FL005",
            "securityGroup.ingress[0].ipv6CidrBlocks[0]",
            "is not a block of IPv6 addresses; write one such as 2001:db8::/32.",
        ],
    ),
    row(
        "three colons",
        task({
            securityGroup: {
                vpcId: "vpc-0123456789abcdef0",
                ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, ipv6CidrBlocks: [":::/0"] }],
            },
        }),
        [
            "FL005",
            "securityGroup.ingress[0].ipv6CidrBlocks[0]",
            "is not a block of IPv6 addresses; write one such as 2001:db8::/32.",
        ],
    ),
    row(
        "nine groups",
        task({
            securityGroup: {
                vpcId: "vpc-0123456789abcdef0",
                ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, ipv6CidrBlocks: ["1:2:3:4:5:6:7:8:9/128"] }],
            },
        }),
        [
            "FL005",
            "securityGroup.ingress[0].ipv6CidrBlocks[0]",
            "is not a block of IPv6 addresses; write one such as 2001:db8::/32.",
        ],
    ),
    row(
        "an address to go to that there is not",
        task({
            securityGroup: {
                vpcId: "vpc-0123456789abcdef0",
                egress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["10.0.0.0/8 "] }],
            },
        }),
        [
            "FL005",
            "securityGroup.egress[0].cidrBlocks[0]",
            "is not a block of IPv4 addresses; write one such as 10.0.0.0/16.",
        ],
    ),
];
