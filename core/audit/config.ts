import Ajv, { type ErrorObject, type SchemaObject, type ValidateFunction } from "ajv";
import { didYouMean, suggest } from "../arguments/did-you-mean";
import { once } from "../memo";
import { canonicalJson, isRecord } from "../json";
import { RULES } from "../rules";
import { suppressionHygiene } from "../rules/fl902-suppression-hygiene";
import type { Rule, Setting } from "../rules/rule";
import { ENFORCEMENT_LEVELS, levelIn, type EnforcementLevel, type Profile } from "./levels";
import { ruleSettings } from "./rule-settings";
import type { AuditSettings, ConfigProblem } from "./settings";
import type { Suppression, WrittenSuppression } from "./suppression";

/**
 * Reads a configuration, in the form that CrossGuard gives it: `all` and names of rules, each with a level or with an
 * object of `enforcementLevel` and the rule's own settings. The pack and the audit take the same file. What is wrong
 * is reported and left out of account, so that a slip of the hand never switches a rule off.
 */
export function readConfig(raw: unknown, profile: Profile = "recommended"): AuditSettings {
    const problems: ConfigProblem[] = [];
    const config = raw ?? {};
    if (!isRecord(config)) {
        return { ...settingsOf({}, profile), problems: [problem([], "is no object", 'write { "all": "advisory" }')] };
    }
    const rules: Record<string, RuleConfig> = {};
    for (const [key, value] of Object.entries(config)) {
        const rule = RULES.find(({ name }) => name === key);
        if (key !== "all" && rule === undefined) problems.push(unknownName(key));
        else rules[key] = readRule(key, rule, value, problems);
    }
    return { ...settingsOf(rules, profile), problems };
}

/** The JSON schema of one rule's part of a configuration, where that is an object. */
export function ruleSchema(rule: Rule | undefined): SchemaObject {
    const settings = Object.entries(rule === undefined ? {} : ruleSettings(rule)).map(
        ([name, { schema }]) => [name, schema] as const,
    );
    return {
        type: "object",
        properties: { enforcementLevel: { enum: ENFORCEMENT_LEVELS }, ...Object.fromEntries(settings) },
        additionalProperties: false,
    };
}

// The schemas are this project's own, and tested: to check them at each start takes longer than all the rest.
const ajv = once(() => new Ajv({ allErrors: true, strict: false, validateSchema: false }));
const validators = new Map<string, ValidateFunction>();

/** The check of a rule's part of a configuration, or of the part of all rules. */
function validatorOf(rule: Rule | undefined): ValidateFunction {
    const name = rule?.name ?? "all";
    const validate = validators.get(name) ?? ajv().compile(ruleSchema(rule));
    validators.set(name, validate);
    return validate;
}

interface RuleConfig {
    readonly level?: EnforcementLevel;
    readonly values: Readonly<Record<string, unknown>>;
}

function readRule(key: string, rule: Rule | undefined, value: unknown, problems: ConfigProblem[]): RuleConfig {
    const given = typeof value === "string" ? { enforcementLevel: value } : value;
    // The engine writes out all levels and defaults, and to compile a schema takes longer than all the rest.
    const level = isRecord(given) && setsNothing(rule, given) ? levelNamed(given.enforcementLevel) : undefined;
    if (level !== undefined) return { level, values: {} };
    const validate = validatorOf(rule);
    if (validate(given) && isRecord(given)) {
        const { enforcementLevel, ...values } = given;
        return { ...(enforcementLevel !== undefined && { level: enforcementLevel as EnforcementLevel }), values };
    }
    const known = ["enforcementLevel", ...Object.keys(rule === undefined ? {} : ruleSettings(rule))];
    const wrong = (validate.errors ?? []).map((error) => describeError(key, error, known));
    problems.push(...wrong);
    // What is right beside what is wrong still counts.
    const misread = new Set(wrong.map(({ path }) => String(path[1] ?? "")));
    const kept = isRecord(given)
        ? Object.entries(given).filter(([name]) => !misread.has(name) && known.includes(name))
        : [];
    const { enforcementLevel, ...values } = Object.fromEntries(kept);
    return { ...(enforcementLevel !== undefined && { level: enforcementLevel as EnforcementLevel }), values };
}

