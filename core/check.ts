import { checkArguments } from "./arguments/check";
import type { Schema } from "./arguments/schema";
import { checkShape } from "./arguments/shape";
import { composeTask } from "./compose";
import { traceToArgument } from "./compose/sources";
import type { Environment } from "./environment";
import type { Finding } from "./finding";
import { formatPath } from "./path";
import type { Plan } from "./plan";
import { RULES } from "./rules";
import { evaluate, type Model } from "./rules/rule";

/** What the rules read of a plan. */
export function modelOf(plan: Plan): Model {
    return {
        task: plan.task,
        securityGroups: plan.securityGroup === undefined ? [] : [plan.securityGroup],
        configOutputs: plan.configOutputs,
    };
}

/** A plan, and everything that is wrong with the arguments or with the task that they describe. */
export interface Checked {
    readonly plan: Plan;
    readonly findings: readonly Finding[];
}

/** Checks raw arguments and composes the plan: all findings of all checks at once, each at the argument it comes from. */
export function checkTask(schema: Schema, resource: string, raw: unknown, environment: Environment): Checked {
    const { args, findings: ofShape } = checkShape(schema, resource, raw);
    const { plan, findings: ofComposing } = composeTask(args, environment);
    const ofRules = evaluate(RULES, modelOf(plan)).map((finding) => ({
        ...finding,
        path: traceToArgument(finding.path, plan.sources),
    }));
    const findings = [...ofShape, ...checkArguments(args), ...ofComposing, ...ofRules];
    const strict = args.strict === true;
    return { plan, findings: inOrder(findings).map((finding) => (strict ? { ...finding, level: "error" } : finding)) };
}

/** Each finding once, in the order of their paths. What holds for every container is found once per container. */
function inOrder(findings: readonly Finding[]): Finding[] {
    const unique = new Map(
        findings.map((finding) => [`${formatPath(finding.path)}\n${finding.code}\n${finding.problem}`, finding]),
    );
    return [...unique].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, finding]) => finding);
}
