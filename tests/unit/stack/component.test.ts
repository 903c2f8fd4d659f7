import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { modelOf } from "../../../core/check";
import { RULES } from "../../../core/rules";
import { evaluate } from "../../../core/rules/rule";
import { readStack } from "../../../core/stack/detect";
import { joinStack } from "../../../core/stack/join";
import { policyDocument } from "../../../core/iam/statement";
import { check, environment } from "../support/builders";
import { graphOf } from "../support/stack";

/** What `pulumi stack export` writes of the quick start with a security group and a service, without what nobody reads. */
const STATE: unknown = JSON.parse(readFileSync(join(__dirname, "fixtures/quickstart-state.json"), "utf8"));

const ACCOUNT = "123456789012";

/** What was given to the component. */
const ARGUMENTS = {
    containers: { nginx: { image: "nginx:1.29", portMappings: [{ containerPort: 80 }] } },
    logging: { cloudWatchLogs: {}, firehose: { deliveryStream: "web-logs" } },
    securityGroup: {
        vpcId: "vpc-1",
        ingress: [{ protocol: "tcp", fromPort: 80, toPort: 80, cidrBlocks: ["10.0.0.0/8"] }],
    },
};

describe("the resources that the component makes", () => {
    const [read, ...others] = joinStack(graphOf(readStack(STATE)));
    const { model } = read!;
    const { plan } = check(
        ARGUMENTS,
        environment({
            region: "us-east-1",
            created: {
                bucketName: "web-config-ae5fc46",
                taskRoleArn: `arn:aws:iam::${ACCOUNT}:role/web-task-f202069`,
                executionRoleArn: `arn:aws:iam::${ACCOUNT}:role/web-execution-1cac54d`,
            },
        }),
    );
    const composed = modelOf(plan);

    it("are read back as the task that was composed", () => {
        assert.deepEqual(others, []);
        assert.deepEqual(meaning(model.task), meaning(composed.task));
    });

    it("are read back with the ports that were opened", () => {
        const [opened, ofPlan] = [model, composed].map(({ securityGroups }) =>
            securityGroups.map(({ ingress }) =>
                ingress.map(({ protocol, fromPort, toPort }) => ({ protocol, fromPort, toPort })),
            ),
        );
        assert.deepEqual(opened, ofPlan);
        assert.deepEqual(model.hostSecurityGroups, composed.hostSecurityGroups);
    });

    it("are read back with the outputs of the configuration that was delivered", () => {
        const [delivered, ofPlan] = [model, composed].map(({ configOutputs }) =>
            configOutputs.map(({ container, match, output: { plugin, options } }) => ({
                container,
                match,
                plugin,
                options: { ...options, retry_limit: "2" },
            })),
        );
        assert.deepEqual(delivered, ofPlan);
    });

    it("are read back with what both roles may do", () => {
        for (const role of ["taskRole", "executionRole"] as const) {
            const granted = policyDocument(plan[role]!.statements).Statement.map(({ Action, Resource }) => ({
                effect: "Allow",
                actions: Action,
                resources: Resource,
                isConditional: false,
            }));
            assert.deepEqual(model[role]?.statements, granted);
            assert.deepEqual(model[role].unread, []);
        }
    });

    it("have the service as their runner, and break no rule", () => {
        assert.deepEqual(
            model.runners?.map(({ kind, launchType, namesSecurityGroups }) => [kind, launchType, namesSecurityGroups]),
            [["service", "FARGATE", true]],
        );
        assert.deepEqual(model.unread, []);
        assert.deepEqual(evaluate(RULES, model), evaluate(RULES, composed));
    });
});

/** A task without what ECS fills in when it is not given. */
function meaning(value: unknown): unknown {
    return JSON.parse(
        JSON.stringify(value, (key, item: unknown) => {
            if (Array.isArray(item) && item.length === 0) return undefined;
            if (key === "cpu" && item === 0) return undefined;
            return key === "hostPort" || key === "protocol" ? undefined : item;
        }),
    );
}
