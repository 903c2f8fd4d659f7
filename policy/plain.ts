import { isRecord } from "../core/json";

/** What the SDK's proxies answer to. */
const IS_PROXY = "__isSpecialProxy";
const PROXY_TARGET = "__getSpecialProxyTarget";

/**
 * A resource's properties as the engine sent them. The SDK hands them out behind a proxy that throws at the first value
 * that a preview does not know; behind it are the texts by which the engine says so, which core reads.
 */
export function rawProperties(properties: unknown): Record<string, unknown> {
    const raw = copied(behindProxy(properties));
    return isRecord(raw) ? raw : {};
}

/**
 * What one of the SDK's proxies stands for. Behind the one against unknown values, a remediation has another, which shows
 * secrets as their values and makes a secret of what is written in place of one; everything in it is behind one, too.
 */
export function behindProxy(value: unknown): unknown {
    const isProxy = typeof value === "object" && value !== null && (value as Proxied)[IS_PROXY] === true;
    return isProxy ? (value as Proxied)[PROXY_TARGET] : value;
}

interface Proxied {
    readonly [IS_PROXY]?: unknown;
    readonly [PROXY_TARGET]?: unknown;
}

/** The values themselves. Element by element: a list's own methods fail on a proxy that wraps all it returns. */
function copied(value: unknown): unknown {
    if (Array.isArray(value)) return Array.from({ length: value.length }, (_, at) => copied(value[at]));
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.keys(value).map((name) => [name, copied(value[name])]));
}
