import { FireLensTask } from "@firelens/pulumi";

export const task = new FireLensTask("web", {
    containers: { nginx: { image: "nginx:1.29" } },
    logging: {
        newRelic: { licenseKeySecret: "/logs/new-relic-key", dataCenter: "EU" },
    },
});
