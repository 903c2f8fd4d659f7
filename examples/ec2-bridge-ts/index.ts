import { FireLensTask } from "@firelens/pulumi";

const task = new FireLensTask("web", {
    compatibilities: ["EC2"],
    networkMode: "bridge",
    containers: {
        nginx: { image: "nginx:1.29", memory: 128, portMappings: [{ containerPort: 80 }] },
    },
    logging: { cloudWatchLogs: {}, exclude: "ELB-HealthChecker" },
    logRouter: { memory: 128 },
});

export const { arn, routes, fluentHost, fluentPort } = task;
