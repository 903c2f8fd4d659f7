/**
 * What may stand in sections other than outputs: the `config_map` of each `plugins/in_<name>` and `plugins/filter_<name>`,
 * the properties of every instance (`src/flb_input.c`, `src/flb_filter.c`), `service_configs` (`src/flb_config.c`), and
 * `src/flb_parser.c`, from 1.9.10 to 5.1. An option of any of these versions counts as known. All in lower case.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Options by plugin: undefined where there is such a plugin, and its options are not listed. A last `*` stands for any end. */
export type OptionTable = ReadonlyMap<string, readonly string[] | undefined>;

function table(listed: Readonly<Record<string, string>>, others: string): OptionTable {
    return new Map([
        ...words(others).map((name) => [name, undefined] as const),
        ...Object.entries(listed).map(([name, options]) => [name, options === "" ? [] : words(options)] as const),
    ]);
}

/** Sections that Fluent Bit reads in a configuration or a file of parsers. */
export const SECTIONS: readonly string[] = words(`
    SERVICE INPUT FILTER OUTPUT PARSER MULTILINE_PARSER CUSTOM STREAM_TASK PLUGINS UPSTREAM NODE
`);

export const SHARED_FILTER_OPTIONS = words("name match match_regex alias log_level log_suppress_interval");

export const FILTERS: OptionTable = table(
    {
        alter_size: "add remove",
        aws: `
            imds_version az ec2_instance_id ec2_instance_type private_ip vpc_id ami_id account_id hostname tags_enabled
            tags_include tags_exclude retry_interval_s enable_entity use_v2
        `,
        ecs: "ecs_meta_host ecs_meta_port ecs_meta_cache_ttl ecs_tag_prefix cluster_metadata_only add agent_endpoint_retries",
        expect: `
            key_exists key_not_exists key_val_is_null key_val_is_not_null key_val_eq action result_key
        `,
        grep: "regex exclude logical_op",
        lua: "script code call type_int_key type_array_key protected_mode time_as_table enable_flb_null",
        modify: `
            set add remove remove_wildcard remove_regex rename hard_rename copy hard_copy condition move_to_start
            move_to_end
        `,
        multiline: `
            debug_flush mode buffer flush_ms multiline.parser multiline.key_content emitter_name emitter_storage.type
            emitter_mem_buf_limit
        `,
        nest: "operation wildcard nest_under nested_under add_prefix remove_prefix",
        parser: "key_name parser preserve_key reserve_data nest_under unescape_key hash_value_field",
        record_modifier: "record remove_key allowlist_key whitelist_key uuid_key",
        rewrite_tag: "rule emitter_name emitter_storage.type emitter_mem_buf_limit recreate_tag",
        sysinfo: "fluentbit_version_key os_name_key hostname_key os_version_key kernel_version_key",
        throttle: "rate window print_status interval",
        type_converter: "int_key uint_key float_key str_key",
    },
    `checklist geoip2 kubernetes log_to_metrics nightfall stdout tensorflow throttle_size avro
    wasm`,
);

export const SHARED_INPUT_OPTIONS = words(`
    name tag tag_regex alias log_level log_suppress_interval mem_buf_limit threaded thread.* routable storage.* listen host
    port ipv6 tls tls.* net.* interval_sec interval_nsec processors*
`);

export const INPUTS: OptionTable = table(
    {
        dummy: `
            samples dummy metadata rate copies start_time_sec start_time_nsec fixed_timestamp flush_on_startup
            interval_sec interval_nsec
        `,
        fluentbit_metrics: "scrape_interval scrape_on_start",
        forward: `
            tag_prefix shared_key self_hostname security.users unix_path unix_perm buffer_chunk_size buffer_max_size
            empty_shared_key
        `,
        tcp: "format separator chunk_size buffer_size source_address_key",
    },
    `blob collectd cpu disk docker docker_events ebpf elasticsearch etw event_test event_type exec exec_wasi gpu_metrics head
    health http kafka kmsg kubernetes_events mem mqtt netif nginx_metrics node_exporter_metrics opentelemetry
    podman_metrics proc process_exporter_metrics prometheus_remote_write prometheus_scrape prometheus_textfile random serial
    splunk statsd stdin syslog systemd tail thermal udp unix_socket winevtlog winlog winstat windows_exporter_metrics`,
);

/** Output plugins that core/rules/tables/plugins.ts says nothing about. */
export const OTHER_OUTPUTS: readonly string[] = words(`
    azure azure_blob azure_kusto azure_logs_ingestion bigquery calyptia chronicle counter exit flowcounter influxdb
    kafka-rest kinesis_firehose lib nats oracle_log_analytics parseable pgsql plot prometheus_exporter retry skywalking slack
    stackdriver td udp vivo_exporter websocket zig_demo loganalytics
`);

export const SERVICE_OPTIONS = words(`
    flush grace daemon log_file log_level parsers_file plugins_file streams_file http_server http_listen http_port
    health_check hc_errors_count hc_retry_failure_count hc_period hot_reload* coro_stack_size scheduler.* storage.* dns.*
    json.* http_* multiline_buffer_limit sp.* enable_chunk_trace parser_file convert_nan_to_null enable_experimental* workers
`);

export const PARSER_OPTIONS = words(`
    name format regex time_key time_format time_format_fallback* time_offset time_keep time_strict time_system_timezone types
    decode_field decode_field_as skip_empty_values logfmt_no_bare_keys
`);

export const MULTILINE_PARSER_OPTIONS = words(`
    name type match_string negate parser key_content key_pattern key_group flush_timeout flush_ms rule
`);

/** Parsers of `/fluent-bit/parsers/parsers.conf` in AWS for Fluent Bit (`conf/parsers.conf` of Fluent Bit, all versions). */
export const IMAGE_PARSERS: ReadonlySet<string> = new Set(
    words(`
        apache apache2 apache_error nginx k8s-nginx-ingress json docker docker-daemon syslog-rfc5424 syslog-rfc3164-local
        syslog-rfc3164 mongodb cri kube-custom filter-kube-test envoy istio-envoy-proxy logfmt kmsg-netfilter-log crowbar
        couchbase_json_log_nanoseconds couchbase_rebalance_report couchbase_simple_log
    `),
);

/** Parsers of several lines that Fluent Bit itself has (`src/multiline`). */
export const BUILT_IN_MULTILINE_PARSERS: ReadonlySet<string> = new Set(words("docker cri go java python ruby"));

/** What versions before 2.0 do not have yet, by output plugin (firelens.md §7.1 and §7.2). `*` is every plugin. */
export const NOT_BEFORE_2: Readonly<Record<string, readonly string[]>> = {
    "*": words("tls.verify_hostname tls.min_version tls.max_version tls.ciphers net.io_timeout"),
    cloudwatch_logs: words("profile log_group_class add_entity"),
    es: words("http_api_key upstream logstash_prefix_separator"),
    opensearch: words("aws_profile logstash_prefix_separator"),
    http: words("oauth2.* http_method"),
    kafka: words("raw_log_key aws_msk_iam aws_msk_iam_cluster_arn schema_registry_*"),
    opentelemetry: words("logs_uri grpc http2"),
};
