import { DEFAULT_GRACE } from "../arguments/router";
import type { FireLensTaskArguments } from "../arguments/types";
import type { Environment } from "../environment";
import type { Statement } from "../iam/statement";
import type { ConfigObject, ConfigOutput, DeliveredConfig } from "../plan";
import { renderSection } from "./section";
import { renderService } from "./service";
import { indentOf, splitParsers } from "./split-parsers";

/**
 * The configuration that the init process fetches: what the component decides, the user's own text, and the outputs that
 * no log options can express, in this order. One object, because the init process includes several in random order.
 */
export function composeConfig(
    args: FireLensTaskArguments,
    outputs: readonly ConfigOutput[],
    family: string,
    environment: Environment,
): DeliveredConfig {
    const { main, parsers } = splitParsers(userText(args));
    const indent = indentOf(main);
    const text = [
        renderService(args.logRouter?.grace ?? DEFAULT_GRACE, indent),
        ...(main === "" ? [] : [main]),
        ...outputs.map((output) => renderOutput(output, indent)),
    ].join("\n");
    const prefix = `firelens/${family}/`;
    return {
        prefix,
        objects: [
            configObject("config", "fluent-bit", text, prefix, environment),
            ...(parsers === "" ? [] : [configObject("parsers", "parsers", parsers, prefix, environment)]),
        ],
    };
}

/** The user's own configuration, or an empty text. */
export function userText(args: FireLensTaskArguments): string {
    return args.config?.text ?? args.config?.file ?? "";
}

/** What the init process needs to fetch any revision's objects: tasks of an old revision may still start. */
export function fetchStatements(config: DeliveredConfig, environment: Environment): Statement[] {
    const bucket = bucketArn(environment);
    const reason = "log router: fetch its configuration when it starts";
    return [
        { actions: ["s3:GetObject"], resources: [`${bucket}/${config.prefix}*`], reason },
        { actions: ["s3:GetBucketLocation"], resources: [bucket], reason },
    ];
}

function configObject(
    suffix: string,
    basename: string,
    content: string,
    prefix: string,
    environment: Environment,
): ConfigObject {
    const key = `${prefix}${basename}-${environment.digest(content)}.conf`;
    return { suffix, key, arn: `${bucketArn(environment)}/${key}`, content };
}

function bucketArn(environment: Environment): string {
    return `arn:${environment.partition}:s3:::${environment.created.bucketName}`;
}

function renderOutput({ match, output }: ConfigOutput, indent: string | undefined): string {
    const options: Record<string, string> = { Name: output.plugin, Match: match, ...output.options };
    return renderSection({ name: "OUTPUT", entries: Object.entries(options) }, indent);
}
