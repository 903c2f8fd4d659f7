import { Bucket } from "@pulumi/aws/s3/bucket";
import { BucketObjectv2 } from "@pulumi/aws/s3/bucketObjectv2";
import { BucketPolicy } from "@pulumi/aws/s3/bucketPolicy";
import { BucketPublicAccessBlock } from "@pulumi/aws/s3/bucketPublicAccessBlock";
import { BucketVersioning } from "@pulumi/aws/s3/bucketVersioning";
import type * as pulumi from "@pulumi/pulumi";
import type { DeliveredConfig } from "../../core/plan";
import { after, type Context } from "./context";

/** The bucket with the router's configuration, and everything in it that a task needs before it starts. */
export interface RegisteredConfig {
    readonly bucket: Bucket;
    readonly needed: readonly pulumi.Resource[];
}

/**
 * Registers a private, versioned bucket that is reached by TLS only. It empties itself when it is destroyed: the
 * objects of old revisions stay in it until then, because tasks of these revisions may still start.
 */
export function registerConfigBucket(context: Context): Bucket | undefined {
    if (context.plan.config === undefined) return undefined;
    return new Bucket(`${context.name}-config`, { forceDestroy: true, tags: context.tags }, context.options);
}

/** Registers what protects the bucket, and the configuration's objects. */
export function registerConfigObjects(context: Context, bucket: Bucket, config: DeliveredConfig): RegisteredConfig {
    const { name, tokens, options } = context;
    const versioning = new BucketVersioning(
        `${name}-config`,
        { bucket: bucket.id, versioningConfiguration: { status: "Enabled" } },
        options,
    );
    const publicAccess = new BucketPublicAccessBlock(
        `${name}-config`,
        {
            bucket: bucket.id,
            blockPublicAcls: true,
            blockPublicPolicy: true,
            ignorePublicAcls: true,
            restrictPublicBuckets: true,
        },
        options,
    );
    // S3 refuses two changes of one bucket's policies at the same time.
    const policy = new BucketPolicy(
        `${name}-config`,
        { bucket: bucket.id, policy: bucket.arn.apply((arn) => JSON.stringify(tlsOnly(arn))) },
        after(options, [publicAccess]),
    );
    const objects = config.objects.map(
        (object) =>
            new BucketObjectv2(
                `${name}-${object.suffix}`,
                {
                    bucket: bucket.id,
                    key: tokens.resolve(object.key),
                    content: tokens.resolve(object.content),
                    contentType: "text/plain; charset=utf-8",
                },
                { ...after(options, [versioning, policy]), retainOnDelete: true },
            ),
    );
    return { bucket, needed: [policy, ...objects] };
}

function tlsOnly(bucketArn: string): object {
    return {
        Version: "2012-10-17",
        Statement: [
            {
                Sid: "TlsOnly",
                Effect: "Deny",
                Principal: "*",
                Action: "s3:*",
                Resource: [bucketArn, `${bucketArn}/*`],
                Condition: { Bool: { "aws:SecureTransport": "false" } },
            },
        ],
    };
}
