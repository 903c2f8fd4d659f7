import type { FirehoseArguments } from "../../arguments/types";
import { putRecordsStatement } from "../firehose";
import { assumedRole, permissionsFor } from "../options";
import type { FluentdDestination } from "./fluentd-destination";
import { bufferSection, gatherFluentdOptions, SESSION_NAME } from "./options";

/** What the plugin itself writes for a time; said because `time_format` is Fluentd's own default otherwise. */
const DEFAULT_TIME_FORMAT = "%Y-%m-%dT%H:%M:%S";

/**
 * Amazon Data Firehose by the plugin `kinesis_firehose` of fluent-plugin-kinesis, version 3: a role and the time go into
 * sections of their own. Source: the gem's README.
 */
export const firehose: FluentdDestination<FirehoseArguments> = {
    gem: "fluent-plugin-kinesis",
    compose: (args, context) => {
        const { environment, container } = context;
        const region = args.region ?? environment.region;
        const { deliveryStream: stream, timeKey, roleArn } = args;
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
                [
                    {
                        name: "assume_role_credentials",
                        entries:
                            roleArn === undefined
                                ? []
                                : [
                                      { option: "role_arn", value: roleArn, property: "roleArn" },
                                      { option: "role_session_name", value: SESSION_NAME, property: "roleArn" },
                                      { option: "external_id", value: args.externalId, property: "externalId" },
                                  ],
                    },
                    {
                        name: "inject",
                        entries:
                            timeKey === undefined
                                ? []
                                : [
                                      { option: "time_key", value: timeKey, property: "timeKey" },
                                      { option: "time_type", value: "string", property: "timeKey" },
                                      {
                                          option: "time_format",
                                          value: args.timeKeyFormat ?? DEFAULT_TIME_FORMAT,
                                          property: "timeKeyFormat",
                                      },
                                  ],
                    },
                    bufferSection(context),
                ],
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
