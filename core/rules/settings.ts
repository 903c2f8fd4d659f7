import type { Setting } from "./rule";

/**
 * What a buffer limit counts. The FireLens page says bytes, and adds them to memory; AWS's newer page on the option speaks
 * of log lines, the records, which cannot be added.
 */
export const BUFFER_UNITS: Setting = {
    schema: {
        type: "string",
        enum: ["bytes", "records"],
        description: "What log-driver-buffer-limit counts; records are not added to memory",
    },
    default: "bytes",
};
