import { row, task, web, type BadInput } from "./bad-input";

export const NUMBERS: readonly BadInput[] = [
    row("port 0", web({ portMappings: [{ containerPort: 0 }] }), [
        "FL006",
        'containers["web"].portMappings[0].containerPort',
        "0 is out of range; write 1 to 65535.",
    ]),
    row("a port above the last", web({ portMappings: [{ containerPort: 65536 }] }), [
        "FL006",
        'containers["web"].portMappings[0].containerPort',
        "65536 is out of range; write 1 to 65535.",
    ]),
    row(
        "a negative port of a rule",
        task({
            securityGroup: { vpcId: "vpc-1", ingress: [{ protocol: "tcp", fromPort: -2, toPort: 80, self: true }] },
        }),
        ["FL006", "securityGroup.ingress[0].fromPort", "-2 is out of range; write -1 to 65535."],
    ),
    row("a buffer limit that is too large", task({ logging: { cloudWatchLogs: {}, bufferLimit: 536870913 } }), [
        "FL502",
        "logging.bufferLimit",
        "536870913 is out of range; write 0 to 536870912.",
    ]),
    row("a retention that CloudWatch does not know", task({ logging: { cloudWatchLogs: { retentionInDays: 31 } } }), [
        "FL012",
        "logging.cloudWatchLogs.retentionInDays",
        "31 is out of range; write one of 0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653 days.",
    ]),
    row("a stop timeout that Fargate does not offer", web({ stopTimeout: 121 }), [
        "FL012",
        'containers["web"].stopTimeout',
        "121 is out of range; write 2 to 120 seconds, which Fargate offers.",
    ]),
    row("no retry", task({ logging: { cloudWatchLogs: {}, retryLimit: 0 } }), [
        "FL012",
        "logging.retryLimit",
        "0 is out of range; write 1 to 2147483647.",
    ]),
    row("too little ephemeral storage", task({ ephemeralStorage: { sizeInGiB: 20 } }), [
        "FL012",
        "ephemeralStorage.sizeInGiB",
        "20 is out of range; write 21 to 200 GiB.",
    ]),
    row("too little memory", web({ memory: 5 }), [
        "FL012",
        'containers["web"].memory',
        "5 is out of range; write 6 to 2147483647 MiB.",
    ]),
    row("a health check that is too quick", web({ healthCheck: { command: ["CMD", "true"], interval: 1 } }), [
        "FL012",
        'containers["web"].healthCheck.interval',
        "1 is out of range; write 5 to 300 seconds.",
    ]),
];
