import { isRecord } from "../json";
import { unknownLeaf } from "../value";
import { read, type ReadStack, type StackResource } from "./graph";
import { DEEPEST, elementsOf, HIDDEN, isUnprintedKey, listOf, secretLeaf, textOf } from "./leaf";
import { referenceKeys } from "./spelling";
import { TERRAFORM_DATA, TERRAFORM_TYPES } from "./terraform-types";
import { terraformReferences, withoutIndexes, type References } from "./terraform-references";

type Block = Readonly<Record<string, unknown>>;

/** Reads `terraform show -json` of a plan, or of a state. Properties keep Terraform's spelling. */
export function fromTerraformPlan(document: unknown): ReadStack {
    const {
        planned_values: planned,
        values,
        configuration,
        resource_changes: changes,
        prior_state: prior,
    } = asBlock(document);
    const root = asBlock(planned ?? values).root_module;
    if (!isRecord(root)) return { problem: "this is no Terraform plan: it has no planned values" };
    const made = resourcesIn(root).filter(({ mode }) => mode !== "data");
    const data = [...resourcesIn(root), ...resourcesIn(asBlock(asBlock(prior).values).root_module)].filter(
        ({ mode, type }) => mode === "data" && TERRAFORM_DATA.has(textOf(type) ?? ""),
    );
    const all = new Map([...made, ...data].map((resource) => [textOf(resource.address) ?? "", resource]));
    const unknown = new Map(
        listOf(changes).flatMap((change) => {
            const { address, change: what } = asBlock(change);
            return typeof address === "string" ? [[address, asBlock(what).after_unknown] as const] : [];
        }),
    );
    const references = terraformReferences(configuration, [...all.keys()]);
    const region = regionOf(configuration);
    return read(
        Array.from(all, ([address, resource]) =>
            resourceOf(address, resource, unknown.get(address), references, region),
        ),
    );
}

/** The resources of a module and of the modules in it. */
function resourcesIn(module: unknown): Block[] {
    const found: Block[] = [];
    const open: unknown[] = [module];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { resources, child_modules: children } = asBlock(next);
        found.push(...listOf(resources).filter(isRecord));
        open.push(...listOf(children));
    }
    return found;
}

function resourceOf(
    address: string,
    { type: terraformType, name, values, sensitive_values: sensitive }: Block,
    unknown: unknown,
    references: References,
    region: string | undefined,
): StackResource {
    const own = textOf(terraformType) ?? "";
    const type = (Object.hasOwn(TERRAFORM_TYPES, own) ? TERRAFORM_TYPES[own] : undefined) ?? `terraform:${own}`;
    const base = { id: address, type, name: textOf(name) ?? withoutIndexes(address) };
    if (type.startsWith("terraform:")) return { ...base, properties: {}, outputs: {}, references: {} };
    const properties = asBlock(overlaid(values ?? {}, unknown, sensitive, false, 0));
    const home = textOf(properties.region) ?? region;
    return {
        ...base,
        properties,
        // What AWS has said already stands among the values.
        outputs: properties,
        references: references(address, referenceKeys),
        isSpeltBySource: true,
        ...(home !== undefined && { region: home }),
    };
}

/** Values with tokens in place of what is only known after the change, and of what is sensitive and may be printed. */
function overlaid(value: unknown, unknown: unknown, sensitive: unknown, isUnprinted: boolean, depth: number): unknown {
    if (depth > DEEPEST) return unknownLeaf("intrinsic");
    if (unknown === true) return unknownLeaf("preview");
    if (sensitive === true) return value === null || value === undefined ? HIDDEN : secretLeaf(value, isUnprinted);
    if (Array.isArray(value) || Array.isArray(unknown)) {
        const [values, gaps, marks] = [value, unknown, sensitive].map(elementsOf);
        const length = Math.max(values?.length ?? 0, gaps?.length ?? 0);
        return Array.from({ length }, (_, at) =>
            overlaid(values?.[at], gaps?.[at], marks?.[at], isUnprinted, depth + 1),
        );
    }
    if (!isRecord(value) && !isRecord(unknown)) return value ?? undefined;
    const [values, gaps, marks] = [value, unknown, sensitive].map(asBlock);
    const keys = new Set([...Object.keys(values ?? {}), ...Object.keys(gaps ?? {})]);
    return Object.fromEntries(
        Array.from(keys, (key): [string, unknown] => [
            key,
            overlaid(values?.[key], gaps?.[key], marks?.[key], isUnprinted || isUnprintedKey(key), depth + 1),
        ]).filter(([, item]) => item !== undefined),
    );
}

function regionOf(configuration: unknown): string | undefined {
    const { aws } = asBlock(asBlock(configuration).provider_config);
    return textOf(asBlock(asBlock(asBlock(aws).expressions).region).constant_value);
}

function asBlock(value: unknown): Block {
    return isRecord(value) ? value : {};
}
