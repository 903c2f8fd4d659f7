import type { DestinationName } from "../destinations";
import { fluentdDestination } from "../destinations/fluentd";
import { error, type Finding } from "../finding";
import type { Path } from "../path";

/** Options that every output of Fluent Bit knows, and none of Fluentd (firelens.md §7.1). */
const FLUENT_BIT =
    /^(?:match|match_regex|alias|workers|auto_retry_requests|extra_user_agent|sts_endpoint|profile|(?:net|tls|storage)\..*)$/;

/** Checks an option that one of Fluentd's plugins is given by its own name. */
export function checkFluentdOption(name: string, destination: DestinationName, path: Path): Finding[] {
    const { properties, impossible } = fluentdDestination(destination) ?? {};
    const property = properties?.get(name);
    if (property !== undefined) return [error("FL011", path, "has a property of its own", `set ${property} instead`)];
    const [problem, fix] = impossible?.get(name) ?? [];
    if (problem !== undefined && fix !== undefined) return [error("FL011", path, problem, fix)];
    if (FLUENT_BIT.test(name)) {
        const fix = "leave it out, or write the option that the plugin of Fluentd has for it";
        return [error("FL011", path, "is an option of Fluent Bit, which Fluentd passes over", fix)];
    }
    if (name !== "retry_max_times") return [];
    return [error("FL011", path, "has a property of its own", "set logging.retryLimit instead")];
}
