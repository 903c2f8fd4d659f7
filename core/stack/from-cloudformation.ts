import { isRecord } from "../json";
import { parameterValues, resolveProperties, type Template } from "./cloudformation-values";
import { read, type ReadStack, type StackResource } from "./graph";
import { referenceKeys } from "./spelling";
import { kindOf } from "./types";

/**
 * Reads a CloudFormation template whose short functions (`!Ref`) have been written out by whoever parsed it. Resources
 * have the shape of Pulumi's aws-native provider, which is made from the same schemas; their properties keep
 * CloudFormation's spelling.
 */
export function fromCloudFormation(document: unknown): ReadStack {
    const { Resources: resources, Parameters: parameters, Mappings: mappings } = isRecord(document) ? document : {};
    if (!isRecord(resources)) return { problem: "this is no CloudFormation template: it has no Resources" };
    const template: Template = {
        parameters: parameterValues(parameters),
        mappings: isRecord(mappings) ? mappings : {},
        resources: new Set(Object.keys(resources)),
    };
    return read(
        Object.entries(resources).flatMap(([id, resource]) =>
            isRecord(resource) && typeof resource.Type === "string"
                ? [resourceOf(template, id, resource.Type, resource.Properties)]
                : [],
        ),
    );
}

function resourceOf(template: Template, id: string, cloudFormationType: string, properties: unknown): StackResource {
    const type = nativeType(cloudFormationType);
    if (kindOf(type) === undefined) return { id, type, name: id, properties: {}, outputs: {}, references: {} };
    const references = new Map<string, Set<string>>();
    const resolved = resolveProperties(template, properties, (path, target) => {
        for (const key of referenceKeys(path)) references.set(key, (references.get(key) ?? new Set()).add(target));
    });
    return {
        id,
        type,
        name: id,
        properties: resolved,
        outputs: {},
        references: Object.fromEntries(Array.from(references, ([property, ids]) => [property, [...ids]])),
    };
}

/** `AWS::ECS::TaskDefinition` as Pulumi's aws-native provider calls it. */
function nativeType(type: string): string {
    const [vendor, service = "", name = ""] = type.split("::");
    return vendor === "AWS" ? `aws-native:${service.toLowerCase()}:${name}` : type;
}
