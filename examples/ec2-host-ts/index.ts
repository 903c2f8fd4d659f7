import { FireLensTask } from "@firelens/pulumi";

const task = new FireLensTask("agent", {
    compatibilities: ["EC2"],
    networkMode: "host",
    containers: {
        agent: { image: "prom/node-exporter:v1.9.0", memory: 64, portMappings: [{ containerPort: 9100 }] },
    },
    logging: { cloudWatchLogs: { retentionInDays: 7 } },
    logRouter: { memory: 128 },
    hostOs: { bottlerocketVersion: "1.19.0" },
});

export const { arn, routes } = task;
