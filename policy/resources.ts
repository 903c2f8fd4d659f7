import type { PolicyProviderResource, ResourceValidationArgs } from "@pulumi/policy";
import { rawProperties } from "./plain";
import type { Requests, SeenResource } from "./requests";
import { READ_TYPES } from "./types";

/**
 * A resource as a stack's state has it, so that the pack and the audit of an exported stack read the very same thing: texts
 * that stand for what is unknown and objects that stand for secrets included.
 */
export interface ResourceState {
    readonly urn: string;
    readonly type: string;
    readonly inputs?: unknown;
    readonly outputs?: unknown;
    readonly id?: unknown;
    readonly parent?: string;
    readonly provider?: string;
    readonly external?: boolean;
    readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>;
}

/** A task definition by these inputs, the components above it and its provider: all of a stack that is known by then. */
export function statesOf(args: ResourceValidationArgs, { parents }: Requests, inputs: unknown): ResourceState[] {
    const { urn, type, opts, provider } = args;
    const parent = opts.parent ?? parents.get(urn);
    const task = { urn, type, inputs, ...externalOf(inputs), ...parentOf(parent), ...providerOf(provider) };
    return [task, ...componentsFrom(parent, parents), ...stateOfProvider(provider)];
}

/** The resources of a stack, those that the rules read with the inputs that they were given. */
export function statesOfStack(resources: readonly SeenResource[], requests: Requests): ResourceState[] {
    return resources.map((resource) => {
        const { urn, type, parent, provider } = resource;
        const base = { urn, type, ...parentOf(parent?.urn) };
        if (type.startsWith("pulumi:providers:")) return { ...base, inputs: rawProperties(resource.props) };
        if (!READ_TYPES.has(type)) return base;
        const outputs = requests.outputs.get(urn)?.() ?? rawProperties(resource.props);
        // What AWS calls it is the engine's to know; the aws provider says it once more.
        const { id } = outputs;
        const inputs = requests.inputs.get(urn)?.() ?? outputs;
        const propertyDependencies = dependenciesOf(resource);
        return { ...base, id, inputs, outputs, propertyDependencies, ...externalOf(inputs), ...providerOf(provider) };
    });
}

/** A resource that is only read comes without inputs. */
function externalOf(inputs: unknown): { external?: true } {
    return Object.keys(inputs ?? {}).length === 0 ? { external: true } : {};
}

function componentsFrom(parent: string | undefined, parents: ReadonlyMap<string, string>): ResourceState[] {
    const above: ResourceState[] = [];
    for (let next = parent; next !== undefined && !above.some(({ urn }) => urn === next); next = parents.get(next)) {
        above.push({ urn: next, type: typeIn(next), ...parentOf(parents.get(next)) });
    }
    return above;
}

function dependenciesOf({ propertyDependencies }: SeenResource): Record<string, string[]> {
    const entries = Object.entries(propertyDependencies);
    return Object.fromEntries(entries.map(([name, resources]) => [name, resources.map(({ urn }) => urn)]));
}

function parentOf(parent: string | undefined): { parent?: string } {
    return parent === undefined || parent === "" ? {} : { parent };
}

/** A state names its provider by URN and id; the id says nothing to the rules. */
function providerOf(provider: SeenResource["provider"]): { provider?: string } {
    return provider === undefined ? {} : { provider: `${provider.urn}::id` };
}

function stateOfProvider(provider: PolicyProviderResource | undefined): ResourceState[] {
    if (provider === undefined) return [];
    const { urn, type, props } = provider;
    return [{ urn, type, inputs: rawProperties(props) }];
}

/** The type that a URN ends in: `urn:pulumi:stack::project::parent$type::name`. */
function typeIn(urn: string): string {
    return urn.split("::")[2]?.split("$").pop() ?? "";
}
