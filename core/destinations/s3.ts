import { checkBucket } from "../config/config-object";
import type { S3Arguments } from "../arguments/destination-types";
import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { known } from "../value";
import { KEY_ARN } from "./checks";
import type { Destination } from "./destination";
import { ROLE_ROWS } from "./options";

/** ACLs that S3 has by name. */
const CANNED_ACLS = [
    ...["private", "public-read", "public-read-write", "authenticated-read", "aws-exec-read"],
    ...["bucket-owner-read", "bucket-owner-full-control", "log-delivery-write"],
];

/**
 * Amazon S3 by Fluent Bit's `s3` plugin (firelens.md §7.2). What is not sent yet lies on the task's own disk, and is lost
 * with it: so small objects, often, each in one request.
 */
export const s3: Destination<S3Arguments> = {
    name: "s3",
    title: "Amazon S3",
    plugin: "s3",
    gem: "fluent-plugin-s3",
    rows: [
        { property: "bucket", option: "bucket" },
        { property: "region", option: "region" },
        { property: "keyFormat", option: "s3_key_format" },
        {
            property: "totalFileSize",
            option: "total_file_size",
            default: 1,
            suffix: "M",
            limit: { code: "FL012", range: [1, 1000], unit: "megabytes" },
        },
        {
            property: "uploadTimeout",
            option: "upload_timeout",
            default: 60,
            suffix: "s",
            limit: { code: "FL012", range: [1, 86400], unit: "seconds" },
        },
        { property: "compression", option: "compression", oneOf: ["gzip"] },
        { property: "contentType", option: "content_type" },
        { property: "storageClass", option: "storage_class" },
        { property: "cannedAcl", option: "canned_acl", oneOf: CANNED_ACLS },
        { property: "jsonDateKey", option: "json_date_key" },
        { property: "logKey", option: "log_key" },
        ...ROLE_ROWS,
    ],
    forms: { kmsKeyArn: KEY_ARN },
    fixed: { use_put_object: "On" },
    impossible: {
        use_put_object: ["is always On: parts of a larger upload would be lost with the task's disk", "leave it out"],
        upload_chunk_size: ["every object is sent in one request", "set totalFileSize"],
        static_file_path: ["objects of two tasks, or two uploads, would overwrite each other", "set keyFormat"],
    },
    describe: (args, context) => {
        const { environment, family, container } = context;
        const region = args.region ?? environment.region;
        const keyFormat = args.keyFormat ?? defaultKeyFormat(family, container, args.compression);
        const objects = `arn:${environment.partition}:s3:::${args.bucket}${fixedPart(keyFormat)}*`;
        const reason = `container ${container}: write logs to bucket ${args.bucket}`;
        return {
            target: args.bucket,
            defaults: { region, keyFormat },
            statements: [
                {
                    actions: ["s3:PutObject", ...(args.cannedAcl === undefined ? [] : ["s3:PutObjectAcl"])],
                    resources: [objects],
                    reason,
                },
                ...(args.kmsKeyArn === undefined
                    ? []
                    : [{ actions: ["kms:GenerateDataKey"], resources: [args.kmsKeyArn], reason }]),
            ],
        };
    },
    check: (args, path) => [...checkName(args, path), ...checkKeyFormat(args, path)],
    page: {
        network: "`<bucket>.s3.<region>.amazonaws.com:443`, or a gateway endpoint of the VPC",
        permissions: [
            "`s3:PutObject` on `arn:<partition>:s3:::<bucket>/<what keyFormat begins with>*`, up to its first variable",
            "with `cannedAcl`: `s3:PutObjectAcl` on the same",
            "with `kmsKeyArn`: `kms:GenerateDataKey` on that key",
        ],
        notes: [
            "What has not been uploaded is kept in files below `/tmp/fluent-bit/s3` and is lost with the task: hence an object a minute, or one per megabyte, each sent in one request. Larger values lose more when a task dies.",
            "With `logRouter.readonlyRootFilesystem` a volume is mounted at `/tmp` (FL809).",
            "An ACL is refused by buckets whose owner is enforced, which new buckets are.",
        ],
    },
};

function defaultKeyFormat(family: string, container: string, compression: string | undefined): string {
    const end = known(compression) === "gzip" ? ".gz" : "";
    return `/${family}/${container}/%Y/%m/%d/%H/%M%S-$UUID${end}`;
}

/** What all keys of a format begin with. A policy can say no more than that. */
function fixedPart(keyFormat: string): string {
    return keyFormat.slice(0, keyFormat.search(/[$%]|$/));
}

function checkName({ bucket }: S3Arguments, path: Path): Finding[] {
    const misnamed = checkBucket(bucket);
    return misnamed === undefined ? [] : [error("FL011", [...path, "bucket"], misnamed.problem, misnamed.fix)];
}

function checkKeyFormat({ keyFormat }: S3Arguments, path: Path): Finding[] {
    const format = known(keyFormat);
    if (format === undefined) return [];
    const at = [...path, "keyFormat"];
    if (!format.startsWith("/")) {
        return [error("FL011", at, "does not begin with /, and the router does not start", "put a / before it")];
    }
    if (/[*?\s]/.test(fixedPart(format))) {
        return [error("FL011", at, "holds *, ? or a blank, which a policy reads otherwise", "write it without them")];
    }
    if (format.includes("$UUID")) return [];
    const problem = "has no $UUID, and objects of two tasks or two uploads could overwrite each other";
    return [error("FL011", at, problem, "put $UUID into its last part")];
}
