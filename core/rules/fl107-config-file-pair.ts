import { UNKNOWN_OPTION } from "./well-formed";
import { known } from "../value";
import { containersOf } from "./parts";
import { example, app, routing, ec2 } from "./examples";
import { PAGES } from "./pages";
import type { Rule, Violation } from "./rule";

const S3_OBJECT = /^arn:aws[a-z-]*:s3:::[^/]+\/.+/;

export const configFilePair: Rule = {
    code: "FL107",
    name: "firelens-config-file-pair",
    title: "`config-file-type` is s3 or file, and `config-file-value` is then an object's ARN or an absolute path.",
    severity: "high",
    level: "error",
    source: "the ECS agent (agent/taskresource/firelens/firelens_unix.go): it reads both options, or fails the task",
    enforcement: "mandatory",
    scope: "task",
    areas: ["definition"],
    why: "The task does not start, or the agent ignores the configuration without a word.",
    remedy: {
        text: "Give both options: config-file-type s3 with an object's ARN, or file with an absolute path.",
        snippet: '"options": { "config-file-type": "file", "config-file-value": "/extra.conf" }',
    },
    examples: {
        bad: example(
            [app(), routing({ "config-file-type": "s3", "config-file-value": "s3://bucket/extra.conf" })],
            ec2(),
        ),
        good: example([app(), routing({ "config-file-type": "file", "config-file-value": "/extra.conf" })]),
    },
    docs: PAGES.customConfig,
    check: (model) =>
        containersOf(model).flatMap(({ container, path }) => {
            const options = container.firelensConfiguration?.options ?? {};
            const at = [...path, "firelensConfiguration", "options"];
            if (UNKNOWN_OPTION in options) return [];
            return checkPair(options["config-file-type"], options["config-file-value"]).map((violation) => ({
                ...violation,
                path: [...at, ...violation.path],
            }));
        }),
};

function checkPair(type: string | undefined, value: string | undefined): Violation[] {
    // FL110 tells of what is no text.
    if ([type, value].some((option) => option !== undefined && typeof option !== "string")) return [];
    if (type === undefined && value === undefined) return [];
    if (type === undefined) {
        const problem = "is ignored by the agent without config-file-type";
        return [{ path: ["config-file-value"], problem, fix: "add config-file-type, s3 or file" }];
    }
    if (known(type) !== undefined && type !== "s3" && type !== "file") {
        return [{ path: ["config-file-type"], problem: "is not a type of configuration", fix: "write s3 or file" }];
    }
    if (value === undefined || value === "") {
        const fix = type === "s3" ? "add the object's ARN" : "add the file's absolute path";
        return [{ path: ["config-file-value"], problem: "is missing", fix }];
    }
    if (known(value) === undefined) return [];
    if (type === "s3" && !S3_OBJECT.test(value)) {
        const fix = "write it as arn:<partition>:s3:::bucket/key";
        return [{ path: ["config-file-value"], problem: "is not the ARN of an S3 object", fix }];
    }
    if (type === "file" && !value.startsWith("/")) {
        const fix = "write the path in the container, beginning with /";
        return [{ path: ["config-file-value"], problem: "is not an absolute path", fix }];
    }
    return [];
}
