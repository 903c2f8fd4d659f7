import { DeleteObjectCommand, ListObjectVersionsCommand, type S3Client } from "@aws-sdk/client-s3";
import { found } from "../aws";

/** Deletes every version and delete marker in a bucket, or those of one key. */
export async function deleteVersions(s3: S3Client, Bucket: string, key?: string): Promise<void> {
    for (let page = await list(s3, Bucket, key); page !== undefined;) {
        for (const { Key, VersionId } of [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])]) {
            if (key !== undefined && Key !== key) continue;
            await s3.send(new DeleteObjectCommand({ Bucket, Key, VersionId }));
        }
        page = page.IsTruncated ? await list(s3, Bucket, key, page.NextKeyMarker, page.NextVersionIdMarker) : undefined;
    }
}

function list(s3: S3Client, Bucket: string, Prefix?: string, KeyMarker?: string, VersionIdMarker?: string) {
    const command = new ListObjectVersionsCommand({ Bucket, Prefix, KeyMarker, VersionIdMarker });
    return found(s3.send(command), "NoSuchBucket");
}
