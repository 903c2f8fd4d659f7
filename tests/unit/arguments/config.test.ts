import { describeRows, type Row } from "../support/rows";
import { unknown } from "../support/builders";

const ROWS: readonly Row[] = [
    {
        title: "a configuration that holds none",
        input: { containers: { web: { image: "nginx:1.29" } }, config: {} },
        code: "FL014",
        path: "config",
        sentence: /holds no configuration; give text or file/,
    },
    {
        title: "a text and a file",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            config: { text: "[FILTER]\n  Name x", file: "[FILTER]\n  Name x" },
        },
        code: "FL014",
        path: "config",
        sentence: /text and file exclude each other/,
    },
    {
        title: "an empty text",
        input: { containers: { web: { image: "nginx:1.29" } }, config: { text: "" } },
        code: "FL009",
        path: "config.text",
        sentence: /is empty/,
    },
    {
        title: "a file of blanks",
        input: { containers: { web: { image: "nginx:1.29" } }, config: { file: " \n" } },
        code: "FL009",
        path: "config.file",
        sentence: /is empty/,
    },
    {
        title: "the name of a file in place of the file",
        input: { containers: { web: { image: "nginx:1.29" } }, config: { file: "extra.conf" } },
        code: "FL014",
        path: "config.file",
        sentence:
            /has no section of Fluent Bit's classic format; begin a section as \[FILTER\]; for a file, give config\.file a FileAsset/,
    },
    {
        title: "YAML",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            config: { text: "pipeline:\n  filters:\n    - name: grep\n" },
        },
        code: "FL014",
        path: "config.text",
        sentence: /is YAML, which the configuration that ECS writes cannot include; write it in the classic format/,
    },
    {
        title: "a parser that the init process would see elsewhere",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            config: { text: "[FILTER]\n    Name modify\n    Add kind [PARSER]\n" },
        },
        code: "FL014",
        path: "config.text",
        sentence: /in line 3 the init process would take all of it for parsers/,
    },
    {
        title: "a text that is marked as secret",
        input: { containers: { web: { image: "nginx:1.29" } }, config: { text: unknown({ secret: true }) } },
        code: "FL701",
        path: "config.text",
        sentence: /is marked as secret, so it was not checked.*; give the secret to the router by logRouter\.secrets/,
    },
];

describeRows("the custom configuration", ROWS);
