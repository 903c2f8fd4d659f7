import type { KeyValue } from "../task";
import { known } from "../value";
import { app, arn, example, role, router } from "./examples";
import { PAGES } from "./pages";
import { containersOf } from "./parts";
import { missingActions, readingObject } from "./permissions";
import type { Rule } from "./rule";

const INIT_S3_VARIABLE = /^aws_fluent_bit_init_[sS]3/;

export const initImageS3: Rule = {
    code: "FL606",
    name: "firelens-init-image-s3",
    title: "The task role may fetch what the init process of AWS for Fluent Bit fetches.",
    severity: "medium",
    level: "warning",
    source: "AWS for Fluent Bit (use_cases/init-process-for-fluent-bit/README.md): the task role needs s3:GetObject and s3:GetBucketLocation",
    enforcement: "advisory",
    scope: "stack",
    areas: ["permissions"],
    why: "The init process cannot fetch the file, and the router stops before it starts.",
    remedy: {
        text: "Allow s3:GetObject on the object and s3:GetBucketLocation on its bucket to the task role: the init process runs with it.",
    },
    examples: {
        bad: example(
            [
                app(),
                router({ environment: [{ name: "aws_fluent_bit_init_s3_1", value: arn("s3", "logs/extra.conf") }] }),
            ],
            {},
            { taskRole: role(["firehose:PutRecordBatch"]) },
        ),
        good: example(
            [
                app(),
                router({ environment: [{ name: "aws_fluent_bit_init_s3_1", value: arn("s3", "logs/extra.conf") }] }),
            ],
            {},
            { taskRole: role(["firehose:PutRecordBatch", "s3:GetObject", "s3:GetBucketLocation"]) },
        ),
    },
    docs: PAGES.init,
    check: (model) =>
        containersOf(model).flatMap(({ container: { firelensConfiguration, environment }, path }) => {
            if (firelensConfiguration === undefined || !Array.isArray(environment)) return [];
            return (environment as KeyValue[]).flatMap(({ name, value }, index) => {
                if (!INIT_S3_VARIABLE.test(name)) return [];
                const missing = missingActions(model.taskRole, readingObject(known(value)));
                if (missing.length === 0) return [];
                return [
                    {
                        path: [...path, "environment", index],
                        problem: `the task role may not fetch this file: it lacks ${missing.join(", ")}`,
                        fix: "allow s3:GetObject on the object and s3:GetBucketLocation on its bucket",
                    },
                ];
            });
        }),
};
