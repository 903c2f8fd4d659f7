import { describeRows, type Row } from "../support/rows";

const ROWS: readonly Row[] = [
    {
        title: "a mapping without a port",
        input: { containers: { web: { image: "nginx:1.29", portMappings: [{}] } } },
        code: "FL002",
        path: 'containers["web"].portMappings[0]',
        sentence: /names no port; give containerPort or containerPortRange/,
    },
    {
        title: "a mapping with a port and a range",
        input: {
            containers: {
                web: { image: "nginx:1.29", portMappings: [{ containerPort: 80, containerPortRange: "80-90" }] },
            },
        },
        code: "FL006",
        path: 'containers["web"].portMappings[0]',
        sentence: /names a port and a range/,
    },
    {
        title: "a range that is none",
        input: { containers: { web: { image: "nginx:1.29", portMappings: [{ containerPortRange: "90-80" }] } } },
        code: "FL006",
        path: 'containers["web"].portMappings[0].containerPortRange',
        sentence: /is not a range of ports; write it as 8000-8010/,
    },
    {
        title: "a range beyond the last port",
        input: { containers: { web: { image: "nginx:1.29", portMappings: [{ containerPortRange: "80-70000" }] } } },
        code: "FL006",
        path: 'containers["web"].portMappings[0].containerPortRange',
        sentence: /is not a range of ports/,
    },
    {
        title: "a host port beside a range",
        input: {
            containers: { web: { image: "nginx:1.29", portMappings: [{ containerPortRange: "80-90", hostPort: 80 }] } },
        },
        code: "FL006",
        path: 'containers["web"].portMappings[0].hostPort',
        sentence: /goes with containerPort, not with a range/,
    },
    {
        title: "another host port",
        input: { containers: { web: { image: "nginx:1.29", portMappings: [{ containerPort: 80, hostPort: 8080 }] } } },
        code: "FL006",
        path: 'containers["web"].portMappings[0].hostPort',
        sentence: /with awsvpc the host port is the container port, 80; leave hostPort out/,
    },
    {
        title: "a port that another container has",
        input: {
            containers: {
                a: { image: "a", portMappings: [{ containerPort: 80 }] },
                b: { image: "b", portMappings: [{ containerPort: 80 }] },
            },
        },
        code: "FL006",
        path: 'containers["b"].portMappings[0].containerPort',
        sentence: /80\/tcp is mapped already, and the containers of a task share one network interface/,
    },
    {
        title: "FireLens' own port",
        input: { containers: { web: { image: "nginx:1.29", portMappings: [{ containerPort: 24224 }] } } },
        code: "FL201",
        path: 'containers["web"].portMappings[0].containerPort',
        sentence: /24224 is FireLens' own port; map another port/,
    },
    {
        title: "a range with FireLens' own port",
        input: { containers: { web: { image: "nginx:1.29", portMappings: [{ containerPortRange: "24220-24230" }] } } },
        code: "FL201",
        path: 'containers["web"].portMappings[0].containerPortRange',
        sentence: /map 24220-24223 and 24225-24230 instead/,
    },
    {
        title: "FireLens' own port from outside",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            securityGroup: {
                vpcId: "vpc-1",
                ingress: [{ protocol: "tcp", fromPort: 24224, toPort: 24224, cidrBlocks: ["10.0.0.0/8"] }],
            },
        },
        code: "FL202",
        path: "securityGroup.ingress[0]",
        sentence: /the rule admits 24224/,
    },
    {
        title: "all protocols from outside",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            securityGroup: { vpcId: "vpc-1", ingress: [{ protocol: "-1", ipv6CidrBlocks: ["::/0"] }] },
        },
        code: "FL202",
        path: "securityGroup.ingress[0]",
        sentence: /all protocols and ports/,
    },
    {
        title: "a rule without ports",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            securityGroup: { vpcId: "vpc-1", ingress: [{ protocol: "tcp", self: true }] },
        },
        code: "FL002",
        path: "securityGroup.ingress[0].fromPort",
        sentence: /is required with this protocol; give fromPort and toPort/,
    },
    {
        title: "ports the wrong way round",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            securityGroup: { vpcId: "vpc-1", ingress: [{ protocol: "tcp", fromPort: 90, toPort: 80, self: true }] },
        },
        code: "FL006",
        path: "securityGroup.ingress[0].fromPort",
        sentence: /90 is above toPort, 80; swap them/,
    },
    {
        title: "-1 as a port of TCP",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            securityGroup: { vpcId: "vpc-1", egress: [{ protocol: "tcp", fromPort: -1, toPort: -1, self: true }] },
        },
        code: "FL006",
        path: "securityGroup.egress[0].fromPort",
        sentence: /-1 means all only for ICMP/,
    },
    {
        title: "a rule for nobody",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            securityGroup: { vpcId: "vpc-1", ingress: [{ protocol: "tcp", fromPort: 80, toPort: 80, cidrBlocks: [] }] },
        },
        code: "FL002",
        path: "securityGroup.ingress[0]",
        sentence: /names no source; give cidrBlocks/,
    },
    {
        title: "a rule to nowhere",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            securityGroup: { vpcId: "vpc-1", egress: [{ protocol: "-1" }] },
        },
        code: "FL002",
        path: "securityGroup.egress[0]",
        sentence: /names no destination/,
    },
    {
        title: "a protocol that is none",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            securityGroup: { vpcId: "vpc-1", ingress: [{ protocol: "https", fromPort: 443, toPort: 443, self: true }] },
        },
        code: "FL006",
        path: "securityGroup.ingress[0].protocol",
        sentence: /is not a protocol; write tcp, udp, icmp, icmpv6/,
    },
];

describeRows("ports", ROWS);
