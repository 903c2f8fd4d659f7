import { Pair, Scalar, YAMLMap, YAMLSeq, type CollectionTag, type ScalarTag, type Tags } from "yaml";

/** CloudFormation's functions that YAML templates write as tags. `!Ref` and `!Condition` have no prefix in full. */
const FUNCTIONS = [
    "And",
    "Base64",
    "Cidr",
    "Contains",
    "EachMemberEquals",
    "EachMemberIn",
    "Equals",
    "FindInMap",
    "GetAtt",
    "GetAZs",
    "If",
    "ImportValue",
    "Join",
    "Length",
    "Not",
    "Or",
    "RefAll",
    "Select",
    "Split",
    "Sub",
    "ToJsonString",
    "Transform",
    "ValueOf",
    "ValueOfAll",
] as const;

const LONG_NAMES: readonly (readonly [tag: string, key: string])[] = [
    ["!Ref", "Ref"],
    ["!Condition", "Condition"],
    ...FUNCTIONS.map((name) => [`!${name}`, `Fn::${name}`] as const),
];

/** The short forms of a template, read into the long ones: `!Ref X` is `{ "Ref": "X" }`. */
export const CLOUDFORMATION_TAGS: Tags = LONG_NAMES.flatMap(([tag, key]) => [
    scalar(tag, key),
    collection(tag, key, "map"),
    collection(tag, key, "seq"),
]);

function scalar(tag: string, key: string): ScalarTag {
    return { tag, resolve: (text) => ({ [key]: key === "Fn::GetAtt" ? attribute(text) : text }) };
}

/** `Resource.Attribute`, of which the attribute may hold more dots. */
function attribute(text: string): string[] {
    const dot = text.indexOf(".");
    return dot < 0 ? [text] : [text.slice(0, dot), text.slice(dot + 1)];
}

function collection(tag: string, key: string, kind: "map" | "seq"): CollectionTag {
    return {
        tag,
        collection: kind,
        resolve: (node) => {
            const long = new YAMLMap();
            // What is below stays a node, so that it can be found in the text.
            if (node instanceof YAMLMap || node instanceof YAMLSeq) long.items.push(new Pair(new Scalar(key), node));
            return long;
        },
    };
}
