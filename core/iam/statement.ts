/** A permission of a role: what may be done to what, and what for. Everything that core grants is an Allow. */
export interface Statement {
    readonly actions: readonly string[];
    readonly resources: readonly string[];
    /** What needs it. Ends in no policy; the demo and the docs print it. */
    readonly reason: string;
}

/** An IAM policy document. */
export interface PolicyDocument {
    readonly Version: "2012-10-17";
    readonly Statement: readonly {
        readonly Effect: "Allow";
        readonly Action: readonly string[];
        readonly Resource: readonly string[];
    }[];
}

/** The policy that grants the statements: those with the same actions are one, and everything is in a fixed order. */
export function policyDocument(statements: readonly Statement[]): PolicyDocument {
    const resourcesByActions = new Map<string, Set<string>>();
    for (const statement of statements) {
        const key = sorted(statement.actions).join(",");
        const resources = resourcesByActions.get(key) ?? new Set();
        statement.resources.forEach((resource) => resources.add(resource));
        resourcesByActions.set(key, resources);
    }
    return {
        Version: "2012-10-17",
        Statement: sorted(resourcesByActions.keys()).map((key) => ({
            Effect: "Allow",
            Action: key.split(","),
            Resource: sorted(resourcesByActions.get(key) ?? []),
        })),
    };
}

function sorted(values: Iterable<string>): string[] {
    return [...new Set(values)].sort();
}
