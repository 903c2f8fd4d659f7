import assert from "node:assert/strict";
import { lintText } from "../../../core/lint";
import type { LintContext } from "../../../core/lint/context";
import { unknown } from "../support/builders";
import { CONTEXT, lint, section } from "./support";

type Row = readonly [what: string, text: string, found: readonly string[], context?: Partial<LintContext>];

const FILTER = ["Name stdout", "Match *"];
const OUTPUT = ["Name cloudwatch_logs", "Match worker-firelens*", "region eu-central-1", "log_group_name g"];
const HTTP = ["Name http", "Match worker-firelens*", "Host logs.example.com", "tls On"];

const ROWS: Readonly<Record<string, readonly Row[]>> = {
    format: [
        ["what Fluent Bit reads", `${section("FILTER", ...FILTER)}\n# done\n${section("OUTPUT", ...OUTPUT)}`, []],
        [
            "an open bracket",
            `[FILTER\n    Name stdout\n    Match *\n`,
            ["error 1: line 1 opens a bracket and does not close it"],
        ],
        [
            "a section that is indented",
            ` [FILTER]\n    Name stdout\n    Match *\n`,
            ["error 1: the section in line 1 does not begin in the first column"],
        ],
        [
            "an entry that is not indented",
            "[FILTER]\nName stdout\n    Match *\n",
            ["error 2: line 2 is part of no section: it begins in the first column"],
        ],
        ["indentations that the component makes one", "[FILTER]\n  Name stdout\n\tMatch *\n", []],
        [
            "an entry before any section",
            "    Flush 1\n[FILTER]\n    Name stdout\n    Match *\n",
            ["warning 1: line 1 stands before the first section, so it becomes part of [SERVICE]"],
        ],
        ["a key without a value", section("FILTER", ...FILTER, "Alias"), ["error 4: line 4 has a key without a value"]],
        [
            "a tab behind a key",
            section("FILTER", "Name stdout", "Match\t*"),
            ["error 3: line 3 has a tab behind its key, and only a blank ends a key"],
        ],
        ["tabs that do not matter", section("FILTER", "Name \tstdout", "Match *\t").replaceAll("    ", "\t"), []],
        [
            "a comment behind a value",
            section("SERVICE", "Flush 1 # every second"),
            ["warning 2: what follows the # in line 2 is no comment: it is part of the value"],
        ],
        ["a # in a pattern", section("FILTER", "Name grep", "Match *", "Exclude log ^a # b$"), []],
        [
            "a line that Fluent Bit 1 does not take",
            section("FILTER", ...FILTER, `Alias ${"a".repeat(4096)}`),
            ["error 4: line 4 is longer than the 4094 bytes that Fluent Bit 1 takes"],
            { fluentBit: "1.9.10" },
        ],
        ["the same line for a later one", section("FILTER", ...FILTER, `Alias ${"a".repeat(4096)}`), []],
        [
            "the same line for one that is not known",
            section("FILTER", ...FILTER, `Alias ${"a".repeat(4096)}`),
            ["warning 4: line 4 is longer than the 4094 bytes that Fluent Bit 1 takes"],
            { fluentBit: undefined },
        ],
    ],
    plugins: [
        [
            "a section that nobody reads",
            section("OUTPUTS", ...OUTPUT),
            ["warning 1: the section in line 1 is none of Fluent Bit's, which passes over it"],
        ],
        [
            "a plugin that is not named",
            section("FILTER", "Match *"),
            ["error 1: the [FILTER] in line 1 names no plugin"],
        ],
        ["a plugin that may be named where nobody sees it", section("FILTER", "Match *", unknown()), []],
        [
            "a slip in a plugin's name",
            section("OUTPUT", "Name cloudwatch_log", "Match worker-firelens*"),
            ["error 2: the [OUTPUT] in line 1 names a plugin that Fluent Bit does not have"],
        ],
        [
            "a plugin that another image may have",
            section("OUTPUT", "Name cloudwatch_log", "Match worker-firelens*"),
            ["warning 2: the [OUTPUT] in line 1 names a plugin that Fluent Bit does not have"],
            { isAws: false },
        ],
        [
            "a plugin that a later version may have",
            section("FILTER", "Name teleport", "Match *"),
            ["warning 2: the [FILTER] in line 1 names a plugin that Fluent Bit does not have"],
        ],
        ["a plugin that a variable names", section("FILTER", "Name ${TOKEN}", "Match *"), []],
        [
            "a slip in an option",
            section("OUTPUT", ...OUTPUT, "log_stream_prefixx a"),
            ["error 6: line 6 is no option of cloudwatch_logs"],
        ],
        [
            "an option of another plugin",
            section("FILTER", "Name grep", "Match *", "Key_Name log"),
            ["warning 4: line 4 is no option of grep"],
        ],
        ["options of every output in any case", section("OUTPUT", ...OUTPUT, "RETRY_Limit 2", "net.keepalive On"), []],
        [
            "options of a plugin whose options are not listed",
            section("INPUT", "Name tail", "Path /a", "Skip_Long_Lines On"),
            [],
        ],
        [
            "an option that came after Fluent Bit 1",
            section("OUTPUT", ...OUTPUT, "log_group_class STANDARD"),
            ["error 6: line 6 is an option that Fluent Bit 1.9.10, which the image holds, does not have yet"],
            { fluentBit: "1.9.10" },
        ],
        ["the same option in Fluent Bit 5", section("OUTPUT", ...OUTPUT, "log_group_class STANDARD"), []],
        [
            "a key of [SERVICE] that is given twice",
            section("SERVICE", "Flush 1", "flush 5"),
            ["warning 3: line 3 sets a key of [SERVICE] once more, and the last one counts"],
        ],
        ["several files of parsers", section("SERVICE", "Parsers_File /a", "Parsers_File /b"), []],
        [
            "a key that [PARSER] does not have",
            section("PARSER", "Name p", "Format json", "Time_Formatt %s"),
            ["warning 4: line 4 is no key of [PARSER], and Fluent Bit passes over it"],
        ],
    ],
    matches: [
        [
            "a filter without Match",
            section("FILTER", "Name stdout"),
            ["warning 1: the [FILTER] in line 1 has no Match, so no record reaches it"],
        ],
        ["a filter with Match_Regex", section("FILTER", "Name stdout", "Match_Regex ^web"), []],
        [
            "the name of a container",
            section("FILTER", "Name stdout", "Match web"),
            ["warning 3: line 3 matches no record: those of a container are tagged <container>-firelens-<task id>"],
        ],
        [
            "a slip in the name of a container",
            section("FILTER", "Name stdout", "Match webb-firelens*"),
            ["warning 3: line 3 matches the records of no container that logs through the router"],
        ],
        [
            "a container that does not log through the router",
            section("FILTER", "Name stdout", "Match proxy-firelens*"),
            ["warning 3: line 3 matches the records of no container that logs through the router"],
        ],
        ["a tag that may come from elsewhere", section("FILTER", "Name stdout", "Match app.*"), []],
        ["what a variable decides", section("FILTER", "Name stdout", "Match ${TOKEN}-firelens*"), []],
        [
            "an output of everything",
            section("OUTPUT", "Name stdout", "Match *"),
            [
                "warning 1: the [OUTPUT] in line 1 matches *: records go to it as well as to their container's destination, and so do health checks",
            ],
        ],
        [
            "an output of everything where nothing has a destination",
            section("OUTPUT", "Name stdout", "Match *"),
            ["warning 1: the [OUTPUT] in line 1 matches *: health checks go to it, too"],
            { containers: [{ name: "worker", isRouted: true, hasDestination: false }] },
        ],
        [
            "an output of everything where there is neither",
            section("OUTPUT", "Name stdout", "Match *"),
            [],
            { containers: [{ name: "worker", isRouted: true, hasDestination: false }], hasAgentPorts: false },
        ],
        ["an output of all containers", section("OUTPUT", "Name stdout", "Match *-firelens-*"), []],
        ["an output of everything to nowhere", section("OUTPUT", "Name null", "Match *"), []],
    ],
    parsers: [
        ["a parser that is defined", section("FILTER", "Name parser", "Match *", "Key_Name log", "Parser mine"), []],
        [
            "one that is not",
            section("FILTER", "Name parser", "Match *", "Key_Name log", "Parser json"),
            ["error 5: the [FILTER] in line 1 names a parser in line 5 that is not defined"],
        ],
        [
            "one of several that is not",
            section("FILTER", "Name parser", "Match *", "Key_Name log", "Parser json", "Parser mine"),
            ["warning 5: the [FILTER] in line 1 names a parser in line 5 that is not defined"],
        ],
        [
            "one that may be defined elsewhere",
            section("FILTER", "Name parser", "Match *", "Key_Name log", "Parser json"),
            [],
            { parsers: undefined },
        ],
        [
            "parsers of several lines",
            section("FILTER", "Name multiline", "Match *", "multiline.parser go, java, nobodys"),
            ["error 4: the [FILTER] in line 1 names a parser in line 4 that is not defined"],
        ],
    ],
    ports: [
        [
            "the port of the agent",
            section("INPUT", "Name tcp", "Port 8877"),
            ["error 1: the [INPUT] in line 1 listens on 8877, on which the router listens already"],
        ],
        [
            "the port of the agent with the host network",
            section("INPUT", "Name tcp", "Port 8877"),
            [],
            { hasAgentPorts: false },
        ],
        ["the port of the agent on another address", section("INPUT", "Name tcp", "Port 24224", "Listen 10.0.0.7"), []],
        ["a port that is asked", section("INPUT", "Name nginx_metrics", "Port 24224"), []],
        [
            "the port of the HTTP server",
            `${section("SERVICE", "HTTP_Server On")}${section("INPUT", "Name http", "Port 2020")}`,
            ["error 3: the [INPUT] in line 3 listens on 2020, on which the router listens already"],
        ],
        ["the port of a server that is not there", section("INPUT", "Name http", "Port 2020"), []],
        [
            "the port of the server that the health check asks",
            section("INPUT", "Name http", "Port 2020"),
            ["error 1: the [INPUT] in line 1 listens on 2020, on which the router listens already"],
            { opensServer: true },
        ],
        [
            "the router's socket",
            section("INPUT", "Name forward", "unix_path /var/run/fluent.sock"),
            ["warning 1: the [INPUT] in line 1 takes over the socket to which the containers' logs are sent"],
        ],
        [
            "an output to the router itself",
            section("OUTPUT", "Name forward", "Match worker-firelens*"),
            ["error 1: the [OUTPUT] in line 1 sends its records back to the router, until its memory is full"],
        ],
        [
            "an output to an aggregator",
            section("OUTPUT", "Name forward", "Match worker-firelens*", "Host logs.internal"),
            [],
        ],
    ],
    security: [
        ["TLS", section("OUTPUT", ...HTTP), []],
        [
            "no TLS where it has to be asked for",
            section("OUTPUT", ...HTTP.slice(0, 3)),
            ["warning 1: the [OUTPUT] in line 1 sends logs without TLS"],
        ],
        [
            "TLS that is off",
            section("OUTPUT", ...HTTP.slice(0, 3), "tls Off"),
            ["warning 5: the [OUTPUT] in line 1 sends logs without TLS"],
        ],
        ["no TLS to the next process", section("OUTPUT", ...HTTP.slice(0, 2), "Host 127.0.0.1"), []],
        [
            "TLS with anyone",
            section("OUTPUT", ...HTTP, "tls.verify Off"),
            ["warning 6: the [OUTPUT] in line 1 sends logs to whoever answers: it does not verify certificates"],
        ],
        [
            "a password",
            section("OUTPUT", ...HTTP, "http_Passwd s3cret"),
            ["warning 6: line 6 holds a secret, which everyone can read who may read the configuration"],
        ],
        [
            "a header with a key",
            section("OUTPUT", ...HTTP, "Header X-Api-Key s3cret"),
            ["warning 6: line 6 holds a secret, which everyone can read who may read the configuration"],
        ],
        ["a password by its variable", section("OUTPUT", ...HTTP, "http_Passwd ${TOKEN}"), []],
        ["a secret that may not be seen", section("OUTPUT", ...HTTP, `http_Passwd ${unknown({ secret: true })}`), []],
    ],
    variables: [
        [
            "a variable that nobody sets",
            section("OUTPUT", ...OUTPUT, "log_stream_name ${NOBODY}"),
            ["warning 6: line 6 refers to a variable that the router does not have, which counts as empty"],
        ],
        ["a variable of the router", section("OUTPUT", ...OUTPUT, "log_stream_name ${ECS_TASK_ID}"), []],
        ["a variable of the text", `@SET name=a\n${section("OUTPUT", ...OUTPUT, "log_stream_name ${name}")}`, []],
        [
            "a variable of the init process, which does not run",
            section("OUTPUT", ...OUTPUT, "log_stream_name ${ECS_CLUSTER}"),
            ["warning 6: line 6 refers to a variable that only the init process sets, which does not run here"],
        ],
        [
            "variables that are not known",
            section("OUTPUT", ...OUTPUT, "log_stream_name ${NOBODY}"),
            [],
            { variables: undefined },
        ],
        ["a default", section("OUTPUT", ...OUTPUT, "log_stream_name ${NOBODY:-a}"), []],
    ],
};

describe("the lint of a text in the classic format", () => {
    for (const [area, rows] of Object.entries(ROWS)) {
        describe(`of ${area} judges`, () => {
            for (const [what, text, found, context] of rows) {
                it(what, () => {
                    assert.deepEqual(lint(text, context), found);
                });
            }
        });
    }

    it("never says a value", () => {
        const text = section("OUTPUT", ...HTTP, "http_passwd CANARY", "nobodys CANARY", "Alias a # CANARY");
        assert.equal(lint(text).length, 3);
        assert.ok(!lint(text).join("\n").includes("CANARY"));
    });

    it("tells what was meant", () => {
        const text = section("OUTPUT", "Name kinesis_firehose", "Match worker-firelens*", "delivery_strem a");
        assert.deepEqual(
            lintText(text, CONTEXT).map(({ fix }) => fix),
            ['did you mean "delivery_stream"?'],
        );
    });
});
