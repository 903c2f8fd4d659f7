import type { LookedUpGroup } from "./network/security-group";
import type { LookedUpImage } from "./router/parameter";

/** What core is told of the world around the task. Every text may be a token. */
export interface Environment {
    /** Name of the component in the program. */
    readonly name: string;
    readonly project: string;
    readonly stack: string;
    readonly partition: string;
    readonly region: string;
    readonly accountId: string;
    /** What the resources that the component makes will be called; known once they exist. */
    readonly created: {
        readonly bucketName: string;
        readonly taskRoleArn: string;
        readonly executionRoleArn: string;
    };
    /** Existing security groups by id, as far as they have been looked up: an id that is not known yet is not here. */
    readonly securityGroups?: ReadonlyMap<string, LookedUpGroup>;
    /** What `logRouter.ssmParameter` holds; absent where there is none, or its name is not known yet. */
    readonly parameterImage?: LookedUpImage;
    /** The first 16 hexadecimal digits of the SHA-256 of a text; a token when the text carries one. */
    readonly digest: (text: string) => string;
    /** The base64 of a text in UTF-8; a token when the text carries one. */
    readonly base64: (text: string) => string;
}
