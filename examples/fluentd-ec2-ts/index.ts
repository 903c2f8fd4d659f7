import * as pulumi from "@pulumi/pulumi";
import { FireLensTask } from "@firelens/pulumi";

const task = new FireLensTask("web", {
    compatibilities: ["EC2"],
    networkMode: "bridge",
    containers: {
        nginx: { image: "nginx:1.29", memory: 128, portMappings: [{ containerPort: 80 }] },
    },
    logging: { cloudWatchLogs: {} },
    config: { file: new pulumi.asset.FileAsset("fluentd.conf") },
    logRouter: { type: "fluentd", image: "example.com/fluentd:1.19.1", memory: 256 },
});

export const { arn, routes, generatedConfig } = task;
