import { checkBucket, checkObject } from "../config/config-object";
import { SOURCE_KINDS } from "../config/sources";
import { isSection, splitParsers } from "../config/split-parsers";
import { error, warning, type Finding } from "../finding";
import type { Path } from "../path";
import { routerTypeOf, type RouterType } from "../router/type";
import { carriesControl, carriesSecret, hasToken, isEmpty, known } from "../value";
import type { ConfigSourceArguments, FireLensTaskArguments, RouterConfigArguments } from "./types";

/** Checks the custom configuration as it is given; whether it can be delivered is seen when it is put together. */
export function checkConfig({ config, logRouter }: FireLensTaskArguments): Finding[] {
    if (config === undefined) return [];
    const type = routerTypeOf(logRouter);
    return [
        ...checkKinds(config),
        ...checkSource(config, ["config"], type),
        ...(config.files ?? []).flatMap((source, index) => checkPart(source, ["config", "files", index], type)),
        ...checkParsers(config, type),
        ...checkStorage(config),
    ];
}

function checkKinds(config: RouterConfigArguments): Finding[] {
    const { files } = config;
    const given = [...SOURCE_KINDS, "files" as const].filter((kind) => config[kind] !== undefined);
    if (Object.values(config).every((value) => value === undefined)) {
        return [error("FL014", ["config"], "holds no configuration", "give text or file, or leave config out")];
    }
    if (given.length > 1) {
        const problem = `${given.join(" and ")} exclude each other`;
        const fix = files === undefined ? "keep one of them, or give each as an item of files" : "put all into files";
        return [error("FL014", ["config"], problem, fix)];
    }
    if (files?.length !== 0) return [];
    return [error("FL009", ["config", "files"], "is empty", "add a part, or leave files out")];
}

/** A part of several, which is exactly one thing. */
function checkPart(source: ConfigSourceArguments, path: Path, type: RouterType): Finding[] {
    const given = SOURCE_KINDS.filter((kind) => source[kind] !== undefined);
    if (given.length === 1) return checkSource(source, path, type);
    const problem = given.length === 0 ? "holds no configuration" : `${given.join(" and ")} exclude each other`;
    const fix = given.length === 0 ? `give one of ${SOURCE_KINDS.join(", ")}` : "make each an item of its own";
    return [error("FL014", path, problem, fix), ...checkSource(source, path, type)];
}

function checkSource(
    { text, file, s3, path: inImage }: ConfigSourceArguments,
    path: Path,
    type: RouterType,
): Finding[] {
    return [
        ...(text === undefined ? [] : checkContent(text, [...path, "text"], type)),
        ...(file === undefined ? [] : checkContent(file, [...path, "file"], type)),
        ...(inImage === undefined ? [] : checkPath(inImage, [...path, "path"])),
        ...(s3 === undefined ? [] : asFindings(checkObject(s3), [...path, "s3"])),
    ];
}

function checkContent(content: string, path: Path, type: RouterType): Finding[] {
    if (isEmpty(content)) return [error("FL009", path, "is empty", "write a configuration, or leave config out")];
    if (carriesSecret(content)) {
        const { unchecked, variable } = SECRET_TEXT[type];
        const fix = `give the secret to the router by logRouter.secrets, and write ${variable} in the configuration`;
        return [warning("FL701", path, `is marked as secret, so it was not checked${unchecked}`, fix)];
    }
    const given = known(content);
    const check = type === "fluentd" ? checkFluentdText : checkText;
    return given === undefined ? [] : check(given).map(({ problem, fix }) => error("FL014", path, problem, fix));
}

/** What is said of a text that may not be seen. */
const SECRET_TEXT: Readonly<Record<RouterType, { readonly unchecked: string; readonly variable: string }>> = {
    fluentbit: {
        unchecked: "; with a [PARSER] in it, or an indentation other than four blanks, the router does not start",
        variable: "${NAME}",
    },
    fluentd: { unchecked: "", variable: `"#{ENV['NAME']}"` },
};

const YAML = /^(service|pipeline|parsers|multiline_parsers|includes|env)\s*:/m;

function checkText(text: string): { problem: string; fix: string }[] {
    const lines = text.split("\n");
    if (!lines.some((line) => isSection(line) || /^@include /i.test(line))) {
        const fix = "begin a section as [FILTER]; for a file, give config.file a FileAsset";
        return YAML.test(text)
            ? [
                  {
                      problem: "is YAML, which the configuration that ECS writes cannot include",
                      fix: "write it in the classic format",
                  },
              ]
            : [{ problem: "has no section of Fluent Bit's classic format", fix }];
    }
    return splitParsers(text).mistaken.map((line) => ({
        problem: `for the word in brackets in line ${String(line)} the init process would take all of it for parsers`,
        fix: "put a [PARSER] in a line of its own, without anything before it, and nowhere else",
    }));
}

function checkFluentdText(text: string): { problem: string; fix: string }[] {
    const lines = text.split("\n");
    if (lines.some(isSection)) {
        return [
            { problem: "holds a section of Fluent Bit", fix: "write it in Fluentd's format: <filter **> … </filter>" },
        ];
    }
    if (lines.some((line) => /^\s*<\w+[^>]*>/.test(line) || /^@include\s/.test(line))) return [];
    const fix = "begin an element as <filter **>; for a file, give config.file a FileAsset";
    return [{ problem: "has no element of Fluentd's format", fix }];
}

function checkPath(given: string, path: Path): Finding[] {
    if (carriesControl(given)) {
        const problem = "holds a line break or control character, which would add lines to the configuration";
        return [error("FL702", path, problem, "write the path in one line")];
    }
    if (hasToken(given) || given.startsWith("/")) return [];
    const fix =
        "write the path in the router's container, beginning with /; for a file of the program, use config.file";
    return [error("FL107", path, "is not an absolute path", fix)];
}

function checkParsers({ parsers }: RouterConfigArguments, type: RouterType): Finding[] {
    if (parsers !== undefined && type === "fluentd") {
        const fix = "write a <filter> with @type parser and a <parse> into text";
        return [error("FL014", ["config", "parsers"], "Fluentd has no files of parsers", fix)];
    }
    const given = known(parsers);
    if (given === undefined || isEmpty(given)) return [];
    const split = splitParsers(given);
    const path: Path = ["config", "parsers"];
    if (split.main.split("\n").some((line) => line !== "" && !line.trimStart().startsWith("#"))) {
        const fix = "write other sections, and @INCLUDE and @SET, into text";
        return [error("FL014", path, "holds more than [PARSER] and [MULTILINE_PARSER] sections", fix)];
    }
    if (split.parsers !== "") return [];
    return [error("FL014", path, "has no parser", "begin a section as [PARSER] or [MULTILINE_PARSER]")];
}

const KEY_ARN = /^arn:[a-z-]+:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/;

function checkStorage({ bucket, kmsKeyArn }: RouterConfigArguments): Finding[] {
    const isKey = kmsKeyArn === undefined || hasToken(kmsKeyArn) || KEY_ARN.test(kmsKeyArn);
    const key = {
        problem: "is not the ARN of a KMS key",
        fix: "write it as arn:<partition>:kms:<region>:<account>:key/<id>; IAM grants nothing on an alias",
    };
    return [
        ...(bucket === undefined ? [] : asFindings(checkBucket(bucket), ["config", "bucket"])),
        ...(isKey ? [] : asFindings(key, ["config", "kmsKeyArn"])),
    ];
}

function asFindings(misnamed: { problem: string; fix: string } | undefined, path: Path): Finding[] {
    return misnamed === undefined ? [] : [error("FL014", path, misnamed.problem, misnamed.fix)];
}
