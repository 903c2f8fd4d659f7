import { FireLensTask } from "@firelens/pulumi";

export const task = new FireLensTask("web", {
    containers: { nginx: { image: "nginx:1.29" } },
    logging: {
        kafka: {
            brokers: "b-1.shop.abc123.c2.kafka.eu-central-1.amazonaws.com:9098",
            topics: "web-logs",
            mskClusterArn: "arn:aws:kafka:eu-central-1:123456789012:cluster/shop/1a2b3c4d-5e6f",
        },
    },
});
