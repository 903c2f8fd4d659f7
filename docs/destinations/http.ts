import { FireLensTask } from "@firelens/pulumi";

export const task = new FireLensTask("web", {
    containers: { nginx: { image: "nginx:1.29" } },
    logging: {
        http: {
            host: "api.honeycomb.io",
            uri: "/1/batch/web",
            headerSecrets: { "X-Honeycomb-Team": "/logs/honeycomb-key" },
        },
    },
});
