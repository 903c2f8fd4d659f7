import { isRecord } from "../json";
import { read, type ReadStack, type StackResource } from "./graph";
import { textOf } from "./leaf";
import { nameOf, referencesOf } from "./pulumi-values";
import { kindOf } from "./types";

/** A resource as the policy SDK hands it on, with tokens in place of what is not known. */
export interface PolicyResource {
    readonly urn: string;
    readonly type: string;
    readonly name?: string;
    readonly props: Readonly<Record<string, unknown>>;
    /** What the provider has said of it, where the caller has both. */
    readonly outputs?: Readonly<Record<string, unknown>>;
    /** URNs that a property's value comes from. */
    readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>;
    /** URN of the component that it is a part of. */
    readonly parent?: string;
    readonly region?: string;
    /** Whether it is only read. */
    readonly isExternal?: boolean;
}

/** Reads the resources that a stack policy is given. */
export function fromPolicyResources(resources: readonly PolicyResource[]): ReadStack {
    const given: readonly unknown[] = Array.isArray(resources) ? resources : [];
    return read(given.flatMap((resource) => policyResource(resource) ?? []));
}

function policyResource(value: unknown): StackResource | undefined {
    if (!isRecord(value)) return undefined;
    const [urn, type, parent] = [textOf(value.urn), textOf(value.type), textOf(value.parent)];
    if (urn === undefined || type === undefined) return undefined;
    const base = { id: urn, type, name: textOf(value.name) ?? nameOf(urn), ...(parent !== undefined && { parent }) };
    if (kindOf(type) === undefined) return { ...base, properties: {}, outputs: {}, references: {} };
    const properties = isRecord(value.props) ? value.props : {};
    const region = textOf(properties.region) ?? textOf(value.region);
    return {
        ...base,
        properties,
        // A stack policy sees outputs, which hold the inputs as well.
        outputs: isRecord(value.outputs) ? value.outputs : properties,
        references: referencesOf(value.propertyDependencies),
        ...(region !== undefined && { region }),
        ...(value.isExternal === true && { isExternal: true }),
    };
}
