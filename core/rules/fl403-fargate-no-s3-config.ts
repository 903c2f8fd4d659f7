import type { RouterType } from "../router/type";
import { containersOf, routerTypeIn, runsOnFargate } from "./parts";
import { example, app, routing, arn } from "./examples";
import { PAGES } from "./pages";
import type { Rule } from "./rule";

/** What works there in its place. */
const FIX: Readonly<Record<RouterType, string>> = {
    fluentbit: "use an init image of AWS for Fluent Bit with aws_fluent_bit_init_s3_1, or a file in the image",
    fluentd: "use a file in the image, or write one when the router starts",
};

export const fargateNoS3Config: Rule = {
    code: "FL403",
    name: "firelens-fargate-no-s3-config",
    title: "On Fargate the configuration file's type is `file`.",
    severity: "high",
    level: "error",
    source: "AWS, Specifying a custom configuration file: tasks on Fargate only support the file configuration file type",
    enforcement: "mandatory",
    scope: "task",
    areas: ["platform"],
    quote: "Tasks hosted on AWS Fargate only support the file configuration file type.",
    why: "ECS refuses the task definition, or the task is never placed.",
    remedy: {
        text: "Put the file into the image, or let an init image of AWS for Fluent Bit fetch it.",
        snippet: '"environment": [{ "name": "aws_fluent_bit_init_s3_1", "value": "arn:…:s3:::bucket/extra.conf" }]',
    },
    examples: {
        bad: example([app(), routing({ "config-file-type": "s3", "config-file-value": arn("s3", "logs/extra.conf") })]),
        good: example([app(), routing({ "config-file-type": "file", "config-file-value": "/extra.conf" })]),
    },
    docs: PAGES.customConfig,
    check: (model) => {
        if (!runsOnFargate(model)) return [];
        return containersOf(model)
            .filter(({ container }) => container.firelensConfiguration?.options?.["config-file-type"] === "s3")
            .map(({ path }) => ({
                path: [...path, "firelensConfiguration", "options", "config-file-type"],
                problem: "Fargate cannot fetch the configuration from S3 for the router",
                fix: FIX[routerTypeIn(model)],
            }));
    },
};
