import { parse } from "oniguruma-parser/parser";
import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { known } from "../value";
import { loggingsOf } from "./loggings";
import type { FireLensTaskArguments } from "./types";

/** Checks that `include` and `exclude` are regular expressions as Fluent Bit's engine, Onigmo, reads them. */
export function checkPatterns(args: FireLensTaskArguments): Finding[] {
    return loggingsOf(args).flatMap(({ logging, path }) =>
        (["include", "exclude"] as const).flatMap((name) => checkPattern(known(logging[name]), [...path, name])),
    );
}

function checkPattern(pattern: string | undefined, path: Path): Finding[] {
    if (pattern === undefined) return [];
    try {
        parse(pattern);
        return [];
    } catch (thrown) {
        const reason = thrown instanceof Error ? thrown.message.split("\n")[0]?.replace(/[.:\s]+$/, "") : undefined;
        const problem = `is no regular expression${reason === undefined ? "" : ` (${reason})`}`;
        return [error("FL008", path, problem, 'write one in Ruby\'s syntax, with \\ before what is meant literally')];
    }
}
