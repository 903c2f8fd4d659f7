import { FireLensTask } from "@firelens/pulumi";

export const task = new FireLensTask("web", {
    containers: { nginx: { image: "nginx:1.29" } },
    logging: {
        datadog: {
            apiKeySecret: "arn:aws:secretsmanager:eu-central-1:123456789012:secret:datadog-AbCdEf",
            site: "datadoghq.eu",
            service: "shop",
            source: "nginx",
            tags: { env: "prod" },
        },
    },
});
