import { describeRows, type Row } from "../support/rows";

const ROWS: readonly Row[] = [
    {
        title: "an open group",
        input: { containers: { web: { image: "nginx:1.29" } }, logging: { cloudWatchLogs: {}, include: "(CANARY" } },
        code: "FL008",
        path: "logging.include",
        sentence: /is not a valid regular expression \(Unclosed group\); write one in Ruby's syntax/,
    },
    {
        title: "a star for a file name",
        input: { containers: { web: { image: "nginx:1.29" } }, logging: { cloudWatchLogs: {}, exclude: "*CANARY*" } },
        code: "FL008",
        path: "logging.exclude",
        sentence: /\(Quantifier requires a repeatable token\)/,
    },
    {
        title: "a reason that would quote the pattern",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logging: { cloudWatchLogs: {}, include: "\\k<CANARY>" },
        },
        code: "FL008",
        path: "logging.include",
        sentence: /\(Group name not defined to the left\)/,
    },
    {
        title: "a pattern of a container",
        input: { containers: { web: { image: "nginx:1.29", logging: { cloudWatchLogs: {}, include: "[a-" } } } },
        code: "FL008",
        path: 'containers["web"].logging.include',
        sentence: /is not a valid regular expression/,
    },
    {
        title: "a variable of Fluent Bit",
        input: { containers: { web: { image: "nginx:1.29" } }, logging: { cloudWatchLogs: {}, include: "${CANARY}" } },
        code: "FL008",
        path: "logging.include",
        sentence: /puts an environment variable in the place of/,
    },
    {
        title: "a blank at the end",
        input: { containers: { web: { image: "nginx:1.29" } }, logging: { cloudWatchLogs: {}, include: "error " } },
        code: "FL008",
        path: "logging.include",
        sentence: /cuts off blanks at the end; write a blank there as \[ \]/,
    },
    {
        title: "more groups than can be read",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logging: { cloudWatchLogs: {}, include: "(".repeat(50000) },
        },
        code: "FL008",
        path: "logging.include",
        sentence: /nested too deeply/,
    },
];

describeRows("patterns", ROWS);
