import type { FireLensTaskArguments } from "../arguments/types";
import { error, warning, type Finding } from "../finding";
import type { Path } from "../path";
import type { DeliveredConfig } from "../plan";
import { utf8Length } from "../utf8";
import { carriesControl, carriesSecret, hasToken, withoutTokens } from "../value";
import { routerTypeOf } from "../router/type";
import { basenameOf, checkObject } from "./config-object";
import type { Choice } from "./delivery";
import { INLINE_VARIABLES, MAX_INLINE_BYTES } from "./inline";
import type { ConfigParts } from "./parts";

/** What is wrong with a configuration for the way in which it is delivered. */
export function checkDelivery(
    args: FireLensTaskArguments,
    parts: ConfigParts,
    { delivery, refusal }: Choice,
    config: DeliveredConfig | undefined,
): Finding[] {
    if (config === undefined) return checkEmpty(args);
    const path = args.config?.delivery === undefined ? ["config"] : ["config", "delivery"];
    return [
        ...(refusal === undefined ? [] : [error(refusal.code, path, refusal.problem, refusal.fix)]),
        ...(delivery === "init" ? checkInit(args, parts, config) : []),
        ...(delivery === "inline" ? checkInline(args, config, path) : []),
        ...checkUnused(args, config),
    ];
}

function checkEmpty({ config }: FireLensTaskArguments): Finding[] {
    // An empty list, or what stands in for no list, is found where it is.
    if (config === undefined || config.files !== undefined || config.parsers !== undefined) return [];
    return [error("FL014", ["config"], "holds no configuration", "give text or file, or leave config out")];
}

/** What the init process writes into a script without quoting it. */
const PLAIN_NAME = /^[\w./+=@,:-]*$/;

function checkInit(args: FireLensTaskArguments, parts: ConfigParts, config: DeliveredConfig): Finding[] {
    const files = [
        ...config.objects.map(({ key }) => ({ name: basenameOf(key), path: ["config"] as Path })),
        // What cannot be the name of an object, or of a file, is found where it is given.
        ...parts.objects
            .filter(({ object }) => checkObject(object) === undefined)
            .map(({ object, path }) => ({ name: basenameOf(object.key), path })),
        ...parts.files.map(({ file, path }) => ({ name: file, path })),
    ].filter(({ name }) => !hasToken(name) && !carriesControl(name));
    const seen = new Set<string>();
    const findings = files.flatMap(({ name, path }) => {
        const isTwice = seen.has(name);
        seen.add(name);
        const twice = "is called as another part is, and the init process keeps one file of a name";
        const odd = "has a name that the init process, which writes it into a script, would break";
        return [
            ...(isTwice ? [error("FL014", path, twice, "name each part differently, or give it once")] : []),
            ...(PLAIN_NAME.test(name)
                ? []
                : [error("FL014", path, odd, "use letters, digits, and any of . _ + = @ -")]),
        ];
    });
    const included = parts.objects.length + parts.files.length + (parts.holds.includes("a text") ? 1 : 0);
    if (args.config?.files === undefined || included < 2) return findings;
    const problem = "the init process includes texts, objects and paths in random order";
    const fix = "where the order of filters matters, give all of them as text or file, which are merged in order";
    return [...findings, warning("FL014", ["config", "files"], problem, fix)];
}

function checkInline({ logRouter = {} }: FireLensTaskArguments, config: DeliveredConfig, path: Path): Finding[] {
    const text = config.files.map((file) => file.text ?? "").join("");
    const bytes = utf8Length(withoutTokens(text));
    const findings: Finding[] = [];
    const isFluentd = routerTypeOf(logRouter) === "fluentd";
    const other = isFluentd ? "put it into the image, and give config.path" : "write init";
    if (carriesSecret(text)) {
        const problem = "the configuration holds a secret, and whoever may describe the task definition would read it";
        findings.push(error("FL701", path, problem, `${other}, or put the secret into logRouter.secrets`));
    }
    if (bytes > MAX_INLINE_BYTES) {
        const problem = `the configuration has ${String(bytes)} bytes, and inline takes at most ${String(MAX_INLINE_BYTES)}`;
        findings.push(error("FL014", path, problem, isFluentd ? other : `${other}, or leave delivery out`));
    }
    for (const list of ["environment", "secrets"] as const) {
        const given = logRouter[list];
        for (const name of INLINE_VARIABLES) {
            if (typeof given !== "object" || !Object.hasOwn(given, name)) continue;
            const problem = "is the variable in which delivery inline puts the configuration";
            findings.push(error("FL011", ["logRouter", list, name], problem, "give the variable another name"));
        }
    }
    return findings;
}

function checkUnused({ config: given }: FireLensTaskArguments, config: DeliveredConfig): Finding[] {
    const fix = "leave it out";
    const reason = `with delivery ${config.delivery}`;
    const isUploaded = config.objects.length > 0;
    const isFetched = isUploaded || config.existing.length > 0;
    return [
        ...(given?.bucket === undefined || isUploaded
            ? []
            : [error("FL014", ["config", "bucket"], `nothing is put into a bucket ${reason}`, fix)]),
        ...(given?.kmsKeyArn === undefined || isFetched
            ? []
            : [error("FL014", ["config", "kmsKeyArn"], `nothing is fetched from S3 ${reason}`, fix)]),
    ];
}