/** Whether it says no more of a rule's own settings than what they are by default. */
function setsNothing(rule: Rule | undefined, given: Readonly<Record<string, unknown>>): boolean {
    const settings: Readonly<Record<string, Setting>> = rule === undefined ? {} : ruleSettings(rule);
    return Object.entries(given).every(
        ([name, value]) =>
            name === "enforcementLevel" ||
            (settings[name] !== undefined && canonicalJson(value) === canonicalJson(settings[name].default)),
    );
}

function levelNamed(value: unknown): EnforcementLevel | undefined {
    return ENFORCEMENT_LEVELS.find((level) => level === value);
}

function settingsOf(configs: Readonly<Record<string, RuleConfig>>, profile: Profile): Omit<AuditSettings, "problems"> {
    const levelOf = (rule: Rule): EnforcementLevel =>
        configs[rule.name]?.level ?? configs.all?.level ?? levelIn(profile, rule);
    const valuesOf = (rule: Rule): Record<string, unknown> => ({
        ...Object.fromEntries(Object.entries(ruleSettings(rule)).map(([name, setting]) => [name, setting.default])),
        ...configs[rule.name]?.values,
    });
    const { suppressions, locked } = valuesOf(suppressionHygiene) as {
        readonly suppressions?: readonly Suppression[];
        readonly locked?: readonly string[];
    };
    const isLocked = new Set(locked);
    return {
        levels: new Map(RULES.map((rule) => [rule.code, levelOf(rule)])),
        values: new Map(RULES.map((rule) => [rule.code, valuesOf(rule)])),
        suppressions: (suppressions ?? []).map((suppression, index): WrittenSuppression => ({
            ...suppression,
            where: { kind: "config", index },
        })),
        locked: new Set(
            RULES.filter(({ code, name }) => isLocked.has(code) || isLocked.has(name)).map(({ code }) => code),
        ),
    };
}

function unknownName(key: string): ConfigProblem {
    const byCode = RULES.find(({ code }) => code === key);
    if (byCode !== undefined) return problem([key], "is no rule's name", `write "${byCode.name}"`);
    if (key in ruleSettings(suppressionHygiene)) {
        return problem([key], "is no rule's name", `write it below "${suppressionHygiene.name}"`);
    }
    const meant = didYouMean(key, ["all", ...RULES.map(({ name }) => name)]);
    const fix =
        meant === undefined
            ? 'write "all" or the name of a rule, such as "firelens-router-type"'
            : `did you mean "${meant}"?`;
    return problem([key], "is no rule's name", fix);
}

/** Says what ajv found, without the value that it found. */
function describeError(key: string, error: ErrorObject, known: readonly string[]): ConfigProblem {
    const steps = error.instancePath
        .split("/")
        .slice(1)
        .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll("~1", "/").replaceAll("~0", "~")));
    const path = [key, ...steps];
    const params = error.params as Readonly<Record<string, unknown>>;
    if (error.keyword === "additionalProperties") {
        const name = String(params.additionalProperty);
        return problem([...path, name], "is no setting of this rule", suggest(name, known));
    }
    if (error.keyword === "enum" || error.keyword === "const") {
        const allowed = Array.isArray(params.allowedValues) ? params.allowedValues.map(String) : [];
        return problem(path, "is none of the values that it can have", `write one of ${allowed.join(", ")}`);
    }
    return problem(
        path,
        `does not fit its schema: it ${error.message ?? "is not valid"}`,
        "see the rule's page for its settings",
    );
}

function problem(path: ConfigProblem["path"], what: string, fix: string): ConfigProblem {
    return { path, problem: what, fix };
}
