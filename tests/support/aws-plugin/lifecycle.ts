import type { Aws } from "./aws";
import { sameValue } from "./canonical";
import { DEFAULTS } from "./check";
import { canonicalOf, type ResourceType } from "./resource";
import { UNKNOWN, isEmpty, type Properties, type Value } from "./values";

export interface Resource {
    readonly inputs: Properties;
    readonly state: Properties;
}

/** The state of a resource before it exists: what AWS will fill in is unknown. */
export function previewCreate(type: ResourceType, inputs: Properties): Properties {
    const computed = Object.entries(type.inputs).filter(([, property]) => property.computed);
    const unknown = [...computed.map(([name]) => name), ...Object.keys(type.outputs)];
    return { ...Object.fromEntries(unknown.map((name) => [name, UNKNOWN])), ...inputsOnly(type, inputs) };
}

export function previewUpdate(type: ResourceType, olds: Properties, news: Properties): Properties {
    const unknown = Object.fromEntries((type.changedByUpdate ?? []).map((name) => [name, UNKNOWN]));
    return { ...outputsOf(type, olds), ...unknown, ...computedOf(type, olds), ...inputsOnly(type, news) };
}

export async function createResource(
    aws: Aws,
    type: ResourceType,
    inputs: Properties,
): Promise<{ id: string; state: Properties }> {
    const created = await type.create(aws, inputs);
    const resource = await readResource(aws, type, created.id, inputs, { ...inputs, ...created.state });
    if (resource === undefined) throw new Error(`${type.token} ${created.id} is gone right after it was created`);
    return { id: created.id, state: resource.state };
}

export async function updateResource(
    aws: Aws,
    type: ResourceType,
    id: string,
    olds: Properties,
    news: Properties,
): Promise<Properties> {
    await type.update(aws, id, news, olds);
    const resource = await readResource(aws, type, id, news, { ...outputsOf(type, olds), ...news });
    if (resource === undefined) throw new Error(`${type.token} ${id} is gone right after it was updated`);
    return resource.state;
}

/**
 * What AWS says of a resource. Where it says the same as before in other words, the former words stay; without
 * former inputs (an import, or `.get`) everything that AWS returns becomes one.
 */
export async function readResource(
    aws: Aws,
    type: ResourceType,
    id: string,
    oldInputs: Properties,
    prior: Properties,
): Promise<Resource | undefined> {
    const live = await type.read(aws, id, prior);
    if (live === undefined) return undefined;
    const isImport = Object.keys(oldInputs).length === 0;
    const state: Record<string, Value | undefined> = { ...live };
    const inputs: Record<string, Value | undefined> = { [DEFAULTS]: oldInputs[DEFAULTS] };
    for (const [name, property] of Object.entries(type.inputs)) {
        const canonical = canonicalOf(property);
        if (property.local || sameValue(prior[name], live[name], canonical)) state[name] = prior[name] ?? live[name];
        const value = state[name];
        if (isImport) {
            if (!isEmpty(value)) inputs[name] = value;
        } else if (oldInputs[name] !== undefined) {
            inputs[name] = sameValue(oldInputs[name], value, canonical) ? oldInputs[name] : value;
        }
    }
    return { inputs, state };
}

function inputsOnly(type: ResourceType, inputs: Properties): Properties {
    return pick(inputs, (name) => name in type.inputs);
}

function outputsOf(type: ResourceType, state: Properties): Properties {
    return pick(state, (name) => name in type.outputs);
}

function computedOf(type: ResourceType, state: Properties): Properties {
    return pick(state, (name) => type.inputs[name]?.computed === true);
}

function pick(properties: Properties, keep: (name: string) => boolean): Properties {
    return Object.fromEntries(Object.entries(properties).filter(([name]) => keep(name)));
}
