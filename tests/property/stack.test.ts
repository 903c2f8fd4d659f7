import assert from "node:assert/strict";
import fc from "fast-check";
import { RULES } from "../../core/rules";
import { evaluate } from "../../core/rules/rule";
import { readStack, SOURCES } from "../../core/stack/detect";
import { fromPolicyResources, type PolicyResource } from "../../core/stack/from-policy-resources";
import { joinStack } from "../../core/stack/join";
import { TYPES } from "../../core/stack/types";
import { TERRAFORM_TYPES } from "../../core/stack/terraform-types";
import { unknownLeaf } from "../../core/value";

const SIGNATURE = "4dabf18193072939515e22adb298388d";
const PROPERTIES = [
    "arn id name family type containerDefinitions container_definitions logConfiguration firelensConfiguration options",
    "environment portMappings dependsOn volumes taskRoleArn taskDefinition task_definition networkConfiguration cluster",
    "securityGroups awsvpcConfiguration ecsTarget target targets ecsParameters taskDefinitionArn loadBalancers ingress",
    "serviceConnectConfiguration services securityGroupId group role roles policy policyArn policyArns inlinePolicies",
    "managedPolicyArns policies policyDocument Statement launchTemplate launchTemplateData userData imageId tags",
    "autoScalingGroupProvider capacityProviders capacityProviderStrategies ecsProperties taskProperties containers",
    "Resources Properties Type Ref Fn::Sub Fn::Join Fn::GetAtt Fn::If Parameters Default deployment resources urn inputs",
    "outputs propertyDependencies parent steps op newState planned_values root_module child_modules address values",
    "after_unknown configuration module_calls expressions references taskDefinitions __proto__ constructor toString",
]
    .join(" ")
    .split(" ");

const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 6 }),
    fc.constantFrom(
        ...PROPERTIES,
        "a",
        "b",
        "web",
        "awsfirelens",
        "host",
        "awsvpc",
        "[secret]",
        "sg-1",
        "aws_x.y",
        "var.a",
    ),
    fc.constantFrom(
        "arn:aws:iam::1:role/web",
        "arn:aws:ecs:x:1:task-definition/web:1",
        "[{}]",
        '[{"name":1}]',
        "{",
        "[1]",
    ),
    fc.constantFrom(
        "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
        unknownLeaf("preview"),
        `[{"name":"${unknownLeaf("secret")}"}]`,
    ),
    fc.constantFrom(...Object.values(TYPES).flat(), ...Object.keys(TERRAFORM_TYPES), "AWS::ECS::TaskDefinition"),
);
const leaf = fc.oneof(
    text,
    fc.integer({ min: -2, max: 70000 }),
    fc.boolean(),
    fc.constant(null),
    fc.constant(undefined),
);
const key = fc.oneof(fc.constantFrom(...PROPERTIES, SIGNATURE), text);

/** Values with the names and the texts that sources look for, in no order that makes sense. */
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
        { maxDepth: 6, depthSize: "medium" },
        leaf,
        fc.array(tie("value"), { maxLength: 4 }),
        fc
            .array(fc.tuple(key, tie("value")), { maxLength: 6 })
            .map((entries) => Object.fromEntries(entries) as unknown),
        tie("value").map((inner) => JSON.stringify(inner)),
    ),
}));
const record = fc.array(fc.tuple(key, value), { maxLength: 8 }).map((entries) => Object.fromEntries(entries) as object);
const names = fc.constantFrom("a", "b", "c", "d");

const resources = fc.array(
    fc.record({
        type: fc.constantFrom(...Object.values(TYPES).flat(), "shop:index:Web"),
        name: names,
        properties: record,
        references: fc.dictionary(fc.constantFrom(...PROPERTIES), fc.array(names, { maxLength: 3 }), { maxKeys: 4 }),
        parent: fc.option(names, { nil: undefined }),
    }),
    { maxLength: 8 },
);

/** Sources of the right outline, with anything in place of properties. */
const documents = resources.chain((made) =>
    fc.constantFrom<unknown>(
        {
            deployment: {
                manifest: {},
                resources: made.map(({ type, name, properties, references, parent }) => {
                    return {
                        urn: name,
                        type,
                        inputs: properties,
                        outputs: properties,
                        propertyDependencies: references,
                        parent,
                    };
                }),
            },
        },
        {
            changeSummary: {},
            steps: made.map(({ type, name, properties }) => ({
                op: "create",
                newState: { urn: name, type, inputs: properties },
            })),
        },
        {
            Parameters: made[0]?.properties,
            Mappings: made[1]?.properties,
            Resources: Object.fromEntries(
                made.map(({ type, name, properties }) => [
                    name,
                    { Type: cloudFormationType(type), Properties: properties },
                ]),
            ),
        },
        {
            planned_values: {
                root_module: {
                    resources: made.map(({ name, properties }, at) => {
                        const type = Object.keys(TERRAFORM_TYPES)[at * 3];
                        return {
                            address: `${String(type)}.${name}`,
                            type,
                            name,
                            values: properties,
                            sensitive_values: properties,
                        };
                    }),
                },
            },
            configuration: made[0]?.properties,
            resource_changes: [made[1]?.properties],
        },
        {
            taskDefinitions: made.map(({ properties }) => properties),
            services: made.map(({ properties }) => properties),
        },
    ),
);

