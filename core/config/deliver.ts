import type { FireLensTaskArguments } from "../arguments/types";
import type { Environment } from "../environment";
import type { Finding } from "../finding";
import type { Path } from "../path";
import type { ConfigFile, ConfigObject, ConfigOutput, DeliveredConfig, RouterDelivery } from "../plan";
import { ROUTER_PROGRAMS, routerTypeOf, type RouterType } from "../router/type";
import { checkDelivery } from "./check-delivery";
import { basenameOf, type ObjectName } from "./config-object";
import { chooseDelivery, type Delivery } from "./delivery";
import { collectFluentdParts } from "./fluentd-parts";
import { collectParts, type ConfigParts, type ServerNeeds } from "./parts";
import { INIT_FILES } from "./render-init";
import { INLINE_CONFIG, INLINE_PARSERS, deliverInline } from "./inline";

/** The configuration that is delivered, undefined when the router needs none, and what is wrong with it. */
export interface ComposedConfig {
    readonly config: DeliveredConfig | undefined;
    readonly findings: readonly Finding[];
}

/** Puts together what the router reads besides the agent's own file, and decides how it gets there. */
export function composeConfig(
    args: FireLensTaskArguments,
    outputs: readonly ConfigOutput[],
    family: string,
    compatibilities: readonly string[],
    environment: Environment,
    server?: ServerNeeds,
): ComposedConfig {
    const routerType = routerTypeOf(args.logRouter);
    const parts = routerType === "fluentd" ? collectFluentdParts(args, outputs) : collectParts(args, outputs, server);
    const choice = chooseDelivery({
        compatibilities,
        routerType,
        asked: args.config?.delivery ?? "auto",
        text: parts.holds,
        parsers: parts.parsers !== "",
        objects: parts.objects.length,
        files: parts.files.length,
    });
    const isNeeded = parts.hasMain || parts.objects.length > 0 || parts.files.length > 0;
    const config = isNeeded ? deliver(args, parts, choice.delivery, family, environment) : undefined;
    return { config, findings: checkDelivery(args, parts, choice, config) };
}

function deliver(
    args: FireLensTaskArguments,
    parts: ConfigParts,
    delivery: Delivery,
    family: string,
    environment: Environment,
): DeliveredConfig {
    const bucket = args.config?.bucket ?? environment.created.bucketName;
    const type = routerTypeOf(args.logRouter);
    const prefix = `firelens/${family}/`;
    const made = (suffix: string, basename: string, content: string): ConfigObject[] => {
        const key = `${prefix}${basename}-${environment.digest(content)}.conf`;
        return content === "" ? [] : [{ suffix, key, arn: arnOf({ bucket, key }, environment), content }];
    };
    const isUploaded = delivery === "init" || delivery === "s3";
    const objects = isUploaded
        ? [
              ...made("config", ROUTER_PROGRAMS[type].objectName, parts.renderMain()),
              ...made("parsers", "parsers", parts.parsers),
          ]
        : [];
    const existing = isUploaded ? parts.objects.map(({ object }) => arnOf(object, environment)) : [];
    const files = filesOf(delivery, parts, objects, type);
    return {
        delivery,
        prefix,
        bucket,
        isExistingBucket: args.config?.bucket !== undefined,
        kmsKeyArn: args.config?.kmsKeyArn,
        objects,
        existing,
        router:
            delivery === "inline"
                ? deliverInline(files, environment, type)
                : routerDelivery(delivery, parts, objects, existing),
        files,
        sources: sourcesOfRouter(delivery, parts, objects),
    };
}

function routerDelivery(
    delivery: Exclude<Delivery, "inline">,
    parts: ConfigParts,
    objects: readonly ConfigObject[],
    existing: readonly string[],
): RouterDelivery {
    const arns = [...objects.map(({ arn }) => arn), ...existing];
    if (delivery === "init") {
        const variables = [
            ...arns.map((arn, index) => [initS3(index), arn] as const),
            ...parts.files.map(({ file }, index) => [initFile(index), file] as const),
        ];
        return { variables: Object.fromEntries(variables), options: {} };
    }
    const value = delivery === "s3" ? arns[0] : parts.files[0]?.file;
    if (value === undefined) return { variables: {}, options: {} };
    return { variables: {}, options: { "config-file-type": delivery, "config-file-value": value } };
}

/** Objects of the component's own come first, so that theirs are the numbers before those of existing ones. */
function sourcesOfRouter(
    delivery: Delivery,
    parts: ConfigParts,
    objects: readonly ConfigObject[],
): Readonly<Record<string, Path>> {
    if (delivery === "file") return { "config-file-value": parts.files[0]?.path ?? ["config"] };
    if (delivery === "s3") return { "config-file-value": parts.objects[0]?.path ?? ["config"] };
    if (delivery === "inline") return {};
    return Object.fromEntries([
        ...objects.map((_object, index) => [initS3(index), ["config"]] as const),
        ...parts.objects.map(({ path }, index) => [initS3(objects.length + index), path] as const),
        ...parts.files.map(({ path }, index) => [initFile(index), path] as const),
    ]);
}

function filesOf(
    delivery: Delivery,
    parts: ConfigParts,
    objects: readonly ConfigObject[],
    type: RouterType,
): ConfigFile[] {
    const inImage = parts.files.map(({ file }) => existingFile(file, "in the router's image or on one of its volumes"));
    if (delivery === "file") return inImage;
    if (delivery === "inline") {
        const origin = "written by the router when it starts";
        const isParsed = parts.parsers !== "";
        const text = parts.renderMain(isParsed ? INLINE_PARSERS : undefined);
        const main = { path: INLINE_CONFIG, origin, text, isParsers: false };
        return [main, ...(isParsed ? [parsersFile(INLINE_PARSERS, origin, parts.parsers)] : [])];
    }
    const [object] = parts.objects;
    if (delivery === "s3") {
        const origin = "fetched from S3 by ECS";
        const path = ROUTER_PROGRAMS[type].externalConfig;
        return !parts.hasMain && object !== undefined
            ? [existingFile(path, `${origin}, from ${uriOf(object.object)}`)]
            : [{ path, origin, text: parts.renderMain(), isParsers: false }];
    }
    const origin = "fetched from S3";
    return [
        ...objects.map(({ key, content, suffix }) => {
            const path = `${INIT_FILES}/${basenameOf(key)}`;
            if (suffix === "parsers") return parsersFile(path, origin, content);
            return { path, origin, text: content, isParsers: false };
        }),
        ...parts.objects.map((part) => {
            const path = `${INIT_FILES}/${basenameOf(part.object.key)}`;
            return existingFile(path, `${origin}, from ${uriOf(part.object)}`);
        }),
        ...inImage,
    ];
}

const existingFile = (path: string, origin: string): ConfigFile => ({
    path,
    origin,
    text: undefined,
    isParsers: false,
});
const parsersFile = (path: string, origin: string, text: string): ConfigFile => ({
    path,
    origin,
    text,
    isParsers: true,
});

const initS3 = (index: number): string => `aws_fluent_bit_init_s3_${String(index + 1)}`;
const initFile = (index: number): string => `aws_fluent_bit_init_file_${String(index + 1)}`;
const uriOf = ({ bucket, key }: ObjectName): string => `s3://${bucket}/${key}`;

function arnOf({ bucket, key }: ObjectName, { partition }: Environment): string {
    return `arn:${partition}:s3:::${bucket}/${key}`;
}
