import type { CustomArguments } from "../arguments/destination-types";
import type { DestinationContext, Output, RepeatedOption } from "./destination";
import type { Path } from "../path";
import { retriesOf } from "./compose";
import { inOrder } from "./pairs";

/** Plugins that Fluent Bit's own have replaced, with what replaced them: the property and the plugin. */
export const SUCCESSORS: ReadonlyMap<string, readonly [property: string, plugin: string]> = new Map([
    ["cloudwatch", ["cloudWatchLogs", "cloudwatch_logs"]],
    ["firehose", ["firehose", "kinesis_firehose"]],
    ["kinesis", ["kinesisStream", "kinesis_streams"]],
]);

/** The outputs by any plugin, as their arguments say it. `path` is that of the list. */
export function customOutputs(custom: readonly CustomArguments[], context: DestinationContext): Output[] {
    return custom.map((args, index) => {
        const path = [...context.path, index];
        return customOutput(args, [retriesOf(context.retryLimit, path)], { ...context, path });
    });
}

/** Rules find fault with the plugin's name as with an option. */
function withName(
    { options, sources }: Pick<Output, "options" | "sources">,
    path: Path,
): Pick<Output, "options" | "sources"> {
    const name = [...path, "name"];
    return { options, sources: { ...sources, Name: name, "@type": name } };
}

/** One of them. `retries`: how often it tries again, where that is one of its options. */
export function customOutput(
    { name, options = {}, secretOptions = {}, iam = [] }: CustomArguments,
    retries: readonly RepeatedOption[],
    { container, path }: Pick<DestinationContext, "container" | "path">,
): Output {
    const given = Object.entries(options).map(([option, value]) => {
        return { option, value, path: [...path, "options", option] };
    });
    const secrets = Object.entries(secretOptions).map(([option, valueFrom]) => {
        return { option, valueFrom, path: [...path, "secretOptions", option] };
    });
    return {
        destination: "custom",
        plugin: name,
        target: name,
        path,
        ...withName(inOrder([...retries, ...given]), path),
        ...(secrets.length > 0 && { secrets }),
        statements: iam.map(({ actions, resources }) => {
            return { actions, resources, reason: `container ${container}: send logs by ${name}` };
        }),
    };
}
