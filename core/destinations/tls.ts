import type { OptionRow } from "./destination";

/** TLS of every plugin that speaks it by Fluent Bit's own means. Without these rows it is off (firelens.md §7.1). */
export const TLS_ROWS: readonly OptionRow<"tls" | "tlsVerify">[] = [
    { property: "tls", option: "tls", kind: "switch", default: true },
    { property: "tlsVerify", option: "tls.verify", kind: "switch", default: true },
];

/** The same where the other end speaks TLS only. */
export const ALWAYS_TLS = { tls: "On", "tls.verify": "On" } as const;
