import type { ForwardArguments } from "../arguments/destination-types";
import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { checkCleartext, HOST, PORT } from "./checks";
import type { Destination } from "./destination";

/** A Fluentd or Fluent Bit aggregator by Fluent Bit's `forward` plugin (firelens.md §7.3). */
export const forward: Destination<ForwardArguments> = {
    name: "forward",
    title: "Forward (Fluentd or Fluent Bit)",
    plugin: "forward",
    gem: "built in",
    rows: [
        { property: "host", option: "host", form: HOST },
        { property: "port", option: "port", default: 24224, limit: PORT },
        { property: "tag", option: "tag" },
        { property: "tls", option: "tls", kind: "switch", default: true },
        { property: "tlsVerify", option: "tls.verify", kind: "switch", default: true },
        { property: "sharedKeySecret", option: "shared_key", kind: "secret" },
        { property: "selfHostname", option: "self_hostname" },
        { property: "username", option: "username" },
        { property: "passwordSecret", option: "password", kind: "secret" },
        // Without an answer, what the aggregator did not take is gone.
        { property: "requireAckResponse", option: "require_ack_response", kind: "switch", default: true },
        { property: "timeAsInteger", option: "time_as_integer", kind: "switch" },
        { property: "compress", option: "compress", oneOf: ["gzip"] },
    ],
    describe: ({ host }) => ({ target: host }),
    check: (args, path) => [...checkUser(args, path), ...checkCleartext(args, ["passwordSecret"], path)],
    page: {
        network: "`<host>:<port>`, 24224 when nothing is said",
        notes: [
            "The aggregator's security group opens its port to the task; the task's own never opens 24224 (FL202).",
            "The aggregator answers for what it took (`require_ack_response`). One that cannot is sent everything again: set `requireAckResponse` to false for it.",
            "Sending to the router itself is refused (FL802).",
        ],
    },
};

function checkUser({ username, passwordSecret, sharedKeySecret }: ForwardArguments, path: Path): Finding[] {
    if ((username === undefined) !== (passwordSecret === undefined)) {
        const fix = "give both, or neither";
        return [error("FL011", path, "username and passwordSecret belong together", fix)];
    }
    if (username === undefined || sharedKeySecret !== undefined) return [];
    const problem = "a user is only asked for after the shared key";
    return [error("FL011", [...path, "username"], problem, "give sharedKeySecret too")];
}
