import { PolicyPack } from "@pulumi/policy";
import { fireLensPolicies } from "./fire-lens-policies";
import type { FireLensPolicyOptions } from "./options";

/**
 * The FireLens rules as a policy pack. A pack of one's own is three lines:
 *
 * ```ts
 * import { FireLensPolicyPack } from "@firelens/policy";
 *
 * new FireLensPolicyPack({ profile: "strict", rules: { "firelens-image-pinned": "advisory" } });
 * ```
 */
export class FireLensPolicyPack extends PolicyPack {
    constructor(options: FireLensPolicyOptions = {}) {
        super("firelens", {
            displayName: "FireLens",
            description:
                "Amazon ECS tasks whose logs go through FireLens: what cannot work, and what is regretted later",
            provider: "aws",
            tags: ["aws", "ecs", "firelens", "logging"],
            repository: "https://github.com/pulumi-firelens/pulumi-firelens",
            policies: fireLensPolicies(options),
        });
    }
}
