import { ruleSettings } from "../../core/audit/rule-settings";
import { RULES } from "../../core/rules";
import type { Rule, Setting } from "../../core/rules/rule";

/**
 * The text of policy/rule-options.ts: the rules' names and settings as types, so that an editor completes them. Programs see types
 * only, and those of core are none of theirs.
 */
export function ruleOptionTypes(): string {
    return [
        "// Written by `make docs` from core/rules; a test says when it is stale.",
        'import type { EnforcementLevel } from "@pulumi/policy";',
        "",
        "/** The rules, by name: a level, or an object of `enforcementLevel` and the rule's own settings. */",
        "export interface FireLensRules {",
        ...RULES.flatMap(memberOf),
        "}",
        "",
        "/** Name of a rule. */",
        "export type FireLensRuleName = keyof FireLensRules;",
        "",
    ].join("\n");
}

function memberOf(rule: Rule): string[] {
    const settings = Object.entries(ruleSettings(rule));
    const comment = `    /** ${rule.code}: ${rule.title} */`;
    if (settings.length === 0) {
        return [
            comment,
            `    readonly "${rule.name}"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };`,
        ];
    }
    return [
        comment,
        `    readonly "${rule.name}"?:`,
        "        | EnforcementLevel",
        "        | {",
        "              readonly enforcementLevel?: EnforcementLevel;",
        ...settings.flatMap(([name, setting]) => settingOf(name, setting)),
        "          };",
    ];
}

function settingOf(name: string, { schema }: Setting): string[] {
    return [`              /** ${schema.description}. */`, `              readonly ${name}?: ${typeOf(schema)};`];
}

/** A JSON schema as a TypeScript type. */
function typeOf(schema: unknown): string {
    const { type, enum: values, items, properties, required, additionalProperties } = schema as Schema;
    if (values !== undefined) return values.map((value) => JSON.stringify(value)).join(" | ");
    if (type === "integer") return "number";
    if (type === "array") return `readonly (${typeOf(items ?? {})})[]`;
    if (type !== "object") return type ?? "unknown";
    if (properties === undefined) return `Readonly<Record<string, ${typeOf(additionalProperties ?? {})}>>`;
    const members = Object.entries(properties).map(
        ([name, member]) => `readonly ${name}${required?.includes(name) === true ? "" : "?"}: ${typeOf(member)}`,
    );
    return `{ ${members.join("; ")} }`;
}

interface Schema {
    readonly type?: string;
    readonly enum?: readonly unknown[];
    readonly items?: unknown;
    readonly properties?: Readonly<Record<string, unknown>>;
    readonly required?: readonly string[];
    readonly additionalProperties?: unknown;
}
