import type { KinesisStreamArguments } from "../../arguments/destination-types";
import { streamStatements } from "../kinesis-stream";
import { assumedRole, permissionsFor } from "../options";
import type { FluentdDestination } from "./fluentd-destination";
import { assumeRoleSection, bufferSection, gatherFluentdOptions, injectSection } from "./options";

/**
 * Amazon Kinesis Data Streams by the plugin `kinesis_streams` of fluent-plugin-kinesis, version 3. Source: the gem's README.
 */
export const kinesisStream: FluentdDestination<KinesisStreamArguments> = {
    gem: "fluent-plugin-kinesis",
    compose: (args, context) => {
        const { environment, container } = context;
        const region = args.region ?? environment.region;
        return {
            destination: "kinesisStream",
            plugin: "kinesis_streams",
            target: args.stream,
            ...gatherFluentdOptions(
                [
                    { option: "region", value: region, property: "region" },
                    { option: "stream_name", value: args.stream, property: "stream" },
                    { option: "data_key", value: args.logKey, property: "logKey" },
                ],
                [assumeRoleSection(args), injectSection(args), bufferSection(context)],
                args.options,
                context,
            ),
            statements: permissionsFor(streamStatements(args, environment, region, container), args, container),
            ...assumedRole(args),
        };
    },
    lacks: [],
    properties: new Map([
        ["region", "region"],
        ["stream_name", "stream"],
        ["data_key", "logKey"],
    ]),
    impossible: new Map(),
};
