import { isSection, splitParsers } from "../config/split-parsers";
import { error, warning, type Finding } from "../finding";
import { carriesSecret, isEmpty, known } from "../value";
import type { FireLensTaskArguments } from "./types";

/** Checks that there is one custom configuration and that the init process can deliver it. */
export function checkConfig({ config }: FireLensTaskArguments): Finding[] {
    if (config === undefined) return [];
    const { text, file } = config;
    if (text === undefined && file === undefined) {
        return [error("FL014", ["config"], "holds no configuration", "give text or file, or leave config out")];
    }
    if (text !== undefined && file !== undefined) {
        return [error("FL014", ["config"], "text and file exclude each other", "keep one of them")];
    }
    const path = ["config", text === undefined ? "file" : "text"];
    const content = text ?? file ?? "";
    if (isEmpty(content)) return [error("FL009", path, "is empty", "write a configuration, or leave config out")];
    if (carriesSecret(content)) {
        const problem =
            "is marked as secret, so it was not checked; with a [PARSER] in it, or an indentation other than four " +
            "blanks, the router does not start";
        const fix = "give the secret to the router by logRouter.secrets, and write ${NAME} in the configuration";
        return [warning("FL701", path, problem, fix)];
    }
    const given = known(content);
    return given === undefined ? [] : checkText(given).map(({ problem, fix }) => error("FL014", path, problem, fix));
}

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
