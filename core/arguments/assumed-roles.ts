import { DESTINATION_NAMES } from "../destinations";
import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { known } from "../value";
import { checkRoleArn } from "./roles";
import type { LoggingArguments } from "./types";

/** What STS takes as an external id (AssumeRole). */
const EXTERNAL_ID = /^[\w+=,.@:/-]{2,1224}$/;

/** Checks the roles that destinations take on. */
export function checkAssumedRoles(logging: LoggingArguments, path: Path): Finding[] {
    const { cloudWatchLogs } = logging;
    const findings = DESTINATION_NAMES.flatMap((name) => {
        const { roleArn, externalId } = logging[name] ?? {};
        const at = [...path, name];
        return [
            ...checkRoleArn(roleArn, [...at, "roleArn"], "FL011"),
            ...checkExternalId(externalId, roleArn, [...at, "externalId"]),
        ];
    });
    if (cloudWatchLogs?.roleArn !== undefined && cloudWatchLogs.logGroup === undefined) {
        const problem = "the role writes where it is, and the new log group would be made in this account";
        const fix = "give the logGroup that exists there, or leave roleArn out";
        findings.push(error("FL011", [...path, "cloudWatchLogs", "roleArn"], problem, fix));
    }
    return findings;
}

function checkExternalId(externalId: string | undefined, roleArn: string | undefined, path: Path): Finding[] {
    if (externalId === undefined) return [];
    if (roleArn === undefined) {
        const problem = "only means something to a role that is taken on";
        return [error("FL011", path, problem, "give roleArn, or leave it out")];
    }
    if (EXTERNAL_ID.test(known(externalId) ?? "unknown")) return [];
    const fix = "use 2 to 1224 letters, digits and _+=,.@:/-";
    return [error("FL011", path, "is not a valid external id", fix)];
}
