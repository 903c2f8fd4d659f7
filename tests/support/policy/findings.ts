/** What the CLI shows of policies, each once and in order: `mandatory firelens-router-type TaskDefinition web`. */
export function findingsIn(output: string): string[] {
    const lines = output.matchAll(/^\s*- \[(\w+)\](?: {1,2}\[severity: \w+\])? {2}(\S+) {2}\(\S*?(\w+): (\S+)\)/gm);
    return [
        ...new Set(Array.from(lines, ([, level, policy, type, name]) => `${level} ${policy} ${type} ${name}`)),
    ].sort();
}

/** A finding as `policy analyze --json` has it. */
export interface PolicyEvent {
    readonly policy: string;
    readonly level: string;
    readonly severity: string;
    readonly urn: string;
    readonly message: string;
}

interface Line {
    readonly policyEvent?: {
        readonly resourceUrn: string;
        readonly message: string;
        readonly policyName: string;
        readonly enforcementLevel: string;
        readonly severity: string;
    };
}

/** The findings that `policy analyze --json` prints, one on each line. */
export function policyEvents(output: string): PolicyEvent[] {
    const lines = output.split("\n").filter((line) => line.startsWith("{"));
    return lines.flatMap((line) => {
        const { policyEvent: event } = JSON.parse(line) as Line;
        if (event === undefined) return [];
        const { policyName: policy, enforcementLevel: level, severity, resourceUrn: urn, message } = event;
        return [{ policy, level, severity, urn, message }];
    });
}
