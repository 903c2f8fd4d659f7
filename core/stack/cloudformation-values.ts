import { isRecord } from "../json";
import type { Path } from "../path";
import { hasToken, unknownLeaf } from "../value";
import { DEEPEST, elementsOf, HIDDEN, textOf } from "./leaf";

/** What a template's functions can be looked up in. */
export interface Template {
    /** Values of parameters that have a default. */
    readonly parameters: ReadonlyMap<string, unknown>;
    readonly mappings: Readonly<Record<string, unknown>>;
    readonly resources: ReadonlySet<string>;
}

/** Told of each resource that a value comes from. */
export type Refer = (path: Path, resource: string) => void;

/** Stands for what a template leaves out on purpose: `AWS::NoValue`. */
const NOTHING = Symbol("AWS::NoValue");

/** Only the deployment knows it. */
const INTRINSIC = unknownLeaf("intrinsic");

/** Values of a template's parameters, as far as they have a default. */
export function parameterValues(parameters: unknown): ReadonlyMap<string, unknown> {
    const values = new Map<string, unknown>();
    for (const [name, parameter] of Object.entries(isRecord(parameters) ? parameters : {})) {
        const { Type: type, Default: value, NoEcho: hidden } = isRecord(parameter) ? parameter : {};
        values.set(name, defaultOf(textOf(type) ?? "", value, hidden === true || hidden === "true"));
    }
    return values;
}

function defaultOf(type: string, value: unknown, isHidden: boolean): unknown {
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return INTRINSIC;
    if (isHidden) return HIDDEN;
    // The default is the name of the parameter, which says as much as a dynamic reference does.
    if (type.startsWith("AWS::SSM::Parameter::Value")) return `{{resolve:ssm:${String(value)}}}`;
    if (/^(CommaDelimitedList|List<.*>)$/.test(type)) return String(value).split(/\s*,\s*/);
    return type === "Number" && Number.isFinite(Number(value)) ? Number(value) : value;
}

/** The properties of a resource, with what its functions come to, or tokens where only the deployment knows. */
export function resolveProperties(
    template: Template,
    properties: unknown,
    refer: Refer,
): Readonly<Record<string, unknown>> {
    const resolved = resolve(template, properties, [], refer);
    return isRecord(resolved) ? resolved : {};
}

function resolve(template: Template, value: unknown, path: Path, refer: Refer): unknown {
    if (path.length > DEEPEST) return INTRINSIC;
    if (Array.isArray(value)) {
        return value
            .map((item: unknown, index) => resolve(template, item, [...path, index], refer))
            .filter((item) => item !== NOTHING);
    }
    if (!isRecord(value)) return value;
    const [[name, argument] = ["", undefined], ...others] = Object.entries(value);
    if (others.length === 0 && (name === "Ref" || name === "Condition" || name.startsWith("Fn::"))) {
        const call = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
        const inner: Resolve = (item, step = name) =>
            resolve(template, item, [...path, step], (_, id) => refer(path, id));
        if (call !== undefined) return call(argument, template, inner, (id) => refer(path, id));
        // Whatever it comes to, it may come from what stands in it.
        inner(argument);
        return INTRINSIC;
    }
    return Object.fromEntries(
        Object.entries(value)
            .map(([key, item]) => [key, resolve(template, item, [...path, key], refer)] as const)
            .filter(([, item]) => item !== NOTHING),
    );
}

type Resolve = (value: unknown, step?: string) => unknown;
type Call = (argument: unknown, template: Template, inner: Resolve, refer: (resource: string) => void) => unknown;

const FUNCTIONS: Readonly<Record<string, Call>> = {
    Ref: (name, template, _, refer) => {
        if (name === "AWS::NoValue") return NOTHING;
        if (typeof name !== "string") return INTRINSIC;
        if (template.resources.has(name)) refer(name);
        return template.parameters.has(name) ? template.parameters.get(name) : INTRINSIC;
    },
    "Fn::GetAtt": (target, template, _, refer) => {
        const name: unknown = Array.isArray(target) ? target[0] : textOf(target)?.split(".")[0];
        if (typeof name === "string" && template.resources.has(name)) refer(name);
        return INTRINSIC;
    },
    "Fn::Join": (argument, _, inner) => {
        const [separator, items] = elementsOf(argument);
        const resolved = inner(items);
        if (typeof separator !== "string" || !Array.isArray(resolved)) return INTRINSIC;
        return resolved.map(asText).join(separator);
    },
    "Fn::Sub": (argument, template, inner, refer) => {
        const [text, variables] = Array.isArray(argument) ? elementsOf(argument) : [argument];
        if (typeof text !== "string") return INTRINSIC;
        const own = inner(variables ?? {});
        return text.replace(/\$\{([^}]*)\}/g, (_, name: string) => {
            if (name.startsWith("!")) return `\${${name.slice(1)}}`;
            if (isRecord(own) && Object.hasOwn(own, name)) return asText(own[name]);
            const [resource = ""] = name.split(".");
            if (template.resources.has(resource)) refer(resource);
            return template.parameters.has(name) ? asText(template.parameters.get(name)) : INTRINSIC;
        });
    },
    "Fn::FindInMap": (argument, { mappings }, inner) => {
        const [map, first, second] = elementsOf(argument).map((item) => inner(item));
        const found = [map, first, second].reduce<unknown>(
            (below, key) =>
                isRecord(below) && typeof key === "string" && Object.hasOwn(below, key) ? below[key] : undefined,
            mappings,
        );
        return found ?? INTRINSIC;
    },
    "Fn::Select": (argument, _, inner) => {
        const [at, items] = elementsOf(argument);
        const resolved = inner(items);
        const selected: unknown = Array.isArray(resolved) ? resolved[Number(inner(at))] : undefined;
        return selected ?? INTRINSIC;
    },
    "Fn::Split": (argument, _, inner) => {
        const [separator, text] = elementsOf(argument);
        const resolved = inner(text);
        if (typeof separator !== "string" || typeof resolved !== "string" || hasToken(resolved)) return INTRINSIC;
        return resolved.split(separator);
    },
    // User data are read plain or in base64.
    "Fn::Base64": (argument, _, inner) => inner(argument),
    "Fn::ToJsonString": (argument, _, inner) => JSON.stringify(inner(argument)),
    "Fn::ImportValue": (argument, _, inner) => {
        inner(argument);
        return unknownLeaf("external");
    },
};

function asText(value: unknown): string {
    if (typeof value === "string") return value;
    return typeof value === "number" || typeof value === "boolean" ? String(value) : INTRINSIC;
}
