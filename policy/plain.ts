import { isRecord } from "../core/json";
import { pulumiValue } from "../core/stack/pulumi-values";

/** What the SDK's proxies answer to. */
const IS_PROXY = "__isSpecialProxy";
const PROXY_TARGET = "__getSpecialProxyTarget";

/**
 * A resource's properties as plain data. The SDK hands them out behind a proxy that throws at the first value that a
 * preview does not know; behind it are texts that stand for such values. What is unknown becomes a token that says so.
 */
export function plainProperties(properties: unknown): Record<string, unknown> {
    const plain = pulumiValue(isRecord(properties) ? writableProperties(properties) : properties, [], "preview");
    return isRecord(plain) ? plain : {};
}

/**
 * Properties that a remediation may write: what is unknown is a text like any other, and what is written in place of a
 * secret becomes one.
 */
export function writableProperties(properties: Record<string, unknown>): Record<string, unknown> {
    const target = properties[IS_PROXY] === true ? properties[PROXY_TARGET] : properties;
    return isRecord(target) ? target : {};
}
