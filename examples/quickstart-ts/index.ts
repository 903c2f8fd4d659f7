import * as pulumi from "@pulumi/pulumi";
import { FireLensTask } from "@firelens/pulumi";

const task = new FireLensTask("web", {
    containers: { nginx: { image: "nginx:1.29" } },
    logging: { cloudWatchLogs: {}, firehose: { deliveryStream: "web-logs" } },
    config: { file: new pulumi.asset.FileAsset("extra.conf") },
});

export const { arn, generatedConfig, routes } = task;
