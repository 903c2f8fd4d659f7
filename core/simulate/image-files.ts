/** Files of AWS for Fluent Bit that a configuration may name, as far as they have a part in what becomes of a record (firelens.md §6.3). */
export const IMAGE_FILES: Readonly<Record<string, string>> = {
    "/fluent-bit/configs/parse-json.conf": `[SERVICE]
    Parsers_File /fluent-bit/parsers/parsers.conf
    Flush 1
    Grace 30

[FILTER]
    Name parser
    Match *
    Key_Name log
    Parser json
    Reserve_Data True
`,
    "/fluent-bit/configs/minimize-log-loss.conf": "[SERVICE]\n    Flush 1\n    Grace 30\n",
    "/fluent-bit/configs/output-metrics-healthcheck.conf": "[SERVICE]\n    Flush 1\n    Grace 30\n",
    // The one parser of it that is simulated.
    "/fluent-bit/parsers/parsers.conf": `[PARSER]
    Name json
    Format json
    Time_Key time
    Time_Format %d/%b/%Y:%H:%M:%S %z
`,
};
