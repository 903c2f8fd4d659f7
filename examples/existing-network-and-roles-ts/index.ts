import * as pulumi from "@pulumi/pulumi";
import { FireLensTask } from "@firelens/pulumi";

const config = new pulumi.Config();

// The statements are attached to these roles; what else the roles may do stays as it is.
const web = new FireLensTask("web", {
    containers: { nginx: { image: "nginx:1.29" } },
    logging: { cloudWatchLogs: {}, firehose: { deliveryStream: "web-logs" } },
    config: {
        bucket: config.require("bucket"),
        text: "[FILTER]\n    Name   record_modifier\n    Match  *\n    Record team shop\n",
    },
    securityGroupIds: [config.require("securityGroupId")],
    taskRoleArn: config.require("taskRoleArn"),
    executionRoleArn: config.require("executionRoleArn"),
});

// Nobody but their owners may touch these roles: the outputs say what they need.
const worker = new FireLensTask("worker", {
    containers: { worker: { image: "busybox:1.37" } },
    logging: { firehose: { deliveryStream: "worker-logs" } },
    securityGroupIds: [config.require("securityGroupId")],
    taskRoleArn: config.require("lockedTaskRoleArn"),
    executionRoleArn: config.require("lockedExecutionRoleArn"),
    attachPolicies: false,
});

export const webArn = web.arn;
export const workerArn = worker.arn;
export const neededByTaskRole = worker.taskRolePolicy;
export const neededByExecutionRole = worker.executionRolePolicy;
