import { FORWARD_PORT, includesPort, isAllProtocols, openPorts, withoutPort, type PortRange } from "../network/ports";
import type { InboundGroup, InboundRule } from "../network/security-group";
import { known } from "../value";
import type { Model } from "./model";
import type { Severity, Violation } from "./rule";

/** What lets someone reach the log router's port, and what could not be looked up: FL202 and FL203. */
export function admissions(model: Model, list: "securityGroups" | "hostSecurityGroups"): Violation[] {
    return model[list].flatMap((group, index) => {
        const path = [list, index];
        if (group.unchecked !== undefined) return [uncheckedGroup(group.unchecked, path)];
        return group.ingress.flatMap((rule, at) => admission(rule, [...path, "ingress", at]));
    });
}

/** The warning of a group that the VPC has by default: FL204. */
export function defaultGroups(groups: readonly InboundGroup[], list: string): Violation[] {
    return groups.flatMap(({ id, name }, index) => {
        // AWS lets nobody else have this name; a group that is made has no id yet.
        if (id === undefined || known(name) !== "default") return [];
        return [
            {
                path: [list, index],
                problem:
                    "is the default security group of its VPC, which everything shares that has no group of its own",
                fix: "give the task a group of its own",
            },
        ];
    });
}

function admission(rule: InboundRule, path: Violation["path"]): Violation[] {
    const ports = openPorts(rule);
    if (ports === undefined || !includesPort(ports, FORWARD_PORT)) return [];
    const range = withoutPort(ports, FORWARD_PORT);
    return [
        {
            path,
            ...severityOf(rule),
            problem: describeAdmission(rule, ports),
            fix: `admit only the ports that your app serves${range === "" ? "" : `, or split the range into ${range}`}`,
        },
    ];
}

/** UDP carries only the heartbeat of the Forward protocol, and members of the group are mostly the task's own. */
function severityOf({ protocol, source }: InboundRule): { severity?: Severity } {
    if (["udp", "17"].includes((protocol ?? "").toLowerCase())) return { severity: "medium" };
    if (source === "members of the group itself" || source === "self") return { severity: "medium" };
    return source !== undefined && /(?:^|[^\d])(?:0\.0\.0\.0\/0|::\/0)/.test(source) ? { severity: "critical" } : {};
}

/** A rule of a group that is made has neither an id nor a source: the path points at it. */
function describeAdmission(rule: InboundRule, ports: PortRange): string {
    const [id, source] = [known(rule.id), known(rule.source)];
    const what = `${String(FORWARD_PORT)}, the log router's port`;
    if (id === undefined) {
        return isAllProtocols(rule)
            ? `all protocols and ports are admitted, and with them ${what}`
            : `the rule admits ${what}`;
    }
    const from = source === undefined ? "" : ` from ${source}`;
    if (isAllProtocols(rule)) return `its rule ${id} admits all protocols and ports${from}, and with them ${what}`;
    if (ports.from === ports.to) return `its rule ${id} admits ${what}${from === "" ? "" : `,${from}`}`;
    return `its rule ${id} admits ${String(ports.from)}-${String(ports.to)}${from}, and with them ${what}`;
}

function uncheckedGroup(reason: string, path: Violation["path"]): Violation {
    const why = known(reason);
    return {
        path,
        level: "warning",
        problem: `its rules could not be looked up, so nobody has checked that they keep 24224 closed${why === undefined || why === "" ? "" : ` (${why})`}`,
        fix: "check the rules yourself, or where they are known",
    };
}
