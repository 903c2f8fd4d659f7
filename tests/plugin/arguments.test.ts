import assert from "node:assert/strict";
import { ASSET_REF, referredType, type PropertySchema, type Schema } from "../../core/arguments/schema";
import { checkTask } from "../../core/check";
import type { Environment } from "../../core/environment";
import schema from "../../provider/schema.json";
import { TASKS } from "./whole-tasks";

const TASK = "firelens:index:FireLensTask";

const environment: Environment = {
    name: "web",
    project: "shop",
    stack: "prod",
    partition: "aws",
    region: "eu-central-1",
    accountId: "123456789012",
    created: { bucketName: "bucket", taskRoleArn: "arn:task", executionRoleArn: "arn:execution" },
    securityGroups: new Map([["sg-0123456789abcdef0", { outcome: "found", name: "default", ingress: [] }]]),
    parameterImage: { outcome: "found", image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.13" },
    digest: (text) => String(text.length).padStart(16, "0"),
    base64: (text) => Buffer.from(text).toString("base64"),
};

/** Arguments that only decide whether there are errors. */
const ONLY_CHECKED = ["strict", "config.lint", "logRouter.type", "securityGroupIds", "hostSecurityGroupIds"];

/** Every property that the schema's arguments have at any depth; `*` stands for a key or an index. */
function schemaPaths(of: Schema): string[] {
    const { inputProperties } = of.resources[TASK]!;
    const below = (path: string, property: PropertySchema): string[] => {
        const properties = property.$ref === ASSET_REF ? undefined : referredType(of, property)?.type.properties;
        if (properties !== undefined) return all(properties, path);
        const items = property.items ?? property.additionalProperties;
        return items === undefined ? [] : below(`${path}.*`, items);
    };
    const all = (properties: Readonly<Record<string, PropertySchema>>, prefix: string): string[] =>
        Object.entries(properties).flatMap(([name, property]) => {
            const path = prefix === "" ? name : `${prefix}.${name}`;
            return [path, ...below(path, property)];
        });
    // The default of the containers' logging is of the same type as that of each of them.
    return all(inputProperties, "").filter((path) => !path.startsWith("logging."));
}

/** The same tree without what is at a path; each place that the path may mean is one tree. */
function without(tree: unknown, [step, ...rest]: readonly string[]): unknown[] {
    if (typeof tree !== "object" || tree === null || step === undefined) return [];
    const keys = step === "*" ? Object.keys(tree) : [step].filter((key) => key in tree);
    return keys.flatMap((key) => {
        const copy = (Array.isArray(tree) ? [...(tree as unknown[])] : { ...tree }) as Record<string, unknown>;
        if (rest.length === 0) {
            // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
            delete copy[key];
            return [copy];
        }
        return without(copy[key], rest).map((item) =>
            Array.isArray(copy)
                ? copy.map((old: unknown, index) => (String(index) === key ? item : old))
                : { ...copy, [key]: item },
        );
    });
}

function outcome(task: unknown, isOnlyChecked: boolean): string {
    const { plan, findings } = checkTask(schema, TASK, task, environment);
    const { sources: _, ...made } = plan;
    return JSON.stringify(isOnlyChecked ? findings : made);
}

describe("every argument of the schema", () => {
    it("is given its own value by a task that is right", () => {
        const { findings } = checkTask(schema, TASK, TASKS[0], environment);
        assert.deepEqual(
            findings.filter(({ level }) => level === "error"),
            [],
        );
    });

    for (const path of schemaPaths(schema)) {
        it(`changes what is made: ${path}`, () => {
            const isOnlyChecked = ONLY_CHECKED.includes(path);
            const changes = TASKS.flatMap((task) => {
                const before = outcome(task, isOnlyChecked);
                return without(task, path.split(".")).map((changed) => outcome(changed, isOnlyChecked) !== before);
            });
            assert.ok(changes.length > 0, "no task of this test gives it");
            assert.ok(changes.includes(true), "it makes no difference");
        });
    }
});
