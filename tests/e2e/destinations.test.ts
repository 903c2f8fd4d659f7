import assert from "node:assert/strict";
import { startMoto, type Moto } from "../support/moto";
import { task, withProgram, yamlProgram } from "../support/program";
import { readBack } from "../support/read-back";
import { taskOutputs } from "../support/state";

const secret = "arn:aws:secretsmanager:us-east-1:123456789012:secret:logs-a1b2c3";
const domainArn = "arn:aws:es:us-east-1:123456789012:domain/logs";

/** One container with one destination, and one with several. */
const CONTAINERS = {
    api: {
        image: "api:1.0",
        logging: {
            kinesisStream: { stream: "api" },
            s3: { bucket: "web-logs" },
            openSearch: { host: "search.example.com", domainArn },
            http: { host: "logs.example.com", httpUser: "u", httpPasswordSecret: `${secret}:api::` },
            parse: "json",
        },
    },
    web: {
        image: "nginx:1.29",
        logging: { http: { host: "logs.example.com", httpUser: "u", httpPasswordSecret: `${secret}:web::` } },
    },
};

interface Policy {
    readonly Statement: readonly { readonly Action: readonly string[]; readonly Resource: readonly string[] }[];
}

describe("several destinations of one task", () => {
    let moto: Moto;
    before(async () => {
        moto = await startMoto();
    });
    after(() => moto.stop());

    it("have their secrets, and roles that may do exactly what they need, and are the same at the next preview", async () => {
        await withProgram(yamlProgram({ web: task({ containers: CONTAINERS }) }), { moto }, async (stack) => {
            await stack.pulumi(["up", "--yes"]);
            const live = readBack(moto);
            const { arn, taskRoleArn, executionRoleArn, generatedConfig } = await taskOutputs(stack);
            const { containerDefinitions = [] } = await live.taskDefinition(String(arn));
            const called = (name: string) => containerDefinitions.find((container) => container.name === name);

            assert.deepEqual(called("web")?.logConfiguration?.secretOptions, [
                { name: "http_passwd", valueFrom: `${secret}:web::` },
            ]);
            assert.deepEqual(Object.keys(called("api")?.logConfiguration?.options ?? {}), ["log-driver-buffer-limit"]);
            const [variable] = called("log_router")?.secrets ?? [];
            assert.equal(variable?.valueFrom, `${secret}:api::`);
            assert.ok(String(generatedConfig).includes(`http_passwd \${${variable.name ?? ""}}`));

            const [ofTask] = (await live.role(String(taskRoleArn))).inline as Policy[];
            const allowed = ofTask?.Statement.flatMap(({ Action, Resource }) =>
                Action.flatMap((action) => Resource.map((resource) => `${action} ${resource}`)),
            );
            for (const expected of [
                "kinesis:PutRecords arn:aws:kinesis:us-east-1:123456789012:stream/api",
                "s3:PutObject arn:aws:s3:::web-logs/program-dev-web/api/*",
                `es:ESHttpPost ${domainArn}/*`,
            ]) {
                assert.ok(allowed?.includes(expected), expected);
            }
            const [ofExecution] = (await live.role(String(executionRoleArn))).inline as Policy[];
            assert.deepEqual(
                ofExecution?.Statement.filter(({ Action }) => Action.includes("secretsmanager:GetSecretValue")).map(
                    ({ Resource }) => Resource,
                ),
                [[secret]],
            );
            await stack.expectNoChanges();
        });
    });
});
