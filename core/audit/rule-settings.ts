import { suppressionHygiene } from "../rules/fl902-suppression-hygiene";
import type { Rule, Setting } from "../rules/rule";

/** What can be set about a rule, by name: its own settings and, for the rule about suppressions, the suppressions. */
export function ruleSettings(rule: Rule): Readonly<Record<string, Setting>> {
    return rule === suppressionHygiene ? { ...rule.settings, ...SUPPRESSIONS } : (rule.settings ?? {});
}

const text = (description: string): object => ({ type: "string", description });

const SUPPRESSIONS: Readonly<Record<string, Setting>> = {
    suppressions: {
        schema: {
            type: "array",
            description: "Findings to live with, and why",
            items: {
                type: "object",
                properties: {
                    rule: text("Code or name of the rule"),
                    urn: text("URN of the resource, of its task definition or of a component above; * and ? match"),
                    name: text("Name of the resource or of its task definition; * and ? match"),
                    container: text("Name of the container; * and ? match"),
                    finding: text("Key of the finding, as the message shows it"),
                    reason: text("Why it is all right, in ten characters or more"),
                    expires: text("Last day, in UTC, on which it holds, such as 2027-01-31"),
                },
                required: ["rule", "reason"],
                additionalProperties: false,
            },
        },
        default: [],
    },
    locked: {
        schema: {
            type: "array",
            description: "Rules, by name or code, that nobody may suppress",
            items: { type: "string" },
        },
        default: [],
    },
};
