import { unknown } from "../../unit/support/builders";
import { row, task, type BadInput } from "./bad-input";

const PARSER_FILTER = "[FILTER]\n    Name parser\n    Match *\n    Key_Name log\n    Parser json\n";

export const CONFIG_TEXT: readonly BadInput[] = [
    row("an empty text", task({ config: { text: "" } }), [
        "FL009",
        "config.text",
        "is empty; give it a value or leave it out.",
    ]),
    row("a file of blanks", task({ config: { file: " \n" } }), [
        "FL009",
        "config.file",
        "is empty; write a configuration, or leave config out.",
    ]),
    row("the name of a file in place of the file", task({ config: { file: "extra.conf" } }), [
        "FL014",
        "config.file",
        "has no section of Fluent Bit's classic format; begin a section as [FILTER]; for a file, give config.file a FileAsset.",
    ]),
    row("YAML", task({ config: { text: "pipeline:\n  filters:\n    - name: grep\n" } }), [
        "FL014",
        "config.text",
        "is YAML, which the configuration that ECS writes cannot include; write it in the classic format.",
    ]),
    row(
        "a parser that the init process would see elsewhere",
        task({ config: { text: "[FILTER]\n    Name modify\n    Match *\n    Add kind [PARSER]\n" } }),
        [
            "FL014",
            "config.text",
            "for the word in brackets in line 4 the init process would take all of it for parsers; put a [PARSER] in a line of its own, without anything before it, and nowhere else.",
        ],
    ),
    row("a text that is marked as secret", task({ config: { text: unknown({ secret: true }) } }), [
        "FL701",
        "config.text",
        "is marked as secret, so it was not checked; with a [PARSER] in it, or an indentation other than four blanks, the router does not start; give the secret to the router by logRouter.secrets, and write ${NAME} in the configuration.",
    ]),
    row(
        "an empty part",
        task({ config: { files: [{ text: "[FILTER]\n    Name stdout\n    Match *\n" }, { text: " " }] } }),
        ["FL009", "config.files[1].text", "is empty; give it a value or leave it out."],
    ),
    row("YAML among parts", task({ config: { files: [{ text: "service:\n" }] } }), [
        "FL014",
        "config.files[0].text",
        "is YAML, which the configuration that ECS writes cannot include; write it in the classic format.",
    ]),
    row("a configuration in YAML", task({ config: { text: "pipeline:\n  inputs: []\n" } }), [
        "FL014",
        "config.text",
        "is YAML, which the configuration that ECS writes cannot include; write it in the classic format.",
    ]),
    row("an input on the agent's port", task({ config: { text: "[INPUT]\n    Name forward\n    Port 24224\n" } }), [
        "FL016",
        "config.text",
        "the [INPUT] in line 1 listens on 24224, on which the router listens already; give it another Port, or take the section out.",
    ]),
    row(
        "an input on the agent's port by default",
        task({ config: { text: "[INPUT]\n    Name forward\n    Listen 0.0.0.0\n" } }),
        [
            "FL016",
            "config.text",
            "the [INPUT] in line 1 listens on 24224, on which the router listens already; give it another Port, or take the section out.",
        ],
    ),
    row(
        "an input on the agent's port for health",
        task({ config: { text: "[INPUT]\n    Name tcp\n    Port 8877\n" } }),
        [
            "FL016",
            "config.text",
            "the [INPUT] in line 1 listens on 8877, on which the router listens already; give it another Port, or take the section out.",
        ],
    ),
    row(
        "an output to the router itself",
        task({ config: { text: "[OUTPUT]\n    Name forward\n    Match app*\n    Host 127.0.0.1\n" } }),
        [
            "FL016",
            "config.text",
            "the [OUTPUT] in line 1 sends its records back to the router, until its memory is full; give the Host of an aggregator, or take the section out.",
        ],
    ),
    row(
        "an output that takes everything once more",
        task({ config: { text: "[OUTPUT]\n    Name s3\n    Match *\n    bucket ours\n" } }),
        [
            "FL016",
            "config.text",
            "the [OUTPUT] in line 1 matches *: records go to it as well as to their container's destination, and so do health checks; match <container>-firelens*, or a tag of your own.",
        ],
    ),
    row(
        "what Fluent Bit would stop at, where everything is a warning",
        task({
            config: { files: [{ text: "[FILTER]\n    Name grep\n    Match *\n    Excluded log a\n" }], lint: "warn" },
        }),
        ["FL016", "config.files[0].text", 'line 4 is no option of grep; did you mean "exclude"?'],
    ),
    row("a parser that is nowhere", task({ config: { file: PARSER_FILTER } }), [
        "FL016",
        "config.file",
        "the [FILTER] in line 1 names a parser in line 5 that is not defined; define it in config.parsers, or load those of the image by Parsers_File /fluent-bit/parsers/parsers.conf in [SERVICE].",
    ]),
    row(
        "a key that a parser does not have",
        task({ config: { parsers: "[PARSER]\n    Name p\n    Formatt json\n" } }),
        [
            "FL016",
            "config.parsers",
            'line 3 is no key of [PARSER], and Fluent Bit passes over it; did you mean "format"?',
        ],
    ),
    row(
        "a strictness that there is none of",
        task({ config: { file: "[FILTER]\n    Name stdout\n    Match *\n", lint: "on" } }),
        ["FL004", "config.lint", '"on" is not one of the possible values; what is possible here: error, warn, off.'],
    ),
];
