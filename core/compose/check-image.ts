import type { LogRouterArguments } from "../arguments/types";
import type { Environment } from "../environment";
import { error, warning, type Finding } from "../finding";
import type { DeliveredConfig } from "../plan";
import { firstWith } from "../router/fluent-bit-images";
import { DEFAULT_VERSION, publicTagOf, type RouterImage } from "../router/image";
import { isDigest, parseImage, parseTag } from "../router/image-reference";
import { knownAgainst } from "../router/known-bad";
import { isImage, isParameterName } from "../router/parameter";
import { regionalRepository } from "../router/registry";
import { carriesSecret, hasToken, known } from "../value";

/** What the image has to do: what is delivered to it, and with which plugins. */
export interface ImageNeeds {
    readonly config: DeliveredConfig | undefined;
    readonly plugins: ReadonlySet<string>;
}

/** What is wrong with the router's image, for what it has to do. Only AWS for Fluent Bit itself is known well enough. */
export function checkRouterImage(
    router: LogRouterArguments,
    image: RouterImage,
    { config, plugins }: ImageNeeds,
    environment: Environment,
): Finding[] {
    const findings = [
        ...checkDigest(router),
        ...checkRegistry(router, environment),
        ...checkParameter(router, environment),
    ];
    // Fluentd has no init process, and versions of its own.
    if ((known(router.type) ?? "fluentbit") !== "fluentbit") return findings;
    const withInit = config?.delivery === "init";
    return [
        ...findings,
        ...checkKnownBad(image, plugins),
        ...(withInit ? checkInit(image) : []),
        ...checkWritable(router, image, withInit),
    ];
}

function checkDigest({ image }: LogRouterArguments): Finding[] {
    const digest = parseImage(image)?.digest;
    if (digest === undefined || isDigest(digest)) return [];
    const fix = "write sha256: and 64 hexadecimal digits behind the @";
    return [error("FL011", ["logRouter", "image"], "what stands behind the @ is no digest", fix)];
}

function checkRegistry(
    { registry, version = DEFAULT_VERSION }: LogRouterArguments,
    { region }: Environment,
): Finding[] {
    if (known(registry) !== "regional" || hasToken(region) || regionalRepository(region) !== undefined) return [];
    const problem = `it is not known which account of AWS's holds the image in ${region}`;
    const tag = known(version) ?? DEFAULT_VERSION;
    const fix = `leave it out, give ssmParameter as /aws/service/aws-for-fluent-bit/${tag}, or image with a copy of your own`;
    return [error("FL011", ["logRouter", "registry"], problem, fix)];
}

function checkParameter({ ssmParameter: name }: LogRouterArguments, { parameterImage: found }: Environment): Finding[] {
    if (name === undefined) return [];
    const path = ["logRouter", "ssmParameter"];
    if (carriesSecret(name)) {
        const problem = "is marked as secret, so the parameter could not be looked up";
        return [error("FL005", path, problem, "take the mark off by pulumi.unsecret: a name is no secret")];
    }
    if (hasToken(name)) return [];
    if (!isParameterName(name)) {
        const fix = "write one such as /aws/service/aws-for-fluent-bit/3.4.15";
        return [error("FL005", path, "is not the name of a parameter", fix)];
    }
    const tag = publicTagOf(name);
    const floats =
        tag !== undefined && parseTag(tag).isFloating
            ? [
                  warning(
                      "FL703",
                      path,
                      "this parameter holds another image tomorrow, and routers have broken that way",
                      `write the name of a version, such as /aws/service/aws-for-fluent-bit/${DEFAULT_VERSION}`,
                  ),
              ]
            : [];
    switch (found?.outcome) {
        case "missing": {
            const fix = "check the name, and the account and the Region of the aws provider";
            return [...floats, error("FL005", path, "there is no parameter with this name", fix)];
        }
        case "encrypted":
            return [
                ...floats,
                error(
                    "FL005",
                    path,
                    "is a SecureString, and its value would be there for all to read",
                    "store the image's name as a String",
                ),
            ];
        case "failed": {
            const problem = `could not be looked up: ${found.reason}`;
            return [...floats, error("FL005", path, problem, "allow ssm:GetParameter, or give image")];
        }
        case "found":
            if (isImage(found.image)) return floats;
            return [
                ...floats,
                error(
                    "FL005",
                    path,
                    "does not hold the name of an image",
                    "store one in it, such as registry/name:tag",
                ),
            ];
        case undefined:
            return floats;
    }
}

function checkKnownBad({ tag, path }: RouterImage, plugins: ReadonlySet<string>): Finding[] {
    return knownAgainst(tag?.version, plugins).map(({ level, problem, fixedIn }) =>
        (level === "error" ? error : warning)("FL015", path, problem, `use ${DEFAULT_VERSION}, or at least ${fixedIn}`),
    );
}

/** The init process has to be in the image. One of the user's own may be built on it, which nobody can see. */
function checkInit({ tag, facts, isChosen, path, withTag }: RouterImage): Finding[] {
    if (tag === undefined) return [];
    const first = firstWith("init");
    if (facts?.init === false) {
        const problem = "the configuration is fetched by the init process, which this version does not have";
        return [error("FL015", path, problem, `write ${withTag(`init-${DEFAULT_VERSION}`)}, or at least ${first}`)];
    }
    if (isChosen || tag.isInit) return [];
    // There is no init-stable (firelens.md §6.4).
    const base = tag.base === "stable" ? DEFAULT_VERSION : tag.base;
    const problem = "the configuration is fetched by the init process, which this image does not hold";
    const fix = `write ${withTag(`init-${tag.isDebug ? "debug-" : ""}${base}`)}`;
    return [error("FL015", path, problem, fix)];
}

/** The init process writes where it runs: before it could go to /tmp, it had to be root and the file system writable. */
function checkWritable(router: LogRouterArguments, { facts }: RouterImage, withInit: boolean): Finding[] {
    if (facts === undefined || facts.initInTmp) return [];
    const fix = `use version ${firstWith("initInTmp")} or later`;
    const user = known(router.user);
    return [
        ...(known(router.readonlyRootFilesystem) === true
            ? [
                  error(
                      "FL011",
                      ["logRouter", "readonlyRootFilesystem"],
                      "the init process of this version writes to /init, on the root file system",
                      fix,
                  ),
              ]
            : []),
        ...(withInit && user !== undefined && /^[1-9]/.test(user)
            ? [
                  error(
                      "FL704",
                      ["logRouter", "user"],
                      "the init process of this version writes to /init, which is root's",
                      fix,
                  ),
              ]
            : []),
    ];
}
