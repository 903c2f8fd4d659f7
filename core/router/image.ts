import type { LogRouterArguments } from "../arguments/types";
import type { Environment } from "../environment";
import type { Path } from "../path";
import { INVALID, hasToken, known } from "../value";
import { factsOf, type ImageFacts, type Tools } from "./fluent-bit-images";
import { parseImage, parseTag, type ImageReference, type RouterTag } from "./image-reference";
import { isImage } from "./parameter";
import { PUBLIC_REPOSITORY, isAwsRepository, regionalRepository } from "./registry";
import { FLUENTD_BASE_IMAGE, routerTypeOf } from "./type";

/**
 * AWS for Fluent Bit. 3.4.15 holds Fluent Bit 5.0.9, the last core of the 5.0 line: it has the fix of the crash in
 * `cloudwatch_logs` (aws-for-fluent-bit#1164) and was followed by the 5.1 line, whose first release was taken back.
 */
export const DEFAULT_VERSION = "3.4.15";

/** AWS's public parameters: each holds the image of the tag that its name ends in. */
const PUBLIC_PARAMETER = "/aws/service/aws-for-fluent-bit/";

/** A version that never changes: `3.4.15`, or a dated rebuild such as `2.34.3.20260810`. */
const PINNED_VERSION = /^\d+\.\d+\.\d+(\.\d{8})?$/;

/** Whether a version names one image for ever. */
export function isPinnedVersion(version: string): boolean {
    return PINNED_VERSION.test(version);
}

/** What the router runs, as far as the arguments and what has been looked up show. */
export interface RouterImage {
    /** The argument that decides on it. */
    readonly path: Path;
    /** Whether the component names the tag: it then takes the one with the init process where that is needed. */
    readonly isChosen: boolean;
    /** Whether it is known to be AWS for Fluent Bit itself. */
    readonly isAws: boolean;
    /** The tag of AWS for Fluent Bit, where it is known. */
    readonly tag: RouterTag | undefined;
    /** What it holds, where that is known. */
    readonly facts: ImageFacts | undefined;
    /** What a health check can run in it, where that is known: not in images for debugging. */
    readonly tools: Tools | undefined;
    /** How an image with another tag is written in the same argument. */
    readonly withTag: (tag: string) => string;
    /** What the task definition names. */
    readonly uri: (withInit: boolean) => string;
}

/** The router's image by the argument that names it: `image`, `ssmParameter`, or `version` and `registry`. */
export function routerImage(router: LogRouterArguments, environment: Environment): RouterImage {
    if (router.image !== undefined) return givenImage(router.image);
    if (router.ssmParameter !== undefined) return imageOfParameter(router.ssmParameter, environment);
    // With Fluentd the user has to give one, which a check says; then it stands in for it.
    if (routerTypeOf(router) === "fluentd") return givenImage(FLUENTD_BASE_IMAGE);
    const version = router.version ?? DEFAULT_VERSION;
    const base = hasToken(version) ? undefined : parseTag(version);
    const repository = repositoryOf(router, environment);
    return {
        path: ["logRouter", router.version === undefined ? "image" : "version"],
        isChosen: true,
        isAws: true,
        tag: base,
        facts: factsOf(base?.version),
        tools: factsOf(base?.version),
        withTag: (tag) => parseTag(tag).base,
        uri: (withInit) => (repository === undefined ? INVALID : `${repository}:${withInit ? "init-" : ""}${version}`),
    };
}

/** Undefined where the Region is not known, or has no account of AWS's that is known. */
function repositoryOf({ registry }: LogRouterArguments, { region }: Environment): string | undefined {
    return known(registry) === "regional" ? regionalRepository(region) : PUBLIC_REPOSITORY;
}

function givenImage(image: string): RouterImage {
    const reference = parseImage(image);
    const isAws = reference !== undefined && isAwsRepository(reference.repository);
    return {
        path: ["logRouter", "image"],
        isChosen: false,
        ...holdings(isAws, reference?.digest === undefined ? (reference?.tag ?? "latest") : reference.tag),
        ...(isUpstream(reference) && { tools: NO_TOOLS }),
        withTag: (tag) => `${reference?.repository ?? PUBLIC_REPOSITORY}:${tag}`,
        uri: () => image,
    };
}

function imageOfParameter(name: string, { parameterImage }: Environment): RouterImage {
    const held = parameterImage?.outcome === "found" ? parameterImage.image : "";
    const image = isImage(held) ? held : undefined;
    const tag = publicTagOf(name);
    return {
        ...givenImage(image ?? INVALID),
        path: ["logRouter", "ssmParameter"],
        ...(tag !== undefined && {
            ...holdings(true, tag),
            withTag: (other: string) => `${PUBLIC_PARAMETER}${other}`,
        }),
        // A name that is unknown in a preview stands for an image that is.
        uri: () => image ?? (hasToken(name) ? name : INVALID),
    };
}

/** The tag that a public parameter of AWS's is about; undefined for a parameter of anyone else's. */
export function publicTagOf(parameter: string): string | undefined {
    return parameter.startsWith(PUBLIC_PARAMETER) ? parameter.slice(PUBLIC_PARAMETER.length) : undefined;
}

function holdings(isAws: boolean, tag: string | undefined): Pick<RouterImage, "isAws" | "tag" | "facts" | "tools"> {
    const parsed = isAws && tag !== undefined ? parseTag(tag) : undefined;
    const facts = factsOf(parsed?.version);
    return { isAws, tag: parsed, facts, tools: parsed?.isDebug === true ? undefined : facts };
}

/** Fluent Bit's own images hold nothing but Fluent Bit, except those for debugging (prior-art.md §2, row 26). */
const UPSTREAM = /^(?:(?:docker\.io|cr\.fluentbit\.io)\/)?fluent\/fluent-bit$/;
const NO_TOOLS: Tools = { shell: false, curl: false, nc: false };

function isUpstream(image: ImageReference | undefined): boolean {
    if (image === undefined || !UPSTREAM.test(image.repository)) return false;
    return image.tag !== undefined && /^v?\d/.test(image.tag) && !image.tag.includes("debug");
}
