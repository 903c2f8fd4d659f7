import { ignoredConfig } from "./config";
import { invokes } from "./invokes";
import type { PropertyType, ResourceType } from "./resource";
import { resourceTypes } from "./resources";

type Spec = Record<string, unknown>;

/** A Pulumi schema of what the stand-in knows: YAML programs are checked against it. */
export function schemaText(version: string): string {
    const config = configProperties();
    return JSON.stringify({
        name: "aws",
        version,
        description: "A stand-in for tests, not Pulumi's aws provider",
        // With this format `aws:ecs:TaskDefinition` stands for the full token, as in the real schema.
        meta: { moduleFormat: "(.*)(?:/[^/]*)" },
        config: { variables: config },
        provider: { inputProperties: config, properties: {} },
        resources: Object.fromEntries([...resourceTypes].map(([token, type]) => [token, resourceSpec(type)])),
        functions: Object.fromEntries(
            [...invokes].map(([token, { outputs }]) => [
                token,
                { outputs: { type: "object", properties: specs(outputs), required: Object.keys(outputs) } },
            ]),
        ),
    });
}

function configProperties(): Record<string, Spec> {
    const strings = ["region", "accessKey", "secretKey", "token"].map((name) => [name, "string"] as const);
    const booleans = ignoredConfig.map((name) => [name, "boolean"] as const);
    return specs(Object.fromEntries([...strings, ...booleans, ["endpoints", "any"] as const]));
}

function resourceSpec(type: ResourceType): Spec {
    const inputs = Object.entries(type.inputs);
    const inputProperties = specs(Object.fromEntries(inputs.map(([name, property]) => [name, property.type])));
    const always = inputs
        .filter(([, property]) => property.required === true || property.computed === true)
        .map(([name]) => name);
    return {
        inputProperties,
        requiredInputs: inputs.filter(([, property]) => property.required).map(([name]) => name),
        properties: { ...inputProperties, ...specs(type.outputs) },
        required: [...always, ...Object.keys(type.outputs)],
    };
}

function specs(types: Readonly<Record<string, PropertyType>>): Record<string, Spec> {
    return Object.fromEntries(Object.entries(types).map(([name, type]) => [name, typeSpec(type)]));
}

function typeSpec(type: PropertyType): Spec {
    const any = { $ref: "pulumi.json#/Any" };
    switch (type) {
        case "any":
            return any;
        case "array":
            return { type, items: any };
        case "object":
            return { type, additionalProperties: any };
        default:
            return { type };
    }
}
