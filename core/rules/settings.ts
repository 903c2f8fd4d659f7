import type { Setting } from "./rule";

/**
 * What a buffer limit counts. The FireLens page says bytes, and adds them to memory; AWS's newer page on the option speaks
 * of lines, which cannot be added.
 */
export const BUFFER_UNITS: Setting = {
    schema: {
        type: "string",
        enum: ["bytes", "lines"],
        description: "What log-driver-buffer-limit counts; lines are not added to memory",
    },
    default: "bytes",
};
