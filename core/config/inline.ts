import type { Environment } from "../environment";
import type { ConfigFile, RouterDelivery } from "../plan";
import { ROUTER_PROGRAMS, type RouterType } from "../router/type";

/** Bytes of configuration that a task definition takes: ECS limits the whole of it to 64 KiB, and base64 adds a third. */
export const MAX_INLINE_BYTES = 20 * 1024;

/** Where the router writes what it finds in its variables. Any user may write there. */
export const INLINE_CONFIG = "/tmp/firelens.conf";
export const INLINE_PARSERS = "/tmp/firelens-parsers.conf";

const CONFIG_VARIABLE = "FIRELENS_CONFIG";
const PARSERS_VARIABLE = "FIRELENS_PARSERS";

/** Variables that are the component's own with this delivery. */
export const INLINE_VARIABLES: readonly string[] = [CONFIG_VARIABLE, PARSERS_VARIABLE];

/** The configuration in variables, and the start that writes them to files before the router reads them. */
export function deliverInline(
    files: readonly ConfigFile[],
    { base64 }: Pick<Environment, "base64">,
    type: RouterType,
): RouterDelivery {
    const variables = files.map(
        ({ text, isParsers }) => [isParsers ? PARSERS_VARIABLE : CONFIG_VARIABLE, text ?? ""] as const,
    );
    const writes = variables.map(([name], index) => `printf %s "$${name}" | base64 -d >${files[index]?.path ?? ""}`);
    return {
        variables: Object.fromEntries(variables.map(([name, text]) => [name, base64(text)])),
        options: { "config-file-type": "file", "config-file-value": INLINE_CONFIG },
        start: {
            entryPoint: ["/bin/sh", "-c"],
            command: [["mkdir -p /tmp", ...writes, `exec ${ROUTER_PROGRAMS[type].start}`].join(" && ")],
        },
    };
}
