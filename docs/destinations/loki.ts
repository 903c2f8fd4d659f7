import { FireLensTask } from "@firelens/pulumi";

export const task = new FireLensTask("web", {
    containers: { nginx: { image: "nginx:1.29" } },
    logging: {
        loki: {
            host: "logs-prod-012.grafana.net",
            httpUser: "123456",
            httpPasswordSecret: "/logs/grafana-token",
            labels: { job: "shop", env: "prod" },
        },
    },
});
