import assert from "node:assert/strict";
import type { FireLensTaskArguments, RouterConfigArguments } from "../../../core/arguments/types";
import { composeTask } from "../../../core/compose";
import { composeConfig } from "../../../core/config/deliver";
import { fetchStatements } from "../../../core/config/fetch";
import { renderGeneratedConfig } from "../../../core/config/render-fluent-bit";
import type { DeliveredConfig } from "../../../core/plan";
import { args, containers, environment, routing, unknown } from "../support/builders";

function delivered(overrides: Partial<FireLensTaskArguments>): string[] {
    return composeTask(args(overrides), environment()).plan.config!.objects.map(({ content }) => content);
}

describe("what is delivered", () => {
    const outputs = { cloudWatchLogs: {}, firehose: { deliveryStream: "s" } };

    for (const [title, indent] of [
        ["two blanks", "  "],
        ["a tab", "\t"],
    ] as const) {
        it(`is indented as the user's own text is, by ${title}: Fluent Bit knows one indentation in a file`, () => {
            const [content] = delivered({ logging: outputs, config: { text: `[FILTER]\n${indent}Name x\n` } });
            const lines = content!.split("\n").filter((line) => /^\s/.test(line));
            assert.ok(
                lines.every((line) => line.startsWith(indent) && !/^\s/.test(line.slice(indent.length))),
                content,
            );
        });
    }

    it("holds outputs without any text of the user's", () => {
        assert.match(delivered({ logging: outputs })[0]!, /^\[SERVICE\]\n {4}Flush 1\n {4}Grace 30\n\n\[OUTPUT\]\n/);
    });

    it("is delivered without the user's text where that holds parsers only", () => {
        assert.deepEqual(delivered({ config: { text: "[PARSER]\n    Name p\n" } }), [
            "[SERVICE]\n    Flush 1\n    Grace 30\n",
            "[PARSER]\n    Name p\n",
        ]);
    });

    it("holds a text that is not known as it stands", () => {
        assert.ok(delivered({ config: { text: unknown() } })[0]!.endsWith(`\n\n${unknown()}\n`));
    });
});

const FILTER = "[FILTER]\n    Name x\n";
const KEY = "arn:aws:kms:eu-central-1:123456789012:key/1234-abcd";

function compose(config: RouterConfigArguments, where = ["FARGATE"], grace?: number): DeliveredConfig {
    const { config: composed, findings } = composeConfig(
        args({ config, ...(grace !== undefined && { logRouter: { grace } }) }),
        [],
        "shop",
        where,
        environment(),
    );
    assert.deepEqual(
        findings.filter(({ level }) => level === "error"),
        [],
    );
    return composed!;
}

/** What each role is granted, as `action resource`. */
function granted(config: DeliveredConfig): { task: string[]; execution: string[] } {
    const of = (role: "task" | "execution"): string[] =>
        fetchStatements(config, role, "aws").flatMap(({ actions, resources }) =>
            resources.map((resource) => `${actions.join()} ${resource}`),
        );
    return { task: of("task"), execution: of("execution") };
}

