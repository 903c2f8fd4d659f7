import { isRecord } from "../json";
import type { Path } from "../path";
import { listOf, textOf } from "./leaf";

type Block = Readonly<Record<string, unknown>>;

/** The resources that each property of a resource comes from. */
export type References = (
    address: string,
    keysOf: (path: Path) => readonly string[],
) => Readonly<Record<string, readonly string[]>>;

/** A module of the configuration: what it is called with, and what is in it. */
interface Module {
    readonly prefix: string;
    readonly block: Block;
    readonly inputs: Block;
    readonly caller: Module | undefined;
}

/** How far a value is followed through modules. */
const DEEPEST = 20;

/** An address without indexes: `module.a[0].aws_x.y["k"]` is written `module.a.aws_x.y` in the configuration. */
export function withoutIndexes(address: string): string {
    return address.replace(/\[(?:"(?:[^"\\]|\\.)*"|[^\]]*)\]/g, "");
}

/** Follows the expressions of a plan's configuration, through variables and outputs of modules. */
export function terraformReferences(configuration: unknown, addresses: readonly string[]): References {
    const root: Module = {
        prefix: "",
        block: blockOf(blockOf(configuration).root_module),
        inputs: {},
        caller: undefined,
    };
    const resources = new Map<string, { readonly module: Module; readonly expressions: Block }>();
    const open = [root];
    for (let module = open.pop(); module !== undefined; module = open.pop()) {
        for (const resource of listOf(module.block.resources)) {
            const { address, expressions } = blockOf(resource);
            resources.set(`${module.prefix}${textOf(address) ?? ""}`, { module, expressions: blockOf(expressions) });
        }
        open.push(...childrenOf(module));
    }
    const instances = new Map<string, string[]>();
    for (const address of addresses) {
        const plain = withoutIndexes(address);
        instances.set(plain, [...(instances.get(plain) ?? []), address]);
    }
    return (address, keysOf) => {
        const found = resources.get(withoutIndexes(address));
        if (found === undefined) return {};
        const references = new Map<string, Set<string>>();
        for (const { path, texts } of expressionsIn(found.expressions)) {
            const targets = texts.flatMap((text) => follow(found.module, text, 0));
            const ids = targets.flatMap((target) => sameInstance(instances.get(target) ?? [], address));
            for (const key of keysOf(path)) {
                const set = references.get(key) ?? new Set();
                for (const id of ids) set.add(id);
                references.set(key, set);
            }
        }
        return Object.fromEntries(
            Array.from(references, ([key, ids]): [string, string[]] => [key, [...ids]]).filter(
                ([, ids]) => ids.length > 0,
            ),
        );
    };
}

function childrenOf(module: Module): Module[] {
    return Object.entries(blockOf(module.block.module_calls)).map(([name, call]) => ({
        prefix: `${module.prefix}module.${name}.`,
        block: blockOf(blockOf(call).module),
        inputs: blockOf(blockOf(call).expressions),
        caller: module,
    }));
}

/** Every expression of a block, with the path of what it is for. */
function expressionsIn(block: Block): { readonly path: Path; readonly texts: readonly string[] }[] {
    const found: { readonly path: Path; readonly texts: readonly string[] }[] = [];
    const visit = (value: unknown, path: Path): void => {
        if (path.length > DEEPEST) return;
        if (Array.isArray(value)) value.forEach((item, at) => visit(item, [...path, at]));
        else if (isRecord(value)) {
            const texts = referencesOf(value);
            if (texts.length > 0) found.push({ path, texts });
            else for (const [key, item] of Object.entries(value)) visit(item, [...path, key]);
        }
    };
    visit(block, []);
    return found;
}

function referencesOf(expression: unknown): string[] {
    return listOf(blockOf(expression).references).filter((text) => typeof text === "string");
}

/** The addresses, without indexes, that a reference in a module ends at. */
function follow(module: Module, reference: string, depth: number): string[] {
    if (depth > DEEPEST) return [];
    const [first, second = "", third] = withoutIndexes(reference).split(".");
    if (first === "var") {
        const { caller, inputs } = module;
        if (caller === undefined) return [];
        return referencesOf(inputs[second]).flatMap((text) => follow(caller, text, depth + 1));
    }
    if (first === "module") {
        const child = childrenOf(module).find(({ prefix }) => prefix === `${module.prefix}module.${second}.`);
        // `module.x` alone stands beside `module.x.output`, and says no more.
        if (child === undefined || third === undefined) return [];
        const { expression } = blockOf(blockOf(child.block.outputs)[third]);
        return referencesOf(expression).flatMap((text) => follow(child, text, depth + 1));
    }
    if (first === "local" || first === "each" || first === "count" || first === "path") return [];
    return first === "data"
        ? [`${module.prefix}data.${second}.${third ?? ""}`]
        : [`${module.prefix}${first ?? ""}.${second}`];
}

/** Of several instances the one with the same key, where there is one. */
function sameInstance(instances: readonly string[], address: string): readonly string[] {
    const key = /\[[^\]]*\]$/.exec(address)?.[0];
    const same = key === undefined ? [] : instances.filter((instance) => instance.endsWith(key));
    return same.length > 0 ? same : instances;
}

function blockOf(value: unknown): Block {
    return isRecord(value) ? value : {};
}
