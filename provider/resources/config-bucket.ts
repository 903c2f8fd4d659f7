import { Bucket } from "@pulumi/aws/s3/bucket";
import { BucketObjectv2 } from "@pulumi/aws/s3/bucketObjectv2";
import { BucketPolicy } from "@pulumi/aws/s3/bucketPolicy";
import { BucketPublicAccessBlock } from "@pulumi/aws/s3/bucketPublicAccessBlock";
import { BucketVersioning } from "@pulumi/aws/s3/bucketVersioning";
import type * as pulumi from "@pulumi/pulumi";
import { after, type Context } from "./context";

/**
 * Registers a private, versioned bucket that is reached by TLS only, when the configuration has objects and no bucket of
 * the user's. It empties itself when it is destroyed: the objects of old revisions stay in it until then, because tasks
 * of these revisions may still start.
 */
export function registerConfigBucket({ name, plan, options, tags }: Context): Bucket | undefined {
    const { config } = plan;
    if (config === undefined || config.isExistingBucket || config.objects.length === 0) return undefined;
    return new Bucket(`${name}-config`, { forceDestroy: true, tags }, options);
}

/** Registers the configuration's objects, and what protects a bucket of their own. Gives what a task needs to start. */
export function registerConfigObjects(context: Context, bucket: Bucket | undefined): pulumi.Resource[] {
    const { name, plan, tokens, options } = context;
    const { config } = plan;
    if (config === undefined) return [];
    const protection = bucket === undefined ? undefined : protect(context, bucket);
    const before = protection === undefined ? options : after(options, [protection.versioning, protection.policy]);
    const objects = config.objects.map(
        (object) =>
            new BucketObjectv2(
                `${name}-${object.suffix}`,
                {
                    bucket: bucket?.id ?? tokens.resolve(config.bucket),
                    key: tokens.resolve(object.key),
                    content: tokens.resolve(object.content),
                    contentType: "text/plain; charset=utf-8",
                    ...(config.kmsKeyArn !== undefined && {
                        serverSideEncryption: "aws:kms",
                        kmsKeyId: tokens.resolve(config.kmsKeyArn),
                    }),
                },
                { ...before, retainOnDelete: true },
            ),
    );
    return [...(protection === undefined ? [] : [protection.policy]), ...objects];
}

function protect({ name, options }: Context, bucket: Bucket): { versioning: BucketVersioning; policy: BucketPolicy } {
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
    return { versioning, policy };
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
