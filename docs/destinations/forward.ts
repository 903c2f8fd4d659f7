import { FireLensTask } from "@firelens/pulumi";

export const task = new FireLensTask("web", {
    containers: { nginx: { image: "nginx:1.29" } },
    logging: { forward: { host: "aggregator.internal", sharedKeySecret: "/logs/shared-key" } },
});
