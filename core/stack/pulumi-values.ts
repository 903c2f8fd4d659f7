import { isRecord } from "../json";
import { unknownLeaf } from "../value";
import type { StackResource } from "./graph";
import { DEEPEST, HIDDEN, isUnprintedKey, SECRET_MASK, secretLeaf, textOf } from "./leaf";
import { kindOf } from "./types";

/**
 * What Pulumi's engine writes for a value that is not known yet, by the type that it would have: sdk/go/common/resource/
 * plugin/rpc.go.
 */
const UNKNOWN: ReadonlySet<string> = new Set([
    "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", // boolean
    "3eeb2bf0-c639-47a8-9e75-3b44932eb421", // number
    "04da6b54-80e4-46f7-96ec-b56ff0331ba9", // string
    "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", // array
    "030794c1-ac77-496b-92df-f27374a8bd58", // asset
    "e48ece36-62e2-4504-bad9-02848725956a", // archive
    "dd056dcd-154b-4c76-9bd3-c8f88648b5ff", // object
]);
const UNKNOWN_TEXT = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** The property that says what an object stands for, and what it says of secrets and of outputs. */
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";
const OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

/** What the join reads of what a provider says. */
const OUTPUTS = [
    "arn",
    "arnWithoutRevision",
    "autoScalingGroupName",
    "clusterName",
    "family",
    "groupId",
    "launchTemplateId",
    "name",
    "policyArn",
    "securityGroupRuleId",
    "tags",
    "taskDefinitionArn",
    "value",
] as const;

/** What a resource's state has in every source that Pulumi writes. */
export interface PulumiState {
    readonly urn: string;
    readonly type: string;
    readonly state: Readonly<Record<string, unknown>>;
}

/** A resource's state, or undefined when it is none. */
export function pulumiState(value: unknown): PulumiState | undefined {
    if (!isRecord(value)) return undefined;
    const urn = textOf(value.urn);
    if (urn === undefined) return undefined;
    return { urn, type: textOf(value.type) ?? urn.split("::")[2]?.split("$").at(-1) ?? "", state: value };
}

/** The regions that providers are told to work in, by their URNs. */
export function providerRegions(states: readonly PulumiState[]): ReadonlyMap<string, string> {
    return new Map(
        states.flatMap(({ urn, type, state }) => {
            const { region } = isRecord(state.inputs) ? state.inputs : {};
            return type.startsWith("pulumi:providers:") && typeof region === "string" ? [[urn, region] as const] : [];
        }),
    );
}

/** The resource of a state. What nobody reads has no properties: only its place counts. */
export function pulumiResource({ urn, type, state }: PulumiState, regions: ReadonlyMap<string, string>): StackResource {
    const parent = textOf(state.parent);
    const resource: Mutable<StackResource> = {
        id: urn,
        type,
        name: nameOf(urn),
        properties: NOTHING,
        outputs: NOTHING,
        references: NOTHING,
    };
    if (parent !== undefined) resource.parent = parent;
    if (kindOf(type) === undefined) return resource;
    const inputs = isRecord(state.inputs) ? state.inputs : {};
    resource.properties = valuesOf(inputs);
    const outputs = outputsOf(isRecord(state.outputs) ? state.outputs : {});
    const id = pulumiValue(state.id, false, 0);
    if (typeof id === "string" && id !== "") outputs.id = id;
    resource.outputs = outputs;
    resource.references = referencesOf(state.propertyDependencies);
    const region = textOf(resource.properties.region) ?? regionOf(state.provider, regions);
    if (region !== undefined) resource.region = region;
    if (state.external === true) resource.isExternal = true;
    return resource;
}

/** There are thousands of them: each is made in one piece, not of copies. */
type Mutable<Type> = { -readonly [Name in keyof Type]: Type[Name] };

const NOTHING = {};

