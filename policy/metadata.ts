import type { EnforcementLevel, Policy, PolicyConfigSchema } from "@pulumi/policy";
import { ruleSettings } from "../core/audit/rule-settings";
import type { AuditSettings } from "../core/audit/settings";
import type { Rule } from "../core/rules/rule";

/** All that CrossGuard can be told about a rule. */
export function metadataOf(rule: Rule, settings: AuditSettings): Policy {
    return {
        name: rule.name,
        description: rule.title,
        displayName: `${rule.code} ${rule.title}`,
        enforcementLevel: levelOf(rule, settings),
        severity: rule.severity,
        framework: {
            name: "AWS FireLens",
            version: "1",
            reference: rule.source,
            specification: rule.quote ?? rule.title,
        },
        tags: ["firelens", rule.code, ...rule.areas],
        remediationSteps: [rule.remedy.text, rule.remedy.snippet].filter((text) => text !== undefined).join("\n\n"),
        url: rule.docs,
        ...schemaOf(rule, settings),
    };
}

function levelOf(rule: Rule, settings: AuditSettings): EnforcementLevel {
    return settings.levels.get(rule.code) ?? rule.enforcement;
}

/** The rule's settings; what the pack's own program sets are the defaults that the engine then fills in. */
function schemaOf(rule: Rule, settings: AuditSettings): { configSchema?: PolicyConfigSchema } {
    const settable = Object.entries(ruleSettings(rule));
    if (settable.length === 0) return {};
    const values = settings.values.get(rule.code) ?? {};
    const properties = settable.map(([name, setting]) => {
        const value = values[name] ?? setting.default;
        return [name, { ...setting.schema, ...(value !== undefined && { default: value }) }] as const;
    });
    return { configSchema: { properties: Object.fromEntries(properties) as PolicyConfigSchema["properties"] } };
}
