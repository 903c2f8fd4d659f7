import { describeRows, type Row } from "../support/rows";

const ROWS: readonly Row[] = [
    {
        title: "another limit",
        input: {
            containers: { web: { image: "nginx:1.29", ulimits: [{ name: "nproc", softLimit: 1, hardLimit: 1 }] } },
        },
        code: "FL011",
        path: 'containers["web"].ulimits[0].name',
        sentence: /Fargate lets a task set nofile only/,
    },
    {
        title: "a capability",
        input: {
            containers: {
                web: { image: "nginx:1.29", linuxParameters: { capabilities: { add: ["SYS_PTRACE", "NET_ADMIN"] } } },
            },
        },
        code: "FL011",
        path: 'containers["web"].linuxParameters.capabilities.add[1]',
        sentence: /Fargate lets a task add SYS_PTRACE only/,
    },
];

describeRows("what Fargate leaves to a container", ROWS);
