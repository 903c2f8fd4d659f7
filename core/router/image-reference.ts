import { hasToken } from "../value";

/** An image as ECS is given it, taken apart. */
export interface ImageReference {
    /** Registry and name, without tag and digest. */
    readonly repository: string;
    /** Undefined when there is none. */
    readonly tag: string | undefined;
    /** What stands behind `@`. */
    readonly digest: string | undefined;
}

/** Takes `registry:5000/a/b:1@sha256:…` apart; undefined when the image is not known. */
export function parseImage(image: string | undefined): ImageReference | undefined {
    if (image === undefined || hasToken(image)) return undefined;
    const [named = "", ...digests] = image.split("@");
    const colon = named.indexOf(":", named.lastIndexOf("/") + 1);
    return {
        repository: colon < 0 ? named : named.slice(0, colon),
        tag: colon < 0 ? undefined : named.slice(colon + 1),
        digest: digests.length === 0 ? undefined : digests.join("@"),
    };
}

/** Whether a text can be a digest. */
export function isDigest(text: string): boolean {
    return /^sha256:[0-9a-f]{64}$/.test(text);
}

/** The tag of an image, or undefined when it has none or is given by digest. */
export function tagOf(image: string): string | undefined {
    const reference = parseImage(image);
    return reference?.digest === undefined ? reference?.tag : undefined;
}

/** A tag of AWS for Fluent Bit, taken apart. */
export interface RouterTag {
    /** `3.4.15`, without the date of a rebuild; undefined for `latest` and the like. */
    readonly version: string | undefined;
    /** Whether the init process is in it. */
    readonly isInit: boolean;
    /** Whether it is one for debugging, with other tools in it. */
    readonly isDebug: boolean;
    /** Whether it names another image tomorrow. */
    readonly isFloating: boolean;
    /** What follows the prefixes: a version, a rebuild, or `latest`. */
    readonly base: string;
}

/** A version, perhaps with the date of a rebuild in either of its forms. */
const VERSION = /^(\d+\.\d+\.\d+)(?:[.-]\d{8})?$/;

/** Reads a tag. The prefixes have come in more than one order: `init-amd64-2.27.0`, `amd64-3.4.15`. */
export function parseTag(tag: string): RouterTag {
    const prefixes: string[] = [];
    let base = tag;
    for (;;) {
        const [, prefix, rest] = /^(init|debug|amd64|arm64)-(.+)$/.exec(base) ?? [];
        if (prefix === undefined || rest === undefined) break;
        prefixes.push(prefix);
        base = rest;
    }
    return {
        version: VERSION.exec(base)?.[1],
        isInit: prefixes.includes("init"),
        isDebug: prefixes.includes("debug"),
        isFloating: /^(?:latest|stable|edge|\d+)$/.test(base),
        base,
    };
}

/**
 * Fluentd's tags that follow a branch: all but `v1.16.3-debian-2.0`, which is one version and one build (the README of
 * fluent/fluentd-docker-image). Its daemon set's are the same, with the destination in between.
 */
const FLUENTD_BRANCH = /^(?:(?:edge|stable|latest)(?:-.*)?|v\d+(?:\.\d+)?(?:-.*)?)$/;

/** Tags that name another image tomorrow. An image without a tag or digest has `latest`. */
export function isFloating(image: string): boolean {
    const { repository = "", tag = "latest", digest } = parseImage(image) ?? {};
    if (digest !== undefined) return false;
    const isFluentd = /(?:^|\/)fluentd[^/]*$/.test(repository);
    return parseTag(tag).isFloating || (isFluentd && FLUENTD_BRANCH.test(tag));
}
