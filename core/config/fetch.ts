import type { Statement } from "../iam/statement";
import type { DeliveredConfig } from "../plan";

/** The role with which each delivery fetches objects. */
const FETCHING_ROLE: Readonly<Record<string, "task" | "execution">> = { init: "task", s3: "execution" };

/**
 * What a role needs to fetch the configuration. Of the component's own objects it may read those of any revision: tasks
 * of an old one may still start. Of existing ones it may read exactly those that are named.
 */
export function fetchStatements(
    config: DeliveredConfig | undefined,
    role: "task" | "execution",
    partition: string,
): Statement[] {
    if (config === undefined || FETCHING_ROLE[config.delivery] !== role) return [];
    const reason = "log router: fetch its configuration when it starts";
    const own = `arn:${partition}:s3:::${config.bucket}/${config.prefix}*`;
    const objects = [...(config.objects.length > 0 ? [own] : []), ...config.existing];
    if (objects.length === 0) return [];
    const buckets = [...new Set(objects.map((arn) => arn.slice(0, arn.indexOf("/"))))];
    return [
        { actions: ["s3:GetObject"], resources: objects, reason },
        { actions: ["s3:GetBucketLocation"], resources: buckets, reason },
        ...(config.kmsKeyArn === undefined
            ? []
            : [{ actions: ["kms:Decrypt"], resources: [config.kmsKeyArn], reason: `${reason}, decrypted` }]),
    ];
}
