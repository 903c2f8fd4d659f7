import { getCallerIdentity } from "@pulumi/aws/getCallerIdentity";
import { getPartition } from "@pulumi/aws/getPartition";
import { getRegion } from "@pulumi/aws/getRegion";
import type * as pulumi from "@pulumi/pulumi";

/** Where the task will run: what every ARN is made of. */
export interface AwsEnvironment {
    readonly partition: string;
    readonly region: string;
    readonly accountId: string;
}

/** Asks the program's own `aws` provider where the task will run. */
export async function lookUpEnvironment(options: pulumi.InvokeOptions): Promise<AwsEnvironment> {
    const [{ partition }, { region }, { accountId }] = await Promise.all([
        getPartition({}, options),
        getRegion({}, options),
        getCallerIdentity({}, options),
    ]);
    return { partition, region, accountId };
}
