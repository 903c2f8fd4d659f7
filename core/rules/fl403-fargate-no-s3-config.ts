import type { RouterType } from "../router/type";
import { containersOf, routerTypeIn, type Rule } from "./rule";

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
    source: "firelens.md §3.2 and §5: tasks hosted on Fargate only support the file configuration file type",
    check: (model) => {
        if (model.task.requiresCompatibilities?.includes("FARGATE") !== true) return [];
        return containersOf(model)
            .filter(({ container }) => container.firelensConfiguration?.options?.["config-file-type"] === "s3")
            .map(({ path }) => ({
                path: [...path, "firelensConfiguration", "options", "config-file-type"],
                problem: "Fargate cannot fetch the configuration from S3 for the router",
                fix: FIX[routerTypeIn(model)],
            }));
    },
};
