/**
 * The options of Fluent Bit's output plugins: the `config_map` of each `plugins/out_<name>` from 1.9.10 to 5.0, and the
 * READMEs of the Go plugins (firelens.md §7). An option of any of these versions counts as known.
 */
export interface PluginOptions {
    /** Options without which the plugin does not start; of a list, any one. */
    readonly required: readonly (string | readonly string[])[];
    /** Options of its own, in lower case. A last `*` stands for any end. Undefined for Go plugins, which ignore others. */
    readonly known?: readonly string[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** What every output of Fluent Bit's own takes (`src/flb_output.c`, `src/flb_upstream.c`). */
export const SHARED_OPTIONS: readonly string[] = words(`
    name match match_regex alias log_level log_suppress_interval host port ipv6 retry_limit workers
    storage.total_limit_size tls tls.* net.*
`);

const AWS_AUTH = "aws_auth aws_region aws_sts_endpoint aws_role_arn aws_external_id aws_service aws_profile";
const GELF =
    "gelf_timestamp_key gelf_short_message_key gelf_full_message_key gelf_host_key gelf_level_key gelf_tag_key";
const ELASTIC = `
    index type suppress_type_name http_user http_passwd http_api_key cloud_id cloud_auth aws_service_name compress
    logstash_format logstash_prefix logstash_prefix_separator logstash_prefix_key logstash_dateformat time_key
    time_key_format time_key_nanos include_tag_key tag_key buffer_size path pipeline generate_id write_operation id_key
    replace_dots current_time_index trace_output trace_error upstream ${AWS_AUTH}
`;

/** By name of the plugin, in lower case. Of others nothing is known. */
export const PLUGINS: Readonly<Record<string, PluginOptions>> = {
    cloudwatch: { required: ["region", "log_group_name", ["log_stream_name", "log_stream_prefix"]] },
    cloudwatch_logs: {
        required: ["region", "log_group_name", ["log_stream_name", "log_stream_prefix", "log_stream_template"]],
        known: words(`
            region log_group_name log_stream_name log_stream_prefix log_group_template log_stream_template log_key
            extra_user_agent log_format role_arn auto_create_group auto_retry_requests log_retention_days endpoint
            sts_endpoint external_id metric_namespace metric_dimensions profile log_group_class add_entity
        `),
    },
    datadog: {
        required: ["apikey"],
        known: words(`
            apikey compress provider proxy header include_tag_key tag_key json_date_key dd_service dd_source dd_tags
            dd_hostname dd_message_key
        `),
    },
    es: { required: [], known: words(ELASTIC) },
    file: {
        required: [],
        known: words("path file format delimiter label_delimiter template csv_column_names mkdir"),
    },
    firehose: { required: ["region", "delivery_stream"] },
    forward: {
        required: [],
        known: words(`
            time_as_integer retain_metadata_in_forward_mode add_option shared_key empty_shared_key self_hostname
            send_options require_ack_response username password unix_path upstream tag compress fluentd_compat
        `),
    },
    gelf: { required: [], known: words(`mode packet_size compress ${GELF}`) },
    http: {
        required: [],
        known: words(`
            uri proxy format compress header headers_key body_key header_tag http_user http_passwd http_method
            allow_duplicated_headers log_response_payload json_date_key json_date_format oauth2.* ${GELF} ${AWS_AUTH}
        `),
    },
    kafka: {
        required: ["brokers"],
        known: words(`
            brokers topics topic_key dynamic_topic format message_key message_key_field timestamp_key timestamp_format
            queue_full_retries raw_log_key client_id group_id schema_str schema_id schema_registry_* schema.registry.*
            otlp_logs_partition_by_resource protobuf_message aws_msk_iam aws_msk_iam_cluster_arn aws_region rdkafka.*
            ${GELF}
        `),
    },
    kinesis: { required: ["region", "stream"] },
    kinesis_firehose: {
        required: ["region", "delivery_stream"],
        known: words(`
            region delivery_stream time_key time_key_format role_arn endpoint sts_endpoint external_id compression log_key
            auto_retry_requests profile simple_aggregation
        `),
    },
    kinesis_streams: {
        required: ["region", "stream"],
        known: words(`
            region stream time_key time_key_format role_arn endpoint sts_endpoint external_id log_key auto_retry_requests
            profile simple_aggregation compression
        `),
    },
    logdna: {
        required: ["api_key"],
        known: words("logdna_host logdna_port logdna_endpoint api_key hostname mac ip tags file app"),
    },
    loki: {
        required: [],
        known: words(`
            uri tenant_id tenant_id_key labels label_keys label_map_path structured_metadata
            structured_metadata_map_keys auto_kubernetes_labels drop_single_key remove_keys line_format http_user
            http_passwd bearer_token compress buffer_size header
        `),
    },
    newrelic: { required: [["apikey", "licensekey"]] },
    nrlogs: { required: [["api_key", "license_key"]], known: words("base_uri api_key license_key compress") },
    null: { required: [], known: words("format") },
    opensearch: { required: [], known: words(ELASTIC) },
    opentelemetry: {
        required: [],
        known: words(`
            uri metrics_uri logs_uri traces_uri profiles_uri grpc grpc_* http2 header add_label http_user http_passwd proxy
            compress batch_size log_response_payload logs_* oauth2.* ${AWS_AUTH}
        `),
    },
    prometheus_remote_write: {
        required: [],
        known: words(`
            uri header add_label add_timestamp http_user http_passwd proxy compression log_response_payload ${AWS_AUTH}
        `),
    },
    s3: {
        required: ["bucket"],
        known: words(`
            json_date_format json_date_key total_file_size upload_chunk_size upload_timeout bucket region role_arn endpoint
            sts_endpoint canned_acl compression content_type store_dir store_dir_limit_size s3_key_format
            s3_key_format_tag_delimiters auto_retry_requests use_put_object send_content_md5 preserve_data_ordering log_key
            external_id static_file_path storage_class format retry_exhausted_action quarantine_dir_limit_size profile
            blob_database_file file_delivery_attempt_limit part_delivery_attempt_limit part_size upload_parts_timeout
            upload_part_freshness_limit authorization_endpoint_*
        `),
    },
    splunk: {
        required: [],
        known: words(`
            compress http_user http_passwd splunk_token splunk_send_raw event_key event_host event_source event_sourcetype
            event_sourcetype_key event_index event_index_key event_field channel http_buffer_size http_debug_bad_request
        `),
    },
    stdout: { required: [], known: words("format json_date_format json_date_key") },
    syslog: { required: [], known: words("mode syslog_* allow_longer_sd_id") },
    tcp: { required: [], known: words("format json_date_format json_date_key raw_message_key") },
};

/** Whether an option, in lower case, is one of these. */
export function isKnownOption(option: string, known: readonly string[]): boolean {
    return known.some((name) => (name.endsWith("*") ? option.startsWith(name.slice(0, -1)) : option === name));
}
