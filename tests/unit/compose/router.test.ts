import assert from "node:assert/strict";
import type { LogRouterArguments } from "../../../core/arguments/types";
import { composeTask } from "../../../core/compose";
import type { ContainerDefinition, KeyValue } from "../../../core/task";
import { args, environment, unknown } from "../support/builders";

function router(logRouter: LogRouterArguments): ContainerDefinition {
    const { plan } = composeTask(args({ logRouter }), environment());
    return plan.task.containerDefinitions.find(({ firelensConfiguration }) => firelensConfiguration !== undefined)!;
}

describe("a log router of Fluentd", () => {
    const fluentd = { type: "fluentd", image: "example.com/fluentd:1.19.1" };

    it("is of its type, with the default user and time to stop, and without what is Fluent Bit's", () => {
        const made = router({ ...fluentd, logLevel: "debug" });
        const { type, options } = made.firelensConfiguration!;
        assert.equal(type, "fluentd");
        assert.deepEqual(options, {
            "config-file-type": "file",
            "config-file-value": "/tmp/firelens.conf",
            "enable-ecs-log-metadata": "true",
        });
        assert.deepEqual([made.user, made.stopTimeout, made.healthCheck], ["0", 120, undefined]);
        assert.deepEqual(
            (made.environment as KeyValue[]).map(({ name }) => name),
            ["FIRELENS_CONFIG"],
        );
    });

    it("has room for two processes of Ruby, unless its limit is lower, and none for Mem_Buf_Limit", () => {
        assert.equal(router(fluentd).memoryReservation, 256);
        assert.equal(router({ ...fluentd, memory: 200 }).memoryReservation, 200);
        const { plan } = composeTask(args({ logRouter: fluentd }), environment());
        assert.equal(plan.estimates.routerMemBufLimitMiB, 0);
    });

    it("includes no file of AWS's image, and needs no configuration for one destination", () => {
        assert.deepEqual(router(fluentd).firelensConfiguration!.options, { "enable-ecs-log-metadata": "true" });
        assert.deepEqual(router(fluentd).environment, []);
    });
});

describe("the log router", () => {
    it("is called as asked, and waited for by this name", () => {
        const { plan } = composeTask(args({ logRouter: { name: "logs" } }), environment());
        assert.deepEqual(
            plan.task.containerDefinitions.map(({ name }) => name),
            ["logs", "nginx"],
        );
        assert.equal(plan.task.containerDefinitions[1]!.dependsOn![0]!.containerName, "logs");
        assert.equal(plan.logGroups.at(-1)!.name, "/ecs/shop-dev-web/logs");
    });

    it("runs the version asked for, with the init process only when it has something to fetch", () => {
        const repository = "public.ecr.aws/aws-observability/aws-for-fluent-bit";
        assert.equal(router({ version: "2.34.0" }).image, `${repository}:2.34.0`);
        assert.equal(router({ version: "2.34.0", grace: 10 }).image, `${repository}:init-2.34.0`);
    });

    it("runs an image of one's own without a file that it may not hold", () => {
        const { image, firelensConfiguration } = router({ image: "my/fluent-bit:1.0.0" });
        assert.equal(image, "my/fluent-bit:1.0.0");
        assert.deepEqual(firelensConfiguration!.options, { "enable-ecs-log-metadata": "true" });
    });

    it("says nothing of the task in the records when asked not to", () => {
        assert.equal(
            router({ ecsMetadata: false }).firelensConfiguration!.options!["enable-ecs-log-metadata"],
            "false",
        );
    });

    it("has its log level as a variable, beside its own variables and secrets", () => {
        const made = router({ logLevel: "debug", environment: { B: "2" }, secrets: { S: "/s" }, user: "1000" });
        assert.deepEqual(made.environment, [
            { name: "B", value: "2" },
            { name: "FLB_LOG_LEVEL", value: "debug" },
        ]);
        assert.deepEqual([made.secrets, made.user], [[{ name: "S", valueFrom: "/s" }], "1000"]);
    });

    it("has its init process in /tmp where it is not root, as the configuration shows", () => {
        const shown = (user: string): string => {
            const logRouter = { user, grace: 20 };
            return composeTask(args({ logRouter }), environment()).plan.generatedConfig;
        };
        assert.match(shown("1000:1000"), /# \/tmp\/init\/fluent-bit-init\.conf/);
        assert.match(shown("0:1337"), /# \/init\/fluent-bit-init\.conf/);
    });

    it("reserves no more than its limit", () => {
        assert.equal(router({ memory: 64 }).memoryReservation, 64);
        assert.equal(router({ memory: 1024 }).memoryReservation, 128);
        assert.equal(router({ memory: unknown() }).memoryReservation, 128);
        assert.equal(router({ memoryReservation: 256 }).memoryReservation, 256);
    });

    it("does not become what is meant for the component", () => {
        const made = router({ grace: 20, logGroup: "g", type: "fluentbit" });
        const names = ["grace", "logGroup", "retentionInDays", "type", "version", "ecsMetadata", "logLevel"];
        assert.deepEqual(
            names.filter((name) => name in made),
            [],
        );
        assert.equal(made.logConfiguration!.options!["awslogs-group"], "g");
    });

    it("has variables that hold no more than the program gave and the component set", () => {
        const variables = router({ grace: 20 }).environment as KeyValue[];
        assert.deepEqual(
            variables.map(({ name }) => name),
            ["aws_fluent_bit_init_s3_1"],
        );
    });
});
