import type { ResourceType } from "../resource";
import { bucket } from "./bucket";
import { bucketObjectv2 } from "./bucket-object";
import { bucketOwnershipControls } from "./bucket-ownership-controls";
import { bucketPolicy } from "./bucket-policy";
import { bucketPublicAccessBlock } from "./bucket-public-access-block";
import { bucketServerSideEncryptionConfiguration } from "./bucket-encryption";
import { bucketVersioning } from "./bucket-versioning";
import { cluster } from "./cluster";
import { firehoseDeliveryStream } from "./firehose-delivery-stream";
import { listener } from "./listener";
import { loadBalancer } from "./load-balancer";
import { logGroup } from "./log-group";
import { role } from "./role";
import { rolePolicy } from "./role-policy";
import { rolePolicyAttachment } from "./role-policy-attachment";
import { securityGroup } from "./security-group";
import { service } from "./service";
import { targetGroup } from "./target-group";
import { taskDefinition } from "./task-definition";

/** Every resource type that the stand-in knows, by token. */
export const resourceTypes: ReadonlyMap<string, ResourceType> = new Map(
    [
        bucket,
        bucketObjectv2,
        bucketOwnershipControls,
        bucketPolicy,
        bucketPublicAccessBlock,
        bucketServerSideEncryptionConfiguration,
        bucketVersioning,
        cluster,
        firehoseDeliveryStream,
        listener,
        loadBalancer,
        logGroup,
        role,
        rolePolicy,
        rolePolicyAttachment,
        securityGroup,
        service,
        targetGroup,
        taskDefinition,
    ].map((type) => [type.token, type]),
);
