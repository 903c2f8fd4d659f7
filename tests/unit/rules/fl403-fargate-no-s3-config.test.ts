import { fargateNoS3Config } from "../../../core/rules/fl403-fargate-no-s3-config";
import { containers, fluentdRouter, model, routing, task, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(fargateNoS3Config, {
    passes: {
        EC2: model(
            task({ requiresCompatibilities: ["EC2"], containerDefinitions: [routing({ "config-file-type": "s3" })] }),
        ),
        "a file": model(containers(routing({ "config-file-type": "file" }))),
    },
    fails: {
        "a configuration in S3": [
            model(containers(routing({ "config-file-type": "s3", "config-file-value": "arn:aws:s3:::b/k" }))),
            'task.containerDefinitions[0].firelensConfiguration.options["config-file-type"]',
            /Fargate cannot fetch the configuration from S3 for the router; use an init image/,
        ],
        "a configuration of Fluentd in S3": [
            model(containers(fluentdRouter({ "config-file-type": "s3", "config-file-value": "arn:aws:s3:::b/k" }))),
            'task.containerDefinitions[0].firelensConfiguration.options["config-file-type"]',
            /; use a file in the image, or write one when the router starts/,
        ],
    },
    skips: { "a type that is not known": model(containers(routing({ "config-file-type": unknown() }))) },
});
