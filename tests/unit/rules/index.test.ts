import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../../../core/rules";
import { evaluate } from "../../../core/rules/rule";
import type { TaskDefinition } from "../../../core/task";
import { containers, logging, model, router, task } from "../support/builders";

const folder = join(__dirname, "../../../core/rules");

describe("the rules", () => {
    it("are the files of their folder, in the order of their codes", () => {
        const files = readdirSync(folder).filter((file) => file.startsWith("fl"));
        assert.deepEqual(
            RULES.map(({ code }) => code),
            files.map((file) => file.slice(0, 5).toUpperCase()).sort(),
        );
    });

    it("are named after their files", () => {
        const names = RULES.map(({ code, name }) => `${code.toLowerCase()}-${name.replace(/^firelens-/, "")}.ts`);
        assert.deepEqual(
            names,
            readdirSync(folder)
                .filter((file) => file.startsWith("fl"))
                .sort(),
        );
    });

    it("each have a test", () => {
        const tests = readdirSync(__dirname).filter((file) => file.startsWith("fl"));
        assert.equal(tests.length, RULES.length);
    });

    it("find nothing in a task that works", () => {
        assert.deepEqual(evaluate(RULES, model()), []);
    });

    it("find nothing that fails in the example of AWS's own page, given a task role", () => {
        const page: TaskDefinition = {
            family: "firelens-example",
            taskRoleArn: "task-role-arn",
            containerDefinitions: [
                {
                    essential: true,
                    image: "906394416424.dkr.ecr.us-west-2.amazonaws.com/aws-for-fluent-bit:stable",
                    name: "log_router",
                    firelensConfiguration: { type: "fluentbit" },
                    logConfiguration: {
                        logDriver: "awslogs",
                        options: {
                            "awslogs-group": "firelens-container",
                            "awslogs-region": "us-west-2",
                            "awslogs-create-group": "true",
                            "awslogs-stream-prefix": "firelens",
                        },
                    },
                    memoryReservation: 50,
                },
                {
                    essential: true,
                    image: "httpd",
                    name: "app",
                    logConfiguration: {
                        logDriver: "awsfirelens",
                        options: {
                            Name: "firehose",
                            region: "us-west-2",
                            delivery_stream: "my-stream",
                            "log-driver-buffer-limit": "2097152",
                        },
                    },
                    dependsOn: [{ containerName: "log_router", condition: "START" }],
                    memoryReservation: 100,
                },
            ],
        };
        const found = (definition: TaskDefinition): string[] =>
            evaluate(RULES, model(definition)).map(({ code, enforcement }) => `${code} ${enforcement}`);
        assert.deepEqual(found(page), ["FL703 advisory"]);
        const { taskRoleArn: _, ...asWritten } = page;
        assert.deepEqual(found(asWritten), ["FL601 mandatory", "FL703 advisory"]);
    });

    it("catch the service that awsx makes by default", () => {
        const everything = [{ protocol: "-1", fromPort: 0, toPort: 0, source: "0.0.0.0/0" }];
        const seen = model(task(), {
            securityGroups: [{ id: "sg-0123456789abcdef0", name: "web", ingress: everything }],
            taskRole: { name: "web", statements: [], unread: [] },
        });
        const found = evaluate(RULES, seen).map(
            ({ code, severity, enforcement }) => `${code} ${severity} ${enforcement}`,
        );
        assert.deepEqual(found, ["FL202 critical mandatory", "FL602 high mandatory"]);
    });

    it("give a finding the rule's level, or that of the violation", () => {
        const seen = model(
            containers(router({ essential: false }), logging({ Name: "es", "Tag_Key tags": "x", Match: "*" })),
        );
        const levels = evaluate(RULES, seen).map(({ code, level }) => `${code} ${level}`);
        assert.deepEqual(levels, ["FL702 warning", "FL801 warning", "FL806 error"]);
    });
});
