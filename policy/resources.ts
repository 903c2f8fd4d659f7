import type { PolicyProviderResource, PolicyResource as StackPolicyResource, ResourceValidationArgs } from "@pulumi/policy";
import type { PolicyResource } from "../core/stack/from-policy-resources";
import { plainProperties } from "./plain";
import type { Requests } from "./requests";
import { READ_TYPES } from "./types";

/** A task definition and the components above it, as one resource of a stack is all that is known yet. */
export function resourcesOf(args: ResourceValidationArgs, { parents }: Requests, properties: unknown): PolicyResource[] {
    const { urn, type, name, opts, provider } = args;
    const own = plainProperties(properties);
    const [parent] = [opts.parent ?? parents.get(urn)];
    const task = { urn, type, name, props: own, outputs: own, ...isExternal(own), ...parentOf(parent), ...regionOf(provider) };
    const above: PolicyResource[] = [];
    for (let next = parent; next !== undefined && !above.some((seen) => seen.urn === next); next = parents.get(next)) {
        above.push({ urn: next, type: typeIn(next), props: {}, ...parentOf(parents.get(next)) });
    }
    return [task, ...above];
}

/** The resources of a stack, those that the rules read with the inputs that they were given. */
export function resourcesOfStack(resources: readonly StackPolicyResource[], { inputs, outputs: told }: Requests): PolicyResource[] {
    return resources.map((resource) => {
        const { urn, type, name, parent, provider } = resource;
        const base = { urn, type, name, ...parentOf(parent?.urn) };
        if (!READ_TYPES.has(type)) return { ...base, props: {} };
        const outputs = plainProperties(told.get(urn)?.() ?? resource.props);
        const given = inputs.get(urn);
        const props = given === undefined ? outputs : plainProperties(given());
        return {
            ...base,
            props,
            outputs,
            ...isExternal(props),
            ...regionOf(provider),
            propertyDependencies: dependenciesOf(resource),
        };
    });
}

/** A resource that is only read comes without inputs. */
function isExternal(inputs: Readonly<Record<string, unknown>>): { isExternal?: true } {
    return Object.keys(inputs).length === 0 ? { isExternal: true } : {};
}

function dependenciesOf({ propertyDependencies }: StackPolicyResource): Record<string, string[]> {
    const entries = Object.entries(propertyDependencies);
    return Object.fromEntries(entries.map(([name, resources]) => [name, resources.map(({ urn }) => urn)]));
}

function parentOf(parent: string | undefined): { parent?: string } {
    return parent === undefined || parent === "" ? {} : { parent };
}

function regionOf(provider: PolicyProviderResource | undefined): { region?: string } {
    const region = provider === undefined ? undefined : plainProperties(provider.props).region;
    return typeof region === "string" ? { region } : {};
}

/** The type that a URN ends in: `urn:pulumi:stack::project::parent$type::name`. */
function typeIn(urn: string): string {
    return urn.split("::")[2]?.split("$").pop() ?? "";
}
