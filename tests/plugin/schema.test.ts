import assert from "node:assert/strict";
import schema from "../../provider/schema.json";
import { argumentShape, inputShape } from "./shapes";

interface Described {
    readonly description?: string;
    readonly properties?: Readonly<Record<string, Described>>;
    readonly inputProperties?: Readonly<Record<string, Described>>;
    readonly enum?: readonly (Described & { readonly value: string })[];
}

/** All that has to be described, by where it is. */
function described(where: string, item: Described): [string, string | undefined][] {
    const below = { ...item.properties, ...item.inputProperties };
    return [
        [where, item.description],
        ...Object.entries(below).flatMap(([name, property]) => described(`${where}.${name}`, property)),
        ...(item.enum ?? []).map((choice): [string, string | undefined] => [
            `${where}=${choice.value}`,
            choice.description,
        ]),
    ];
}

const everything = Object.entries({ ...schema.types, ...schema.resources }).flatMap(([token, item]) =>
    described(token.slice(token.lastIndexOf(":") + 1), item as Described),
);

describe("the schema", () => {
    it("describes every type, every property and every value of an enum", () => {
        assert.ok(everything.length > 150);
        const silent = everything.filter(([, description]) => (description ?? "").trim() === "");
        assert.deepEqual(silent, []);
    });

    it("describes in sentences", () => {
        const fragments = everything.filter(([, description]) => !/[.)]$/.test(description ?? ""));
        assert.deepEqual(fragments, []);
    });

    it("says of every argument that may be left out what happens then, or that ECS decides", () => {
        const { inputProperties, requiredInputs } = schema.resources["firelens:index:FireLensTask"];
        const optional = Object.entries(inputProperties as Record<string, Described>).filter(
            ([name]) => !requiredInputs.includes(name),
        );
        const open = optional.filter(
            ([, { description = "" }]) => !/\b[Dd]efaults? |Without it|has a default|share\b|some\b/.test(description),
        );
        assert.deepEqual(
            open.map(([name]) => name),
            ["ephemeralStorage"],
        );
    });

    it("has the arguments that core reads, and core reads those that it has", () => {
        assert.deepEqual(argumentShape(), inputShape(schema));
    });

    it("has no union, no default and no reference to a resource: each differs between languages", () => {
        const text = JSON.stringify({ types: schema.types, resources: schema.resources });
        assert.doesNotMatch(text, /"oneOf"/);
        assert.doesNotMatch(text, /"default"/);
        assert.doesNotMatch(text, /"\$ref":"\/?(aws|pulumi\.json#\/(?!Asset|Any))/);
    });

    it("refers to types that it has, and has no type that nothing refers to", () => {
        const text = JSON.stringify({ types: schema.types, resources: schema.resources });
        const referred = new Set(Array.from(text.matchAll(/"#\/types\/([^"]+)"/g), (match) => match[1]));
        assert.deepEqual([...referred].sort(), Object.keys(schema.types).sort());
    });

    it("has one version, which the packages share", async () => {
        const { default: root } = await import("../../package.json", { with: { type: "json" } });
        const { default: sdk } = await import("../../sdk/nodejs/package.json", { with: { type: "json" } });
        assert.deepEqual([root.version, sdk.version], [schema.version, schema.version]);
    });
});
