import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { known, type Leaf } from "../value";

const LOG_GROUP = /^[A-Za-z0-9_/.#-]{1,512}$/;

/** Where logs go to CloudWatch: an existing group, or one that is made and keeps its events for a time. */
export interface LogGroupArguments {
    readonly logGroup?: string;
    readonly retentionInDays?: Leaf<number>;
}

/** Checks that a group that exists can be called so, and is not given a retention. */
export function checkLogGroup({ logGroup, retentionInDays }: LogGroupArguments, path: Path): Finding[] {
    const findings: Finding[] = [];
    const name = known(logGroup);
    if (name !== undefined && !LOG_GROUP.test(name)) {
        const fix = "give its name, not its ARN: letters, digits, dots, _, -, / and #, at most 512";
        findings.push(error("FL011", [...path, "logGroup"], "is not a valid log group name", fix));
    }
    if (logGroup !== undefined && retentionInDays !== undefined) {
        const problem = "belongs to whoever made the log group, and logGroup names an existing one";
        findings.push(error("FL011", [...path, "retentionInDays"], problem, "leave one of the two out"));
    }
    return findings;
}
