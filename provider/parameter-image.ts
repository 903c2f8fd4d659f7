import { getParameter } from "@pulumi/aws/ssm/getParameter";
import type * as pulumi from "@pulumi/pulumi";
import { hasToken } from "../core/value";
import { isParameterName, type LookedUpImage } from "../core/router/parameter";
import { isRecord } from "../core/json";
import { reasonOf } from "./reason";

/** What AWS and the aws provider say when there is no parameter with a name. */
const MISSING = /ParameterNotFound|couldn't find resource/i;

/**
 * Asks the program's own `aws` provider for the image that the parameter of the arguments holds; undefined where there is
 * none, or its name is not known yet.
 */
export async function lookUpParameterImage(
    args: unknown,
    options: pulumi.InvokeOptions,
): Promise<LookedUpImage | undefined> {
    const router = isRecord(args) && isRecord(args.logRouter) ? args.logRouter : {};
    const name = router.ssmParameter;
    if (typeof name !== "string" || hasToken(name) || !isParameterName(name)) return undefined;
    try {
        const { type, insecureValue } = await getParameter({ name, withDecryption: false }, options);
        return type === "SecureString" ? { outcome: "encrypted" } : { outcome: "found", image: insecureValue.trim() };
    } catch (thrown) {
        const reason = reasonOf(thrown);
        return MISSING.test(reason) ? { outcome: "missing" } : { outcome: "failed", reason };
    }
}
