import { withoutTokens } from "../value";

/** Why Fluentd does not read a value as it stands. */
export type Misreading = "quote" | "json" | "comment" | "code";

const QUOTED = /^"(?:#\{[^}]*\}|\\.|[^"\\])*"$|^'(?:\\.|[^'\\])*'$/;
const CODE = /#\{([^}]*)\}/g;
/** What Fluentd's documentation has values refer to; anything else is a program that the router runs. */
const REFERENCE = /^\s*(?:ENV\[(["'])\w+\1\]|ENV\.fetch\((["'])\w+\2\)|hostname|worker_id)\s*$/;

/**
 * Why Fluentd would not read what stands behind an option's name as it stands, or undefined. What begins with a quote is
 * a quoted text, in double quotes with Ruby in it; what begins with a bracket is JSON; what stands behind a blank and # is
 * a comment. Source: fluent/fluentd, lib/fluent/config/literal_parser.rb and basic_parser.rb.
 */
export function misreadingOf(given: string): Misreading | undefined {
    const value = withoutTokens(given).trim();
    if (/^["']/.test(value)) {
        if (!QUOTED.test(value)) return "quote";
        const code = value.startsWith('"') ? Array.from(value.matchAll(CODE), (match) => match[1] ?? "") : [];
        return code.every((one) => REFERENCE.test(one)) ? undefined : "code";
    }
    if (/^[[{]/.test(value)) return isJson(value) ? undefined : "json";
    return /(?:^|\s)#/.test(value) ? "comment" : undefined;
}

/** Whether a value is a variable that Fluentd resolves when it starts, and so no literal. */
export function isVariable(value: string): boolean {
    return /^"#\{ENV(?:\[|\.fetch\()(["'])\w+\1[\])]\}"$/.test(value);
}

function isJson(text: string): boolean {
    try {
        JSON.parse(text);
        return true;
    } catch {
        return false;
    }
}