/** The last part of a URN: what the program calls the resource. A name may hold the separator itself. */
export function nameOf(urn: string): string {
    let start = 0;
    for (let part = 0; part < 3; part += 1) {
        const end = urn.indexOf("::", start);
        if (end < 0) return urn;
        start = end + "::".length;
    }
    return urn.slice(start);
}

/** Names of properties with the URNs that their values come from. */
export function referencesOf(value: unknown): Readonly<Record<string, readonly string[]>> {
    if (!isRecord(value)) return {};
    return Object.fromEntries(
        Object.entries(value).flatMap(([property, urns]) => {
            const texts = Array.isArray(urns) ? urns.filter((urn) => typeof urn === "string") : [];
            return texts.length > 0 ? [[property, texts]] : [];
        }),
    );
}

function regionOf(provider: unknown, regions: ReadonlyMap<string, string>): string | undefined {
    const reference = textOf(provider) ?? "";
    return regions.get(reference.slice(0, Math.max(reference.lastIndexOf("::"), 0)));
}

/** Values without what Pulumi notes about them. */
function valuesOf(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    const { __defaults: _, ...own } = record;
    return mapped(own, false, 0);
}

/** The ids, ARNs and names among outputs. The rest of them repeats the inputs. */
function outputsOf(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const outputs: Record<string, unknown> = {};
    for (const name of OUTPUTS) {
        if (record[name] !== undefined) outputs[name] = pulumiValue(record[name], false, 0);
    }
    return outputs;
}

/** A value as Pulumi writes it, with tokens in place of what it does not tell; itself, when it tells all. */
function pulumiValue(value: unknown, isUnprinted: boolean, depth: number): unknown {
    if (typeof value === "string") {
        if (value.length < SECRET_MASK.length) return value;
        if (value.length === UNKNOWN_TEXT.length && UNKNOWN.has(value)) return unknownLeaf("preview");
        if (value === SECRET_MASK) return HIDDEN;
        return value.includes(UNKNOWN_TEXT) ? value.replaceAll(UNKNOWN_TEXT, unknownLeaf("preview")) : value;
    }
    if (depth > DEEPEST) return unknownLeaf("intrinsic");
    if (Array.isArray(value)) {
        const items = value.map((item: unknown) => pulumiValue(item, isUnprinted, depth + 1));
        return items.some((item, at) => item !== value[at]) ? items : value;
    }
    if (!isRecord(value)) return value;
    const signature = value[SIGNATURE];
    if (signature === undefined) return mapped(value, isUnprinted, depth);
    if (signature === SECRET) return revealed(value, isUnprinted, depth);
    if (signature === OUTPUT && "value" in value) return pulumiValue(value.value, isUnprinted, depth + 1);
    // An asset, an archive or a reference to a resource: no rule reads one.
    return unknownLeaf(signature === OUTPUT ? "preview" : "intrinsic");
}

/** A record with its values; itself, when they are all known. */
function mapped(
    record: Readonly<Record<string, unknown>>,
    isUnprinted: boolean,
    depth: number,
): Readonly<Record<string, unknown>> {
    const keys = Object.keys(record);
    const values = keys.map((key) => pulumiValue(record[key], isUnprinted || isUnprintedKey(key), depth + 1));
    if (values.every((value, at) => value === record[keys[at] ?? ""])) return record;
    return Object.fromEntries(keys.map((key, at) => [key, values[at]]));
}

/** The value of a secret that is shown, in JSON; a token when it is not. */
function revealed(secret: Readonly<Record<string, unknown>>, isUnprinted: boolean, depth: number): unknown {
    if (!("plaintext" in secret) && !("value" in secret)) return HIDDEN;
    const shown = "plaintext" in secret ? parsed(secret.plaintext) : secret.value;
    return secretLeaf(pulumiValue(shown, isUnprinted, depth + 1), isUnprinted);
}

function parsed(plaintext: unknown): unknown {
    if (typeof plaintext !== "string") return undefined;
    try {
        return JSON.parse(plaintext);
    } catch {
        return plaintext;
    }
}
