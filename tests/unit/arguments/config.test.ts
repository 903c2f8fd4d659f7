import { describeRows, type Row } from "../support/rows";
import { unknown } from "../support/builders";

const FILTER = "[FILTER]\n    Name x\n";
const KEY = "arn:aws:kms:eu-central-1:123456789012:key/1234-abcd";

/** A row about a configuration of a task that is right otherwise. */
function bad(title: string, config: object, path: string, sentence: RegExp, code = "FL014"): Row {
    return { title, input: { containers: { web: { image: "nginx:1.29" } }, config }, code, path, sentence };
}

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
    bad(
        "a text and files",
        { text: FILTER, files: [{ text: FILTER }] },
        "config",
        /text and files exclude.*put all into files/,
    ),
    bad("no part at all", { files: [] }, "config.files", /is empty; add a part/, "FL009"),
    bad(
        "a part without content",
        { files: [{}] },
        "config.files[0]",
        /holds no configuration; give one of text, file, s3, path/,
    ),
    bad(
        "a part that is two",
        { files: [{ text: FILTER, path: "/a" }] },
        "config.files[0]",
        /text and path exclude each other; make each an item/,
    ),
    bad("an empty part", { files: [{ text: FILTER }, { text: " " }] }, "config.files[1].text", /is empty/, "FL009"),
    bad("YAML among parts", { files: [{ text: "service:\n" }] }, "config.files[0].text", /is YAML/),

    bad(
        "a relative path",
        { path: "extra.conf" },
        "config.path",
        /not an absolute path; .*beginning with \/; for a file of the program, use config\.file/,
        "FL107",
    ),
    bad("a path of two lines", { path: "/a\n[OUTPUT]" }, "config.path", /in one line/, "FL702"),
    bad("the agent's own file", { path: "/fluent-bit/etc/fluent-bit.conf" }, "config.path", /hides this one/, "FL108"),
    bad(
        "the agent's own file, among parts",
        { files: [{ path: "/a.conf" }, { path: "/var/run/x" }] },
        "config.files[1].path",
        /another path, such as \/extra\.conf/,
        "FL108",
    ),

    bad(
        "an object without a key",
        { s3: { bucket: "theirs" } },
        "config.s3",
        /names no object; add key, or write s3:\/\/bucket\/key/,
    ),
    bad("an object with an empty key", { s3: { bucket: "theirs", key: "" } }, "config.s3.key", /is empty/, "FL009"),
    bad("a URL without a key", { s3: { bucket: "s3://theirs" } }, "config.s3", /names no object/),
    bad(
        "two keys",
        { s3: { bucket: "s3://theirs/a", key: "b" } },
        "config.s3",
        /names a key, and key is given as well/,
    ),
    bad(
        "a web address",
        { s3: { bucket: "https://theirs.s3.amazonaws.com/a", key: "a" } },
        "config.s3",
        /not the name of a bucket; give bucket and key, or s3/,
    ),
    bad(
        "an ARN of something else",
        { s3: { bucket: "arn:aws:sns:eu-central-1:123456789012:topic", key: "a" } },
        "config.s3",
        /not the name of a bucket/,
    ),
    bad(
        "a key with a wildcard",
        { s3: { bucket: "theirs", key: "a/*.conf" } },
        "config.s3",
        /a policy reads as more than one object/,
    ),
    bad(
        "a key with a policy variable",
        { s3: { bucket: "theirs", key: "${aws:username}" } },
        "config.s3",
        /give the object a key without them/,
    ),
    bad("a folder", { s3: { bucket: "theirs", key: "a/" } }, "config.s3", /names a folder/),
    bad("a key of two lines", { s3: { bucket: "theirs", key: "a\nb" } }, "config.s3", /control character/),
    bad(
        "an object whose whole name is a secret",
        { s3: { bucket: unknown({ secret: true }) } },
        "config.s3",
        /marked as secret.*give bucket and key apart/,
    ),
    bad(
        "a key that the init process would break",
        { s3: { bucket: "theirs", key: "a b;c.conf" } },
        "config.s3",
        /which writes it into a script.*use letters, digits/,
    ),
    bad(
        "two objects of one name",
        { files: [{ s3: { bucket: "a-bucket", key: "x/e.conf" } }, { s3: { bucket: "s3://b-bucket/y/e.conf" } }] },
        "config.files[1].s3",
        /keeps one file of a name; name each part differently/,
    ),
    bad(
        "one path twice",
        { files: [{ path: "/a.conf" }, { path: "/a.conf" }] },
        "config.files[1].path",
        /is called as another part is/,
    ),
    bad(
        "an order that cannot be kept",
        { files: [{ text: FILTER }, { path: "/a.conf" }] },
        "config.files",
        /in random order; where the order of filters matters/,
    ),

    bad(
        "parsers with another section",
        { parsers: `[PARSER]\n    Name p\n${FILTER}` },
        "config.parsers",
        /holds more than \[PARSER\].*into text/,
    ),
    bad("parsers without one", { parsers: "# none\n" }, "config.parsers", /has no parser; begin a section/),
    bad("empty parsers", { text: FILTER, parsers: "" }, "config.parsers", /is empty/, "FL009"),

    bad(
        "a bucket by its ARN",
        { text: FILTER, bucket: "arn:aws:s3:::ours" },
        "config.bucket",
        /not the name of a bucket; write the name alone/,
    ),
    bad(
        "a bucket with a folder",
        { text: FILTER, bucket: "ours/configs" },
        "config.bucket",
        /not the name of a bucket/,
    ),
    bad(
        "an alias of a key",
        { text: FILTER, kmsKeyArn: "arn:aws:kms:eu-central-1:123456789012:alias/a" },
        "config.kmsKeyArn",
        /IAM grants nothing on an alias/,
    ),
    bad(
        "a key's id",
        { text: FILTER, kmsKeyArn: "1234abcd-12ab" },
        "config.kmsKeyArn",
        /write it as arn:<partition>:kms/,
    ),
    bad(
        "a bucket for nothing",
        { path: "/a.conf", bucket: "ours" },
        "config.bucket",
        /nothing is put into a bucket with delivery file; leave it out/,
    ),
    bad("a bucket alone", { bucket: "ours" }, "config", /holds no configuration/),
    bad(
        "a key for nothing",
        { text: FILTER, delivery: "inline", kmsKeyArn: KEY },
        "config.kmsKeyArn",
        /nothing is fetched from S3 with delivery inline/,
    ),

    bad(
        "a delivery that there is not",
        { text: FILTER, delivery: "S3" },
        "config.delivery",
        /"S3" is not one of the possible values/,
        "FL004",
    ),
    bad(
        "s3 on Fargate",
        { text: FILTER, delivery: "s3" },
        "config.delivery",
        /Fargate cannot fetch.*; write init, or leave delivery out/,
        "FL403",
    ),
    bad("file without a path", { text: FILTER, delivery: "file" }, "config.delivery", /there is no path; write init/),
    bad(
        "file for more than a path",
        { files: [{ text: FILTER }, { path: "/a.conf" }], delivery: "file" },
        "config.delivery",
        /here are also a text; write init/,
    ),
    bad(
        "an object inline",
        { s3: { bucket: "theirs", key: "a" }, delivery: "inline" },
        "config.delivery",
        /cannot be part of the task definition; write init, .*config\.text/,
    ),
    bad(
        "a path inline",
        { path: "/a.conf", delivery: "inline" },
        "config.delivery",
        /write file, or leave delivery out; or write @INCLUDE/,
    ),
    bad(
        "more than 20 KiB inline",
        { text: `${FILTER}${"# ü\n".repeat(6000)}`, delivery: "inline" },
        "config.delivery",
        /has 30\d\d\d bytes, and inline takes at most 20480; write init/,
    ),
    bad(
        "a secret inline",
        { text: unknown({ secret: true }), delivery: "inline" },
        "config.delivery",
        /whoever may describe the task definition would read it/,
        "FL701",
    ),
    {
        title: "a variable that inline takes",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            config: { text: FILTER, delivery: "inline" },
            logRouter: { environment: { FIRELENS_CONFIG: "x" } },
        },
        code: "FL011",
        path: 'logRouter.environment["FIRELENS_CONFIG"]',
        sentence: /in which delivery inline puts the configuration; give the variable another name/,
    },
    {
        title: "a grace that a path alone cannot have",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            config: { path: "/a.conf", delivery: "file" },
            logRouter: { grace: 30 },
        },
        code: "FL014",
        path: "config.delivery",
        sentence: /here are also logRouter\.grace; write init/,
    },
];

describeRows("the custom configuration", ROWS);
