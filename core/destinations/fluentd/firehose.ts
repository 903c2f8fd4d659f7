import type { FirehoseArguments } from "../../arguments/types";
import { putRecordsStatement } from "../firehose";
import { assumedRole, permissionsFor } from "../options";
import type { FluentdDestination } from "./fluentd-destination";
import { assumeRoleSection, bufferSection, gatherFluentdOptions, injectSection } from "./options";

/**
 * Amazon Data Firehose by the plugin `kinesis_firehose` of fluent-plugin-kinesis, version 3: a role and the time go into
 * sections of their own. Source: the gem's README.
 */
export const firehose: FluentdDestination<FirehoseArguments> = {
    gem: "fluent-plugin-kinesis",
    compose: (args, context) => {
        const { environment, container } = context;
        const region = args.region ?? environment.region;
        const { deliveryStream: stream } = args;
        return {
            destination: "firehose",
            plugin: "kinesis_firehose",
            target: stream,
            ...gatherFluentdOptions(
                [
                    { option: "region", value: region, property: "region" },
                    { option: "delivery_stream_name", value: stream, property: "deliveryStream" },
                    { option: "data_key", value: args.logKey, property: "logKey" },
                ],
                [assumeRoleSection(args), injectSection(args), bufferSection(context)],
                args.options,
                context,
            ),
            statements: permissionsFor([putRecordsStatement(stream, environment, region, container)], args, container),
            ...assumedRole(args),
        };
    },
    lacks: [],
    properties: new Map([
        ["region", "region"],
        ["delivery_stream_name", "deliveryStream"],
        ["data_key", "logKey"],
    ]),
    impossible: new Map(),
};
