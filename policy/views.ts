import type { ResourceValidationArgs } from "@pulumi/policy";
import { ancestry } from "../core/audit/ancestry";
import { auditTasks } from "../core/audit/audit";
import type { AuditFinding } from "../core/audit/finding";
import { managedPolicy } from "../core/iam/managed-policies";
import { fromPulumiState } from "../core/stack/from-pulumi-state";
import type { StackGraph, StackResource } from "../core/stack/graph";
import { joinStack, type StackTask } from "../core/stack/join";
import { RULES } from "../core/rules";
import { messageOf, STACK_TYPE } from "./message";
import { rawProperties } from "./plain";
import type { SeenResource } from "./requests";
import { statesOf, statesOfStack, type ResourceState } from "./resources";
import { scopeOf } from "./scope";
import type { Session } from "./session";

/** What the rules find in what one request of the engine is about. */
export interface View {
    readonly tasks: readonly StackTask[];
    /** By the rule's code, without those that are suppressed. */
    readonly findings: ReadonlyMap<string, readonly AuditFinding[]>;
    readonly messageOf: (finding: AuditFinding) => string;
    /** A URN that is in the stack: the engine ends with a panic at any other. */
    readonly urnOf: (finding: AuditFinding) => string;
}

/** Audits one task definition by the inputs that it is given, or by others. */
export function viewTask(args: ResourceValidationArgs, session: Session, properties?: unknown): View {
    const { requests } = session;
    const given = properties ?? requests.inputs.get(args.urn)?.() ?? rawProperties(args.props);
    return view(statesOf(args, requests, given), session, RULES_ABOUT_A_TASK);
}

/** Audits a stack as a whole. */
export function viewStack(resources: readonly SeenResource[], session: Session): View {
    return view(statesOfStack(resources, session.requests), session);
}

const RULES_ABOUT_A_TASK = RULES.filter((rule) => scopeOf(rule) === "task");

function view(resources: readonly ResourceState[], session: Session, rules = RULES): View {
    const { graph = { resources: [] } } = fromPulumiState({ deployment: { resources } });
    const tasks = joinStack(graph, { managedPolicy });
    const options = { settings: session.settings(), today: session.today(), rules };
    const findings = new Map<string, AuditFinding[]>();
    for (const finding of auditTasks(tasks, graph, options)) {
        if (finding.suppressed !== undefined) continue;
        const ofRule = findings.get(finding.rule.code);
        if (ofRule === undefined) findings.set(finding.rule.code, [finding]);
        else ofRule.push(finding);
    }
    const byId = new Map(graph.resources.map((resource) => [resource.id, resource]));
    const above = ancestry(graph);
    const parentsOf = (id: string): StackResource[] => above(id).flatMap((parent) => byId.get(parent) ?? []);
    return {
        tasks,
        findings,
        messageOf: (finding) => messageOf(finding, parentsOf(finding.resource.id)),
        urnOf: ({ resource, tasks: [first] }) =>
            [resource.id, first?.id].find((id) => id !== undefined && byId.has(id)) ?? rootOf(graph),
    };
}

function rootOf({ resources }: StackGraph): string {
    return (resources.find(({ type }) => type === STACK_TYPE) ?? resources[0])?.id ?? "";
}
