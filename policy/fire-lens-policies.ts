import type { Policies, ReportViolation, ResourceValidation, StackValidation } from "@pulumi/policy";
import type { AuditFinding } from "../core/audit/finding";
import { RULES } from "../core/rules";
import type { Rule } from "../core/rules/rule";
import { attempt, tellFailure } from "./guard";
import { metadataOf } from "./metadata";
import type { FireLensPolicyOptions } from "./options";
import { PerTurn } from "./per-turn";
import { remediationOf } from "./remediation";
import { report } from "./report";
import { scopeOf } from "./scope";
import { identityOf, openSession, type Session } from "./session";
import { TASK_TYPES } from "./types";
import { viewStack, viewTask, type View } from "./views";

type Policy = Policies[number];

/**
 * A policy for each rule, for a pack that has others too. Those about the stack come first: what the first of them works
 * out, the others use.
 *
 * Where there is nothing to do for a policy, it has no function to run. The SDK reads the properties of a resource (of all
 * resources of the stack) anew for each policy that has one, which in a stack of thousands costs more than the rules. So
 * what is found in a stack is worked out from the request itself, and a stack in which nothing is found costs none of that.
 */
export function fireLensPolicies(options: FireLensPolicyOptions = {}): Policies {
    const pack: Pack = { session: openSession(options), task: new PerTurn(), stack: new PerTurn() };
    const ofScope = (scope: Rule["scope"]): Rule[] => RULES.filter((rule) => scopeOf(rule) === scope);
    return [
        ...ofScope("stack").map((rule) => stackPolicy(rule, pack)),
        ...ofScope("task").map((rule) => resourcePolicy(rule, pack)),
    ];
}

interface Pack {
    readonly session: Session;
    /** What is found in the task definition, and in the stack, that the engine is asking about. */
    readonly task: PerTurn<View | undefined>;
    readonly stack: PerTurn<View | undefined>;
}

/** What is found in the stack that the engine is asking about; undefined when it is not, or nobody could listen in. */
function viewOfStack({ session, stack }: Pack): View | undefined {
    const { stack: resources } = session.requests;
    return resources === undefined ? stack.peek() : stack.get("", () => attempt(() => viewStack(resources, session)));
}

function stackPolicy(rule: Rule, pack: Pack): Policy {
    const { session, stack } = pack;
    const validate: StackValidation = (args, say) => {
        const view = stack.get("", () => attempt(() => viewStack(args.resources, session)));
        if (view === undefined) tellFailure(rule, args, say);
        else tell(view.findings.get(rule.code), view, say);
    };
    const policy = {
        ...metadataOf(rule, session.defaults),
        get validateStack(): StackValidation | undefined {
            const view = viewOfStack(pack);
            return view === undefined || view.findings.has(rule.code) ? validate : undefined;
        },
    };
    return policy;
}

function resourcePolicy(rule: Rule, pack: Pack): Policy {
    const { session, task } = pack;
    const validate: ResourceValidation = (args, say) => {
        if (!TASK_TYPES.has(args.type)) return;
        const view = task.get(args.urn, () => attempt(() => viewTask(args, session)));
        const findings = view?.findings.get(rule.code);
        for (const finding of findings ?? []) session.said.add(identityOf(finding));
        if (view !== undefined) tell(findings, view, say);
    };
    const leftOver: StackValidation = (_args, say) => {
        const view = viewOfStack(pack);
        if (view !== undefined) tell(notYetSaid(rule, view, session), view, say);
    };
    const policy = {
        ...metadataOf(rule, session.defaults),
        ...remediationOf(rule, session),
        get validateResource(): ResourceValidation | ResourceValidation[] {
            const { type } = session.requests;
            const isNeeded = type === undefined || TASK_TYPES.has(type);
            const view = task.peek();
            return isNeeded && (view === undefined || view.findings.has(rule.code)) ? validate : [];
        },
        /** What only shows once it is known who runs the task: that its launch type is Fargate's, say. */
        get validateStack(): StackValidation | undefined {
            const view = viewOfStack(pack);
            return view !== undefined && notYetSaid(rule, view, session).length > 0 ? leftOver : undefined;
        },
    };
    return policy;
}

/** Findings of a rule about single tasks that were not there when its task was looked at by itself. */
function notYetSaid(rule: Rule, { findings }: View, { said, requests }: Session): AuditFinding[] {
    const ofRule = findings.get(rule.code) ?? [];
    return ofRule.filter(
        (finding) => finding.tasks.some(({ id }) => requests.inputs.has(id)) && !said.has(identityOf(finding)),
    );
}

function tell(findings: readonly AuditFinding[] | undefined, view: View, say: ReportViolation): void {
    if (findings === undefined) return;
    attempt(() => report(findings, say, view.messageOf, view.urnOf));
}
