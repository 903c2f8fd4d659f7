import assert from "node:assert/strict";
import { check, found, unknown } from "../support/builders";

const web = (overrides: unknown): object => ({ containers: { web: { image: "nginx:1.29", overrides } } });
const task = (overrides: unknown): object => ({ containers: { web: { image: "nginx:1.29" } }, overrides });

describe("what is overridden", () => {
    it("is merged into objects, and replaces anything else", () => {
        const { plan, findings } = check({
            containers: {
                web: {
                    image: "nginx:1.29",
                    environment: { A: "1" },
                    dockerLabels: { a: "1", b: "2" },
                    overrides: {
                        dockerLabels: { b: "3" },
                        environment: [
                            { name: "Z", value: "1" },
                            { name: "B", value: "2" },
                        ],
                        portMappings: [{ containerPort: 80 }],
                        versionConsistency: "disabled",
                    },
                },
            },
            overrides: { pidMode: "task" },
        });
        assert.deepEqual(findings, []);
        const container: Record<string, unknown> = { ...plan.task.containerDefinitions[1] };
        assert.deepEqual(container.dockerLabels, { a: "1", b: "3" });
        assert.deepEqual(container.environment, [
            { name: "B", value: "2" },
            { name: "Z", value: "1" },
        ]);
        assert.deepEqual(container.portMappings, [{ containerPort: 80, hostPort: 80, protocol: "tcp" }]);
        assert.equal(container.versionConsistency, "disabled");
        assert.equal(plan.task.pidMode, "task");
    });

    it("may be unknown, leaf by leaf", () => {
        const overrides = {
            image: unknown(),
            memory: unknown(),
            portMappings: [{ containerPort: unknown() }],
            environment: [{ name: unknown(), value: unknown({ secret: true }) }],
            stopTimeout: unknown(),
        };
        assert.deepEqual(found(web(overrides)), []);
        assert.deepEqual(found(task({ taskRoleArn: unknown(), pidMode: unknown() })), []);
    });

    it("is pointed at where the program has it, though ECS sorts the list", () => {
        const environment = ["B=", "A", "C="].map((name) => ({ name, value: "x" }));
        assert.deepEqual(found(web({ environment })), [
            'FL005 containers["web"].overrides.environment[0]',
            'FL005 containers["web"].overrides.environment[2]',
        ]);
    });

    it("is what the roles are derived from", () => {
        const secret = "arn:aws:ssm:eu-central-1:123456789012:parameter/a";
        const { executionRole } = check(web({ secrets: [{ name: "S", valueFrom: secret }] })).plan;
        assert.ok(executionRole?.statements.some(({ resources }) => resources.includes(secret)));
    });
});
