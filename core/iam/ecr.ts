import { carriesSecret, hasToken } from "../value";
import type { Statement } from "./statement";

/** Also by the dual-stack and the FIPS endpoint: `<account>.dkr-ecr.<region>.on.aws`, `…dkr.ecr-fips.<region>…`. */
const PRIVATE_IMAGE = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.[a-z.]+\/([a-z0-9._/-]+)(?:[:@].+)?$/;

/** Whether an image is in a private Amazon ECR repository. */
export function isPrivateImage(image: string): boolean {
    return PRIVATE_IMAGE.test(image);
}

/**
 * What the execution role needs to pull an image: nothing unless it is in a private Amazon ECR repository. Of an image that
 * is unknown in a preview it is granted as it stands: at the update it is known and takes its exact form, or none.
 */
export function pullStatements(image: string, partition: string, container: string): Statement[] {
    const match = PRIVATE_IMAGE.exec(image);
    const isUnknown = match === null && hasToken(image) && !carriesSecret(image);
    if (match === null && !isUnknown) return [];
    const [, account = "", region = "", repository = image] = match ?? [];
    const reason = `container ${container}: pull its image`;
    return [
        // IAM knows no resource for this action.
        { actions: ["ecr:GetAuthorizationToken"], resources: ["*"], reason },
        {
            actions: ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
            resources: [`arn:${partition}:ecr:${region}:${account}:repository/${repository}`],
            reason,
        },
    ];
}
