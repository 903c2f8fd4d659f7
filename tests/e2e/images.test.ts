import assert from "node:assert/strict";
import { PutParameterCommand } from "@aws-sdk/client-ssm";
import { awsClients } from "../support/aws-clients";
import { startMoto, type Moto } from "../support/moto";
import { task, withProgram, yamlProgram, type ProgramStack } from "../support/program";
import { REGION, logGroup, policy } from "../support/quickstart";
import { readBack } from "../support/read-back";
import { refusalsIn } from "../support/refusals";
import { taskOutputs } from "../support/state";

const containers = { web: { image: "nginx:1.29" } };
const OWN = "444455556666.dkr.ecr.eu-west-1.amazonaws.com/team/router";
const DIGEST = `sha256:${"0a".repeat(32)}`;
const PULL = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"];

describe("the router's image", () => {
    let moto: Moto;
    before(async () => {
        moto = await startMoto();
    });
    after(() => moto.stop());

    /** Deploys a task with this router and gives what ECS and IAM say of it. */
    async function deployed(
        logRouter: object,
        look: (image: string | undefined, execution: unknown, stack: ProgramStack) => Promise<void> | void,
    ): Promise<void> {
        const program = yamlProgram({ web: task({ containers, logRouter, family: "shop" }) });
        await withProgram(program, { moto }, async (stack) => {
            await stack.up();
            const outputs = await taskOutputs(stack);
            const live = await readBack(moto).taskDefinition(outputs.arn as string);
            const router = live.containerDefinitions?.find(({ name }) => name === "log_router");
            const { inline } = await readBack(moto).role(live.executionRoleArn);
            await look(router?.image, inline[0], stack);
            await stack.expectNoChanges();
            await stack.destroy();
        });
    }

    const pulling = (repository: string): object =>
        policy(
            [PULL, [repository]],
            [["ecr:GetAuthorizationToken"], ["*"]],
            [["logs:CreateLogStream", "logs:PutLogEvents"], logGroup("/ecs/shop/log_router")],
        );

    it("comes from the registry of the Region, which the execution role may pull from, and from nothing else", async () => {
        await deployed({ registry: "regional" }, (image, execution) => {
            assert.equal(image, `906394416424.dkr.ecr.${REGION}.amazonaws.com/aws-for-fluent-bit:3.4.15`);
            assert.deepEqual(execution, pulling(`arn:aws:ecr:${REGION}:906394416424:repository/aws-for-fluent-bit`));
        });
    });

    it("is what a parameter holds when the program runs, with what it takes to pull it", async () => {
        const { ssm } = awsClients(moto);
        const put = (Value: string): Promise<unknown> =>
            ssm.send(new PutParameterCommand({ Name: "/images/router", Type: "String", Value, Overwrite: true }));
        await put(`${OWN}:1.2.3`);
        await deployed({ ssmParameter: "/images/router" }, async (image, execution, stack) => {
            assert.equal(image, `${OWN}:1.2.3`);
            assert.deepEqual(execution, pulling("arn:aws:ecr:eu-west-1:444455556666:repository/team/router"));
            await put(`${OWN}:1.2.4`);
            await stack.up();
            const live = await readBack(moto).taskDefinition((await taskOutputs(stack)).arn as string);
            const router = live.containerDefinitions?.find(({ name }) => name === "log_router");
            assert.equal(router?.image, `${OWN}:1.2.4`);
        });
    });

    it("may be given by its digest", async () => {
        const image = `${OWN}@${DIGEST}`;
        await deployed({ image }, (found, execution) => {
            assert.equal(found, image);
            assert.deepEqual(execution, pulling("arn:aws:ecr:eu-west-1:444455556666:repository/team/router"));
        });
    });

    it("is refused where there is no such parameter, or it is encrypted, and nothing is made", async () => {
        const { ssm } = awsClients(moto);
        await ssm.send(new PutParameterCommand({ Name: "/images/hidden", Type: "SecureString", Value: `${OWN}:1` }));
        const sentences = { "/images/none": /no parameter with this name/, "/images/hidden": /is a SecureString/ };
        for (const [ssmParameter, sentence] of Object.entries(sentences)) {
            const program = yamlProgram({ web: task({ containers, logRouter: { ssmParameter } }) });
            await withProgram(program, { moto }, async (stack) => {
                const [refusal] = refusalsIn(await stack.pulumi(["preview"])).get("web") ?? [];
                assert.deepEqual([refusal?.code, refusal?.path], ["FL005", "logRouter.ssmParameter"]);
                assert.match(refusal?.text ?? "", sentence);
            });
        }
    });

    it("runs a health check that works in it, for a container that waits for it", async () => {
        const dependsOn = [{ containerName: "log_router", condition: "HEALTHY" }];
        const waiting = { containers: { web: { image: "nginx:1.29", dependsOn } } };
        const program = yamlProgram({ web: task({ ...waiting, family: "shop" }) });
        await withProgram(program, { moto }, async (stack) => {
            await stack.up();
            const { arn } = await taskOutputs(stack);
            const live = await readBack(moto).taskDefinition(arn as string);
            const router = live.containerDefinitions?.find(({ name }) => name === "log_router");
            assert.deepEqual(router?.healthCheck, {
                command: ["CMD-SHELL", "curl -sf http://127.0.0.1:2020/api/v1/uptime || exit 1"],
                interval: 10,
                timeout: 5,
                retries: 2,
                startPeriod: 30,
            });
            assert.equal(
                router.firelensConfiguration?.options?.["config-file-value"],
                "/fluent-bit/configs/output-metrics-healthcheck.conf",
            );
            await stack.expectNoChanges();
            await stack.destroy();
        });
    });
});
