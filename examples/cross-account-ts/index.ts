import { FireLensTask } from "@firelens/pulumi";

const task = new FireLensTask("web", {
    containers: { nginx: { image: "nginx:1.29" } },
    logging: {
        firehose: {
            deliveryStream: "central-logs",
            roleArn: "arn:aws:iam::210987654321:role/central-logs-writer",
            externalId: "web",
        },
    },
});

export const { arn, trustPolicies } = task;
