import { entryOf, entryValue, type ClassicSection } from "../config/parse-classic";
import { SECRET_OPTION } from "../rules/fl701-secrets-in-options";
import { isOn } from "../rules/parts";
import { hasToken } from "../value";
import { called, doubtful, hasVariable, type Check, type Mistake } from "./context";

/** Outputs that send in the clear unless `tls` is on, and that are reached over networks of others. */
const CLEAR_BY_DEFAULT: ReadonlySet<string> = new Set([
    "datadog",
    "es",
    "http",
    "loki",
    "opensearch",
    "opentelemetry",
    "splunk",
]);
const NEARBY = /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/i;
const IS_OFF = /^(?:off|false|no)$/i;

/** Outputs without TLS, or with one that trusts anyone. */
export const checkTls: Check = ({ config }) =>
    config.sections.flatMap((section) => {
        const host = entryValue(section, "host");
        if (section.kind !== "OUTPUT" || host === undefined || NEARBY.test(host)) return [];
        return [...checkOff(section), ...checkUnverified(section)];
    });

function checkOff(section: ClassicSection): Mistake[] {
    const plugin = entryValue(section, "name")?.toLowerCase() ?? "";
    const tls = entryOf(section, "tls");
    const isOff = tls === undefined ? CLEAR_BY_DEFAULT.has(plugin) && !section.isPartial : IS_OFF.test(tls.value);
    if (!isOff) return [];
    return [doubtful(tls?.line ?? section.line, `${called(section)} sends logs without TLS`, "write tls On")];
}

function checkUnverified(section: ClassicSection): Mistake[] {
    const verify = entryOf(section, "tls.verify");
    if (verify === undefined || !IS_OFF.test(verify.value) || !isOn(entryValue(section, "tls"))) return [];
    const problem = `${called(section)} sends logs to whoever answers: it does not verify certificates`;
    return [doubtful(verify.line, problem, "write tls.verify On, and tls.ca_file where the authority is your own")];
}

const HEADER_WITH_SECRET = /^(?:authorization|[\w-]*api-?key|[\w-]*token|x-honeycomb-team)\s+\S/i;

/** Secrets that stand in the text. Their values are no part of any message. */
export const checkSecrets: Check = ({ config }) =>
    config.sections.flatMap(({ kind, entries }) =>
        entries
            .filter(({ value }) => kind !== "PARSER" && !hasToken(value) && !hasVariable(value) && value !== "")
            .filter(({ key, value }) => {
                const option = key.toLowerCase();
                if (option === "header") return HEADER_WITH_SECRET.test(value);
                return ["INPUT", "OUTPUT"].includes(kind) && SECRET_OPTION.test(option);
            })
            .map(({ line }) => {
                const problem = `line ${String(line)} holds a secret, which everyone can read who may read the configuration`;
                const fix = "give it to the router by logRouter.secrets, and write ${NAME} in its place";
                return doubtful(line, problem, fix);
            }),
    );
