import { describeRows, type Row } from "../support/rows";

const ROWS: readonly Row[] = [
    {
        title: "a command that says not how it is run",
        input: { containers: { web: { image: "nginx:1.29", healthCheck: { command: ["curl", "localhost"] } } } },
        code: "FL011",
        path: 'containers["web"].healthCheck.command',
        sentence: /says not how to run the command; begin it with "CMD"/,
    },
    {
        title: "a command of nothing",
        input: { containers: { web: { image: "nginx:1.29", healthCheck: { command: [] } } } },
        code: "FL011",
        path: 'containers["web"].healthCheck.command',
        sentence: /begin it with "CMD"/,
    },
    {
        title: "a command of the router",
        input: { containers: { web: { image: "nginx:1.29" } }, logRouter: { healthCheck: { command: ["true"] } } },
        code: "FL011",
        path: "logRouter.healthCheck.command",
        sentence: /begin it with "CMD"/,
    },
];

describeRows("health checks", ROWS);
