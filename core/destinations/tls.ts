import type { LogOptions } from "../task";
import { isBefore, parseVersion, type Version } from "../version";
import type { OptionRow } from "./destination";

/** TLS of every plugin that speaks it by Fluent Bit's own means. Without these rows it is off (firelens.md §7.1). */
export const TLS_ROWS: readonly OptionRow<"tls" | "tlsVerify">[] = [
    { property: "tls", option: "tls", kind: "switch", default: true },
    { property: "tlsVerify", option: "tls.verify", kind: "switch", default: true },
];

/** The first manual of Fluent Bit that has the option: 3.2, "Transport security". Off when nothing is said. */
const VERIFIES_HOSTNAMES: Version = [3, 2, 0];

/**
 * Whether an output that verifies certificates can be told to look at the host's name too: else any valid certificate will
 * do, whatever host it is for. A router that does not have the option would not start with it.
 */
export function verifiesHostname(options: LogOptions, fluentBit: string | undefined): boolean {
    const version = parseVersion(fluentBit);
    if (version === undefined || isBefore(version, VERIFIES_HOSTNAMES)) return false;
    return options.tls === "On" && options["tls.verify"] === "On";
}

/** The same where the other end speaks TLS only. */
export const ALWAYS_TLS = { tls: "On", "tls.verify": "On" } as const;
