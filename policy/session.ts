import { readConfig } from "../core/audit/config";
import type { AuditFinding } from "../core/audit/finding";
import type { AuditSettings } from "../core/audit/settings";
import type { FireLensPolicyOptions } from "./options";
import { observeRequests, type Requests } from "./requests";

const HYGIENE = "firelens-suppression-hygiene";

/** What all policies of a pack share while the engine asks about one stack. */
export interface Session {
    readonly requests: Requests;
    /** What the program of the pack says: the defaults of what the engine brings. */
    readonly defaults: AuditSettings;
    /** Both together. */
    readonly settings: () => AuditSettings;
    /** What has been said of single resources, so that the stack as a whole does not say it again. */
    readonly said: Set<string>;
    readonly today: () => string;
}

/** Begins to listen to the engine. */
export function openSession(options: FireLensPolicyOptions): Session {
    const requests = observeRequests();
    const defaults = readConfig(configOf(options), options.profile);
    let read: { readonly from: unknown; readonly settings: AuditSettings } | undefined;
    return {
        requests,
        defaults,
        settings: () => {
            const { configuration } = requests;
            if (configuration === undefined) return defaults;
            if (read?.from !== configuration) {
                const settings = readConfig(configuration);
                const problems = [...defaults.problems, ...settings.problems];
                read = { from: configuration, settings: { ...settings, problems } };
            }
            return read.settings;
        },
        said: new Set(),
        today: () => new Date().toISOString().slice(0, "2027-01-31".length),
    };
}

/** The name of a finding, by which it is known whether it has been said. */
export function identityOf({ rule, resource, path, problem }: AuditFinding): string {
    return JSON.stringify([rule.code, resource.id, path, problem]);
}

/** The options in CrossGuard's own form. */
function configOf({ all, rules, suppressions, locked }: FireLensPolicyOptions): Record<string, unknown> {
    const given: Record<string, unknown> = { ...(all !== undefined && { all }), ...rules };
    if (suppressions === undefined && locked === undefined) return given;
    const hygiene = given[HYGIENE];
    const own = typeof hygiene === "object" ? hygiene : hygiene === undefined ? {} : { enforcementLevel: hygiene };
    return {
        ...given,
        [HYGIENE]: { ...own, ...(suppressions && { suppressions }), ...(locked && { locked }) },
    };
}
