import { parse } from "oniguruma-parser/parser";
import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { routerTypeOf, type RouterType } from "../router/type";
import { known } from "../value";
import { loggingsOf } from "./loggings";
import type { FireLensTaskArguments } from "./types";

/** Checks that `include` and `exclude` are regular expressions as Onigmo, the engine of Fluent Bit and of Ruby, reads them. */
export function checkPatterns(args: FireLensTaskArguments): Finding[] {
    const type = routerTypeOf(args.logRouter);
    return loggingsOf(args).flatMap(({ logging, path }) =>
        (["include", "exclude"] as const).flatMap((name) => checkPattern(known(logging[name]), [...path, name], type)),
    );
}

/** What Fluent Bit replaces by an environment variable before the pattern is compiled. */
const VARIABLE = /\$\{[^}]*\}/;

function checkPattern(pattern: string | undefined, path: Path, type: RouterType): Finding[] {
    if (pattern === undefined) return [];
    const reason = reasonAgainst(pattern);
    if (reason !== undefined) {
        const fix = "write one in Ruby's syntax, with \\ before what is meant literally";
        return [error("FL008", path, `is not a valid regular expression (${reason})`, fix)];
    }
    if (type === "fluentd") return checkForFluentd(pattern, path);
    if (VARIABLE.test(pattern)) {
        const problem = "Fluent Bit puts an environment variable in the place of ${…}, also in a pattern";
        return [error("FL008", path, problem, "write [$][{] for a literal ${")];
    }
    if (pattern.trimEnd() !== pattern) {
        return [error("FL008", path, "Fluent Bit cuts off blanks at the end", "write a blank there as [ ]")];
    }
    return [];
}

/** Fluentd takes what begins with / for a whole expression with options behind it (Config.regexp_value). */
function checkForFluentd(pattern: string, path: Path): Finding[] {
    if (pattern.trim() !== pattern) {
        return [error("FL008", path, "Fluentd cuts off blanks at both ends", "write a blank there as [ ]")];
    }
    if (!pattern.startsWith("/")) return [];
    const problem = "Fluentd takes what stands between slashes for the expression, and needs the second";
    return [error("FL008", path, problem, "write \\/ for a slash at the beginning")];
}

/** Why a text is no pattern. Without what the parser quotes: that is the user's own text. */
function reasonAgainst(pattern: string): string | undefined {
    try {
        parse(pattern);
        return undefined;
    } catch (thrown) {
        if (thrown instanceof RangeError) return "its groups are nested too deeply";
        const message = thrown instanceof Error ? thrown.message : "";
        return /^[A-Za-z ,;'-]+/.exec(message)?.[0].trim() ?? "it cannot be parsed";
    }
}
