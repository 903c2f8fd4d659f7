import { known } from "../value";
import { containersOf, type Rule, type Violation } from "./rule";

const S3_OBJECT = /^arn:aws[a-z-]*:s3:::[^/]+\/.+/;

export const configFilePair: Rule = {
    code: "FL107",
    name: "firelens-config-file-pair",
    title: "`config-file-type` is s3 or file, and `config-file-value` is then an object's ARN or an absolute path.",
    severity: "high",
    level: "error",
    source: "firelens.md §3.1 and §3.2",
    check: (model) =>
        containersOf(model).flatMap(({ container, path }) => {
            const options = container.firelensConfiguration?.options ?? {};
            const at = [...path, "firelensConfiguration", "options"];
            return checkPair(options["config-file-type"], options["config-file-value"]).map((violation) => ({
                ...violation,
                path: [...at, ...violation.path],
            }));
        }),
};

function checkPair(type: string | undefined, value: string | undefined): Violation[] {
    if (type === undefined && value === undefined) return [];
    if (type === undefined) {
        const problem = "is ignored by the agent without config-file-type";
        return [{ path: ["config-file-value"], problem, fix: "add config-file-type, s3 or file" }];
    }
    if (known(type) !== undefined && type !== "s3" && type !== "file") {
        return [
            { path: ["config-file-type"], problem: `${JSON.stringify(type)} is not a type`, fix: "write s3 or file" },
        ];
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
