import { configFilePair } from "../../../core/rules/fl107-config-file-pair";
import { app, containers, model, routing, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(configFilePair, {
    passes: {
        "a file": model(containers(app(), routing({ "config-file-type": "file", "config-file-value": "/extra.conf" }))),
        "an object in another partition": model(
            containers(routing({ "config-file-type": "s3", "config-file-value": "arn:aws-us-gov:s3:::bucket/a/b" })),
        ),
    },
    fails: {
        "a type without a value": [
            model(containers(routing({ "config-file-type": "s3" }))),
            'task.containerDefinitions[0].firelensConfiguration.options["config-file-value"]',
            /is missing; add the object's ARN/,
        ],
        "a value without a type": [
            model(containers(routing({ "config-file-value": "/extra.conf" }))),
            'task.containerDefinitions[0].firelensConfiguration.options["config-file-value"]',
            /ignored by the agent without config-file-type; add config-file-type, s3 or file/,
        ],
        "a URL of S3": [
            model(containers(routing({ "config-file-type": "s3", "config-file-value": "s3://bucket/key" }))),
            'task.containerDefinitions[0].firelensConfiguration.options["config-file-value"]',
            /is not the ARN of an S3 object; write it as arn:<partition>:s3:::bucket\/key/,
        ],
        "a relative path": [
            model(containers(routing({ "config-file-type": "file", "config-file-value": "extra.conf" }))),
            'task.containerDefinitions[0].firelensConfiguration.options["config-file-value"]',
            /is not an absolute path/,
        ],
        "an empty path": [
            model(containers(routing({ "config-file-type": "file", "config-file-value": "" }))),
            'task.containerDefinitions[0].firelensConfiguration.options["config-file-value"]',
            /add the file's absolute path/,
        ],
        "another type": [
            model(containers(routing({ "config-file-type": "efs", "config-file-value": "/x" }))),
            'task.containerDefinitions[0].firelensConfiguration.options["config-file-type"]',
            /^is not a type of configuration; write s3 or file/,
        ],
    },
    skips: {
        "a value that is not known": model(
            containers(routing({ "config-file-type": "s3", "config-file-value": unknown() })),
        ),
        "a type that is not known": model(
            containers(routing({ "config-file-type": unknown(), "config-file-value": "x" })),
        ),
    },
});
