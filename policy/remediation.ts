import type { ResourceRemediation, ResourceValidationArgs, ResourceValidationPolicy } from "@pulumi/policy";
import { remediate } from "../core/rules/remediate";
import type { Rule } from "../core/rules/rule";
import { applyEdits, editsBetween } from "./edits";
import { attempt } from "./guard";
import { behindProxy, rawProperties } from "./plain";
import type { Session } from "./session";
import { TASK_TYPES } from "./types";
import { viewTask, type View } from "./views";

/** Mends what has exactly one fix, where the configuration gives the rule the level `remediate`. */
export function remediationOf(rule: Rule, session: Session): Pick<ResourceValidationPolicy, "remediateResource"> {
    if (rule.remediate === undefined) return {};
    const remediateResource: ResourceRemediation = (args) => {
        if (!TASK_TYPES.has(args.type)) return undefined;
        return attempt(() => mend(rule, args, session));
    };
    return { remediateResource };
}

function mend(rule: Rule, args: ResourceValidationArgs, session: Session): Record<string, unknown> | undefined {
    // An earlier remediation may have changed them since they were given.
    const before = viewTask(args, session, rawProperties(args.props));
    const found = countOf(rule, before);
    if (found === 0) return undefined;
    const edits = before.tasks.flatMap(({ model, locate }) => {
        const fixed = remediate(rule, model.task, session.settings().values.get(rule.code));
        return fixed === undefined
            ? []
            : editsBetween(model.task, fixed, ["task"]).map((edit) => ({ ...edit, path: locate(edit.path).path }));
    });
    if (edits.length === 0) return undefined;
    // On a copy first: what does not mend is not written.
    const copy = rawProperties(args.props);
    if (!applyEdits(copy, edits)) return undefined;
    if (countOf(rule, viewTask(args, session, copy)) >= found) return undefined;
    // What was a secret stays one: the SDK sees to it where these properties are written.
    const properties = behindProxy(args.props) as Record<string, unknown>;
    return applyEdits(properties, edits) ? args.props : undefined;
}

function countOf(rule: Rule, { findings }: View): number {
    return findings.get(rule.code)?.length ?? 0;
}
