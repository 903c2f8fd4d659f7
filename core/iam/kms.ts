import type { Statement } from "./statement";

/** A key's own ARN. IAM does not grant the use of a key by the ARN of an alias. */
const KEY = /^arn:aws(?:-[a-z]+)*:kms:[a-z0-9-]+:\d{12}:key\/[A-Za-z0-9-]+$/;

/** Whether a text can be the ARN of a KMS key. */
export function isKeyArn(text: string): boolean {
    return KEY.test(text);
}

/** What the execution role needs to read secrets that customer managed keys encrypt. */
export function decryptSecretsStatements(keyArns: readonly string[]): Statement[] {
    if (keyArns.length === 0) return [];
    return [{ actions: ["kms:Decrypt"], resources: keyArns, reason: "decrypt the secrets" }];
}
