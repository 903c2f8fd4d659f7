import { unknown } from "../../unit/support/builders";
import { row, task, type BadInput } from "./bad-input";

export const CONFIG: readonly BadInput[] = [
    row("a configuration that holds none", task({ config: {} }), [
        "FL014",
        "config",
        "holds no configuration; give text or file, or leave config out.",
    ]),
    row(
        "a text and a file",
        task({ config: { text: "[FILTER]\n  Name stdout\n  Match *", file: "[FILTER]\n  Name stdout\n  Match *" } }),
        ["FL014", "config", "text and file exclude each other; keep one of them, or give each as an item of files."],
    ),
    row(
        "a text and files",
        task({
            config: {
                text: "[FILTER]\n    Name stdout\n    Match *\n",
                files: [{ text: "[FILTER]\n    Name stdout\n    Match *\n" }],
            },
        }),
        ["FL014", "config", "text and files exclude each other; put all into files."],
    ),
    row("no part at all", task({ config: { files: [] } }), [
        "FL009",
        "config.files",
        "is empty; add a part, or leave files out.",
    ]),
    row("a part without content", task({ config: { files: [{}] } }), [
        "FL014",
        "config.files[0]",
        "holds no configuration; give one of text, file, s3, path.",
    ]),
    row(
        "a part that is two",
        task({ config: { files: [{ text: "[FILTER]\n    Name stdout\n    Match *\n", path: "/a" }] } }),
        ["FL014", "config.files[0]", "text and path exclude each other; make each an item of its own."],
    ),
    row("a relative path", task({ config: { path: "extra.conf" } }), [
        "FL107",
        "config.path",
        "is not an absolute path; write the path in the router's container, beginning with /; for a file of the program, use config.file.",
    ]),
    row("a path of two lines", task({ config: { path: "/a\n[OUTPUT]" } }), [
        "FL702",
        "config.path",
        "holds a line break or control character, which would add lines to the configuration; write the path in one line.",
    ]),
    row("the agent's own file", task({ config: { path: "/fluent-bit/etc/fluent-bit.conf" } }), [
        "FL108",
        "config.path",
        "is where the agent mounts a file of its own, which hides this one; put the configuration at another path, such as /extra.conf.",
    ]),
    row(
        "the agent's own file, among parts",
        task({ config: { files: [{ path: "/a.conf" }, { path: "/var/run/x" }] } }),
        [
            "FL014",
            "config.files",
            "the init process includes texts, objects and paths in random order; where the order of filters matters, give all of them as text or file, which are merged in order.",
        ],
        [
            "FL108",
            "config.files[1].path",
            "is where the agent mounts a file of its own, which hides this one; put the configuration at another path, such as /extra.conf.",
        ],
    ),
    row("an object without a key", task({ config: { s3: { bucket: "theirs" } } }), [
        "FL014",
        "config.s3",
        "names no object; add key, or write s3://bucket/key.",
    ]),
    row("an object with an empty key", task({ config: { s3: { bucket: "theirs", key: "" } } }), [
        "FL009",
        "config.s3.key",
        "is empty; give it a value or leave it out.",
    ]),
    row("a URL without a key", task({ config: { s3: { bucket: "s3://theirs" } } }), [
        "FL014",
        "config.s3",
        "names no object; add key, or write s3://bucket/key.",
    ]),
    row("two keys", task({ config: { s3: { bucket: "s3://theirs/a", key: "b" } } }), [
        "FL014",
        "config.s3",
        "names a key, and key is given as well; keep one of them.",
    ]),
    row("a web address", task({ config: { s3: { bucket: "https://theirs.s3.amazonaws.com/a", key: "a" } } }), [
        "FL014",
        "config.s3",
        "is not the name of a bucket; give bucket and key, or s3://bucket/key as bucket.",
    ]),
    row(
        "an ARN of something else",
        task({ config: { s3: { bucket: "arn:aws:sns:eu-central-1:123456789012:topic", key: "a" } } }),
        ["FL014", "config.s3", "is not the name of a bucket; give bucket and key, or s3://bucket/key as bucket."],
    ),
    row("a key with a wildcard", task({ config: { s3: { bucket: "theirs", key: "a/*.conf" } } }), [
        "FL014",
        "config.s3",
        "holds *, ? or ${, which a policy reads as more than one object; give the object a key without them.",
    ]),
    row("a key with a policy variable", task({ config: { s3: { bucket: "theirs", key: "${aws:username}" } } }), [
        "FL014",
        "config.s3",
        "holds *, ? or ${, which a policy reads as more than one object; give the object a key without them.",
    ]),
    row("a folder", task({ config: { s3: { bucket: "theirs", key: "a/" } } }), [
        "FL014",
        "config.s3",
        "names a folder; name one object in it.",
    ]),
    row("a key of two lines", task({ config: { s3: { bucket: "theirs", key: "a\nb" } } }), [
        "FL014",
        "config.s3",
        "holds a line break or control character; name the object by a plain key.",
    ]),
    row("an object whose whole name is a secret", task({ config: { s3: { bucket: unknown({ secret: true }) } } }), [
        "FL014",
        "config.s3",
        "is marked as secret, so its key cannot be told; give bucket and key apart.",
    ]),
    row("a key that the init process would break", task({ config: { s3: { bucket: "theirs", key: "a b;c.conf" } } }), [
        "FL014",
        "config.s3",
        "has a name that the init process, which writes it into a script, would break; use letters, digits, and any of . _ + = @ -.",
    ]),
    row(
        "two objects of one name",
        task({
            config: {
                files: [{ s3: { bucket: "a-bucket", key: "x/e.conf" } }, { s3: { bucket: "s3://b-bucket/y/e.conf" } }],
            },
        }),
        [
            "FL014",
            "config.files",
            "the init process includes texts, objects and paths in random order; where the order of filters matters, give all of them as text or file, which are merged in order.",
        ],
        [
            "FL014",
            "config.files[1].s3",
            "is called as another part is, and the init process keeps one file of a name; name each part differently, or give it once.",
        ],
    ),
    row(
        "one path twice",
        task({ config: { files: [{ path: "/a.conf" }, { path: "/a.conf" }] } }),
        [
            "FL014",
            "config.files",
            "the init process includes texts, objects and paths in random order; where the order of filters matters, give all of them as text or file, which are merged in order.",
        ],
        [
            "FL014",
            "config.files[1].path",
            "is called as another part is, and the init process keeps one file of a name; name each part differently, or give it once.",
        ],
    ),
    row(
        "an order that cannot be kept",
        task({ config: { files: [{ text: "[FILTER]\n    Name stdout\n    Match *\n" }, { path: "/a.conf" }] } }),
        [
            "FL014",
            "config.files",
            "the init process includes texts, objects and paths in random order; where the order of filters matters, give all of them as text or file, which are merged in order.",
        ],
    ),
    row(
        "parsers with another section",
        task({ config: { parsers: "[PARSER]\n    Name p\n[FILTER]\n    Name stdout\n    Match *\n" } }),
        [
            "FL014",
            "config.parsers",
            "holds more than [PARSER] and [MULTILINE_PARSER] sections; write other sections, and @INCLUDE and @SET, into text.",
        ],
    ),
    row("parsers without one", task({ config: { parsers: "# none\n" } }), [
        "FL014",
        "config.parsers",
        "has no parser; begin a section as [PARSER] or [MULTILINE_PARSER].",
    ]),
    row("empty parsers", task({ config: { text: "[FILTER]\n    Name stdout\n    Match *\n", parsers: "" } }), [
        "FL009",
        "config.parsers",
        "is empty; give it a value or leave it out.",
    ]),
    row("a bucket alone", task({ config: { bucket: "ours" } }), [
        "FL014",
        "config",
        "holds no configuration; give text or file, or leave config out.",
    ]),
    row(
        "a variable that inline takes",
        task({
            config: { text: "[FILTER]\n    Name stdout\n    Match *\n", delivery: "inline" },
            logRouter: { environment: { FIRELENS_CONFIG: "x" } },
        }),
        [
            "FL011",
            'logRouter.environment["FIRELENS_CONFIG"]',
            "is the variable in which delivery inline puts the configuration; give the variable another name.",
        ],
    ),
    row(
        "the agent's own file by another way",
        task({ config: { files: [{ path: "/fluent-bit/etc/external.conf" }] } }),
        [
            "FL108",
            "config.files[0].path",
            "is where the agent mounts a file of its own, which hides this one; put the configuration at another path, such as /extra.conf.",
        ],
    ),
    row("an object by its URL without a key", task({ config: { s3: { bucket: "s3://ours" } } }), [
        "FL014",
        "config.s3",
        "names no object; add key, or write s3://bucket/key.",
    ]),
    row("the agent's socket folder", task({ config: { path: "/var/run/extra.conf" } }), [
        "FL108",
        "config.path",
        "is where the agent mounts a file of its own, which hides this one; put the configuration at another path, such as /extra.conf.",
    ]),
];
