import { FireLensTask } from "@firelens/pulumi";

export const task = new FireLensTask("web", {
    containers: { nginx: { image: "nginx:1.29" } },
    logging: {
        openTelemetry: {
            host: "otel.example.com",
            headerSecrets: { "X-Api-Key": "/logs/otel-key" },
            compress: "gzip",
        },
    },
});