function cloudFormationType(type: string): string {
    const [, service = "", name = ""] = type.split(":");
    const SERVICES: Record<string, string> = { ecs: "ECS", ec2: "EC2", iam: "IAM" };
    return `AWS::${SERVICES[service] ?? service}::${name}`;
}

/** Reads, joins, checks and locates whatever there is. */
function readAll(document: unknown): void {
    const { graph, problem } = readStack(document);
    if (graph === undefined) assert.match(problem, /^th[^\n]*[^.]$/);
    else joinAll(graph);
}

function joinAll(graph: Parameters<typeof joinStack>[0]): void {
    for (const { model, locate } of joinStack(graph, { all: true, amiVersions: { a: "1.0.0" } })) {
        for (const { path } of [...(model.unread ?? []), ...evaluateOrNothing(model)]) {
            assert.ok(Array.isArray(locate(path).path));
        }
    }
}

/** What rules make of what is odd is their own matter. */
function evaluateOrNothing(model: Parameters<typeof evaluate>[1]): ReturnType<typeof evaluate> {
    return evaluate(RULES, { ...model, task: { family: "x", containerDefinitions: [] } });
}

/** Lists or records in each other, deeper than any call stack. */
function nested(wrap: (inner: unknown) => unknown): unknown {
    let nest: unknown = "x";
    for (let depth = 0; depth < 20_000; depth++) nest = wrap(nest);
    return nest;
}

describe("reading and joining a stack", () => {
    it("ends however deeply a document is nested", () => {
        for (const deep of [
            nested((inner) => [inner]),
            nested((inner) => ({ Inner: inner })),
            nested((inner) => ({ deployment: inner })),
        ]) {
            const properties = { containerDefinitions: [{ name: deep, environment: deep }], policy: deep, deep };
            const documents = [
                deep,
                { steps: [{ op: "same", newState: { urn: "a", type: TYPES.taskDefinition[0], inputs: properties } }] },
                {
                    Resources: {
                        A: { Type: "AWS::ECS::TaskDefinition", Properties: properties },
                        B: { Type: "AWS::IAM::Role", Properties: properties },
                    },
                },
                {
                    planned_values: {
                        root_module: { resources: [{ address: "a.b", type: "aws_iam_role", values: properties }] },
                    },
                    configuration: deep,
                },
                { taskDefinitions: [properties] },
            ];
            documents.forEach(readAll);
            const policy = `{"Statement":${"[".repeat(20_000)}${"]".repeat(20_000)}}`;
            const task = { family: "a", containerDefinitions: "[{}]", taskRoleArn: "r" };
            const made = [
                [TYPES.taskDefinition[0], task],
                [TYPES.role[0], { name: "r", inlinePolicies: [{ policy }] }],
            ] as const;
            joinAll({
                resources: made.map(([type, properties]) => ({
                    id: type,
                    type,
                    name: type,
                    properties,
                    outputs: {},
                    references: {},
                })),
            });
        }
    });

    it("ends, with a sentence or a stack, whatever JSON it is given", () => {
        fc.assert(
            fc.property(value, (document) => {
                readAll(document);
                for (const source of Object.values(SOURCES)) {
                    const { graph } = source.read(document);
                    if (graph !== undefined) joinAll(graph);
                }
            }),
            { numRuns: 500 },
        );
    }).timeout(60_000);

    it("ends for every source with the right outline and anything in it", () => {
        fc.assert(fc.property(documents, readAll), { numRuns: 1500 });
    }).timeout(60_000);

    it("ends for resources of a policy with anything in them", () => {
        fc.assert(
            fc.property(resources, (made) => {
                const given = made.map(({ name, properties, references, ...rest }) => {
                    return { ...rest, urn: name, name, props: properties, propertyDependencies: references };
                });
                joinAll(fromPolicyResources(given as unknown as PolicyResource[]).graph!);
            }),
            { numRuns: 1500 },
        );
    }).timeout(60_000);
});
