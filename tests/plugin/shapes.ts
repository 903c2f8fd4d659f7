import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { ASSET_REF, referredType, type PropertySchema, type Schema } from "../../core/arguments/schema";
import { repositoryRoot } from "../support/paths";

/**
 * What a value is made of, as far as the schema and core's types can be compared: `leaf`, `[item]` for a list, `{*}` for
 * a map, else its properties, those that must be given with a `!`.
 */
export type Shape = string | { readonly [property: string]: Shape };

/** The shape of the arguments as the schema has them. */
export function inputShape(schema: Schema): Shape {
    const resource = schema.resources["firelens:index:FireLensTask"]!;
    return properties(schema, resource.inputProperties, resource.requiredInputs);
}

function properties(
    schema: Schema,
    given: Readonly<Record<string, PropertySchema>>,
    required: readonly string[] = [],
): Shape {
    const entries = Object.entries(given).map(([name, property]) => {
        return [required.includes(name) ? `${name}!` : name, propertyShape(schema, property)] as const;
    });
    return sorted(entries);
}

function propertyShape(schema: Schema, property: PropertySchema): Shape {
    if (property.$ref === ASSET_REF) return "leaf";
    const type = referredType(schema, property)?.type;
    if (type?.properties !== undefined) return properties(schema, type.properties, type.required);
    if (property.type === "array") return { "[]": propertyShape(schema, property.items ?? {}) };
    if (property.type === "object") return { "*": propertyShape(schema, property.additionalProperties ?? {}) };
    return "leaf";
}

const TYPES = [
    join("arguments", "types.ts"),
    join("arguments", "destination-types.ts"),
    "task.ts",
    "task-parts.ts",
].map((file) => join(repositoryRoot, "core", file));

/** The shape of the arguments as core's types have them. */
export function argumentShape(): Shape {
    const named = new Map<string, ts.Node>();
    for (const file of TYPES) {
        ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022).forEachChild((node) => {
            if (ts.isInterfaceDeclaration(node)) named.set(node.name.text, node);
            if (ts.isTypeAliasDeclaration(node)) named.set(node.name.text, node.type);
        });
    }
    return nodeShape(named.get("FireLensTaskArguments")!, named);
}

function nodeShape(node: ts.Node, named: ReadonlyMap<string, ts.Node>): Shape {
    if (ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node)) {
        const above = ts.isInterfaceDeclaration(node) ? (node.heritageClauses ?? []) : [];
        const members = above
            .flatMap(({ types }) => types.map(({ expression }) => named.get((expression as ts.Identifier).text)!))
            .flatMap((parent) => [...(parent as ts.InterfaceDeclaration).members]);
        const entries = [...members, ...node.members].filter(ts.isPropertySignature).map((member) => {
            const name = (member.name as ts.Identifier).text;
            const shape = nodeShape(member.type!, named);
            return [member.questionToken === undefined ? `${name}!` : name, shape] as const;
        });
        return sorted(entries);
    }
    if (ts.isTypeOperatorNode(node) || ts.isParenthesizedTypeNode(node)) return nodeShape(node.type, named);
    if (ts.isArrayTypeNode(node)) return { "[]": nodeShape(node.elementType, named) };
    if (!ts.isTypeReferenceNode(node)) return "leaf";
    const [first, second] = node.typeArguments ?? [];
    const name = (node.typeName as ts.Identifier).text;
    if (name === "Leaf" || name === "Readonly") return nodeShape(first!, named);
    if (name === "Record") return { "*": nodeShape(second!, named) };
    return nodeShape(named.get(name)!, named);
}

function sorted(entries: readonly (readonly [string, Shape])[]): Shape {
    return Object.fromEntries([...entries].sort(([left], [right]) => (left < right ? -1 : 1)));
}
