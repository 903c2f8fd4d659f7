import { FireLensTask } from "@firelens/pulumi";

export const task = new FireLensTask("web", {
    containers: { nginx: { image: "nginx:1.29" } },
    logging: {
        openSearch: {
            host: "search-logs-a1b2c3.eu-central-1.es.amazonaws.com",
            domainArn: "arn:aws:es:eu-central-1:123456789012:domain/logs",
            index: "web",
        },
    },
});
