import { describeRows, type Row } from "../support/rows";

const ROWS: readonly Row[] = [
    {
        title: "port 0",
        input: { containers: { web: { image: "nginx:1.29", portMappings: [{ containerPort: 0 }] } } },
        code: "FL006",
        path: 'containers["web"].portMappings[0].containerPort',
        sentence: /0 is out of range; write 1 to 65535/,
    },
    {
        title: "a port above the last",
        input: { containers: { web: { image: "nginx:1.29", portMappings: [{ containerPort: 65536 }] } } },
        code: "FL006",
        path: 'containers["web"].portMappings[0].containerPort',
        sentence: /65536 is out of range/,
    },
    {
        title: "a negative port of a rule",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            securityGroup: { vpcId: "vpc-1", ingress: [{ protocol: "tcp", fromPort: -2, toPort: 80, self: true }] },
        },
        code: "FL006",
        path: "securityGroup.ingress[0].fromPort",
        sentence: /-2 is out of range/,
    },
    {
        title: "a buffer limit that is too large",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logging: { cloudWatchLogs: {}, bufferLimit: 536870913 },
        },
        code: "FL502",
        path: "logging.bufferLimit",
        sentence: /536870913 is out of range; write 0 to 536870912\./,
    },
    {
        title: "a retention that CloudWatch does not know",
        input: { containers: { web: { image: "nginx:1.29" } }, logging: { cloudWatchLogs: { retentionInDays: 31 } } },
        code: "FL012",
        path: "logging.cloudWatchLogs.retentionInDays",
        sentence: /31 is out of range; write one of 0, 1, 3, 5, .* days/,
    },
    {
        title: "a stop timeout that Fargate does not offer",
        input: { containers: { web: { image: "nginx:1.29", stopTimeout: 121 } } },
        code: "FL012",
        path: 'containers["web"].stopTimeout',
        sentence: /121 is out of range; write 2 to 120 seconds/,
    },
    {
        title: "no retry",
        input: { containers: { web: { image: "nginx:1.29" } }, logging: { cloudWatchLogs: {}, retryLimit: 0 } },
        code: "FL012",
        path: "logging.retryLimit",
        sentence: /0 is out of range; write 1 to/,
    },
    {
        title: "too little ephemeral storage",
        input: { containers: { web: { image: "nginx:1.29" } }, ephemeralStorage: { sizeInGiB: 20 } },
        code: "FL012",
        path: "ephemeralStorage.sizeInGiB",
        sentence: /20 is out of range; write 21 to 200 GiB/,
    },
    {
        title: "too little memory",
        input: { containers: { web: { image: "nginx:1.29", memory: 5 } } },
        code: "FL012",
        path: 'containers["web"].memory',
        sentence: /5 is out of range; write 6 to 2147483647 MiB/,
    },
    {
        title: "a health check that is too quick",
        input: { containers: { web: { image: "nginx:1.29", healthCheck: { command: ["CMD", "true"], interval: 1 } } } },
        code: "FL012",
        path: 'containers["web"].healthCheck.interval',
        sentence: /1 is out of range; write 5 to 300 seconds/,
    },
];

describeRows("the limits of numbers", ROWS);
