import { parseClassic, type ClassicConfig } from "../config/parse-classic";
import type { Check, LintContext, Mistake } from "./context";
import { checkFormat, checkLongLines, checkTrailingComments } from "./format";
import { checkMatches } from "./matches";
import { checkParsers } from "./parsers";
import { checkPlugins } from "./plugins";
import { checkPorts } from "./ports";
import { checkSecrets, checkTls } from "./security";
import { checkVariableReferences } from "./variables";

const CHECKS: readonly Check[] = [
    checkFormat,
    checkLongLines,
    checkTrailingComments,
    checkPlugins,
    checkMatches,
    checkParsers,
    checkPorts,
    checkTls,
    checkSecrets,
    checkVariableReferences,
];

/** What is wrong with a text in Fluent Bit's classic format, in the order of its lines. */
export function lintText(text: string, context: LintContext, config: ClassicConfig = parseClassic(text)): Mistake[] {
    const read = { config, lines: text.split(/\r?\n/) };
    return CHECKS.flatMap((check) => check(read, context)).sort((left, right) => left.line - right.line);
}