describe("a configuration with init", () => {
    const config = compose({
        files: [{ text: FILTER }, { s3: { bucket: "theirs", key: "a/extra.conf" } }, { path: "/in/image.conf" }],
        parsers: "[PARSER]\n    Name p\n",
        bucket: "ours",
        kmsKeyArn: KEY,
    });

    it("is named to the init process file by file", () => {
        const [main, parsers] = config.objects.map(({ arn }) => arn);
        assert.deepEqual(config.router, {
            variables: {
                aws_fluent_bit_init_s3_1: main,
                aws_fluent_bit_init_s3_2: parsers,
                aws_fluent_bit_init_s3_3: "arn:aws:s3:::theirs/a/extra.conf",
                aws_fluent_bit_init_file_1: "/in/image.conf",
            },
            options: {},
        });
        assert.match(main!, /^arn:aws:s3:::ours\/firelens\/shop\/fluent-bit-[0-9a-f]{16}\.conf$/);
    });

    it("may be fetched by the task role: its own prefix, exactly the other object, and the key", () => {
        assert.deepEqual(granted(config), {
            task: [
                "s3:GetObject arn:aws:s3:::ours/firelens/shop/*",
                "s3:GetObject arn:aws:s3:::theirs/a/extra.conf",
                "s3:GetBucketLocation arn:aws:s3:::ours",
                "s3:GetBucketLocation arn:aws:s3:::theirs",
                `kms:Decrypt ${KEY}`,
            ],
            execution: [],
        });
    });

    it("is shown after the generated outputs, with parsers included by nobody", () => {
        const files = "/init/fluent-bit-init-s3-files";
        const shown = renderGeneratedConfig(containers(routing({})), config);
        const [main, parsers] = config.objects.map(({ key }) => `${files}/${key.split("/").at(-1)!}`);
        assert.ok(
            shown.endsWith(`
# /init/fluent-bit-init.conf (written by the init process; Fluent Bit starts from it)
@INCLUDE /fluent-bit/etc/fluent-bit.conf
@INCLUDE ${main!}
@INCLUDE ${files}/extra.conf
@INCLUDE /in/image.conf

# ${main!} (fetched from S3)
[SERVICE]
    Flush 1
    Grace 30

[FILTER]
    Name x

# ${parsers!} (fetched from S3; parsers, given to Fluent Bit by -R)
[PARSER]
    Name p

# ${files}/extra.conf (fetched from S3, from s3://theirs/a/extra.conf; not read here; given to Fluent Bit by -R if it holds parsers)

# /in/image.conf (in the router's image or on one of its volumes; not read here; given to Fluent Bit by -R if it holds parsers)
`),
            shown,
        );
    });

    it("has no text of the component's own beside an existing object alone", () => {
        const alone = compose({ s3: { bucket: "s3://theirs/extra.conf" } });
        assert.deepEqual(alone.objects, []);
        assert.deepEqual(alone.router.variables, { aws_fluent_bit_init_s3_1: "arn:aws:s3:::theirs/extra.conf" });
        assert.deepEqual(granted(alone).task, [
            "s3:GetObject arn:aws:s3:::theirs/extra.conf",
            "s3:GetBucketLocation arn:aws:s3:::theirs",
        ]);
    });

    it("brings a grace that is asked for to a path that would else be alone", () => {
        assert.equal(compose({ path: "/extra.conf" }).delivery, "file");
        const { delivery, objects } = compose({ path: "/extra.conf" }, ["FARGATE"], 30);
        assert.equal(delivery, "init");
        assert.match(objects[0]!.content, /Grace 30\n$/);
    });
});

describe("a configuration with s3", () => {
    it("is one object that ECS fetches with the execution role, merged from several parts", () => {
        const config = compose({ files: [{ text: FILTER }, { file: FILTER }], kmsKeyArn: KEY }, ["EC2"]);
        assert.equal(config.delivery, "s3");
        const [object, ...others] = config.objects;
        assert.deepEqual(others, []);
        assert.equal(object!.content, `[SERVICE]\n    Flush 1\n    Grace 30\n\n${FILTER}\n${FILTER}`);
        assert.deepEqual(config.router, {
            variables: {},
            options: { "config-file-type": "s3", "config-file-value": object!.arn },
        });
        assert.deepEqual(granted(config), {
            task: [],
            execution: [
                "s3:GetObject arn:aws:s3:::bucket/firelens/shop/*",
                "s3:GetBucketLocation arn:aws:s3:::bucket",
                `kms:Decrypt ${KEY}`,
            ],
        });
    });

    it("is exactly the existing object", () => {
        const config = compose({ s3: { bucket: "theirs", key: "extra.conf" } }, ["EXTERNAL"]);
        assert.equal(config.router.options["config-file-value"], "arn:aws:s3:::theirs/extra.conf");
        assert.deepEqual(granted(config).execution, [
            "s3:GetObject arn:aws:s3:::theirs/extra.conf",
            "s3:GetBucketLocation arn:aws:s3:::theirs",
        ]);
    });

    it("is shown before the generated outputs, where the agent puts it", () => {
        const config = compose({ text: FILTER }, ["EC2"]);
        const shown = renderGeneratedConfig(containers(routing(config.router.options)), config);
        assert.match(shown, /\n@INCLUDE \/fluent-bit\/etc\/external\.conf\n\n\[OUTPUT\]/);
        assert.match(shown, /\n# \/fluent-bit\/etc\/external\.conf \(fetched from S3 by ECS\)\n\[SERVICE\]/);
        assert.doesNotMatch(shown, /\/init\//);
    });
});

describe("a configuration with inline", () => {
    it("is shown where it is included, with its parsers named by the service section", () => {
        const config = compose({ text: `${FILTER}[PARSER]\n    Name p\n`, delivery: "inline" });
        const shown = renderGeneratedConfig(containers(routing(config.router.options)), config);
        assert.match(shown, /\n@INCLUDE \/tmp\/firelens\.conf\n\n\[OUTPUT\]/);
        assert.ok(
            shown.endsWith(`
# /tmp/firelens.conf (written by the router when it starts)
[SERVICE]
    Flush 1
    Grace 30
    Parsers_File /tmp/firelens-parsers.conf

[FILTER]
    Name x

# /tmp/firelens-parsers.conf (written by the router when it starts; parsers)
[PARSER]
    Name p
`),
            shown,
        );
        assert.deepEqual(granted(config), { task: [], execution: [] });
        assert.deepEqual([config.objects, config.existing], [[], []]);
    });
});
