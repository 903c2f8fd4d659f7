import { checkArguments } from "./arguments/check";
import type { Schema } from "./arguments/schema";
import { checkShape } from "./arguments/shape";
import { inArguments } from "./component-fixes";
import { composeTask } from "./compose";
import { tracer } from "./compose/sources";
import { checkTaskDefinition } from "./ecs/check";
import type { Environment } from "./environment";
import type { Finding } from "./finding";
import { comparePaths, formatPath, withParents } from "./path";
import type { Plan, Role } from "./plan";
import { RULES } from "./rules";
import type { Model, RolePermissions } from "./rules/model";
import { routerTypeIn } from "./rules/parts";
import { evaluate, type Settings } from "./rules/rule";

/** What the component asks of itself. It knows that the user of a router was chosen, and checks what goes with it. */
const RULES_OF_COMPONENT = RULES.filter(({ enforcement }) => enforcement !== "disabled");
const SETTINGS: Readonly<Record<string, Settings>> = { FL704: { nonRoot: "allow" } };

/** What the rules read of a plan. */
export function modelOf(plan: Plan): Model {
    return {
        task: plan.task,
        securityGroups: [...(plan.securityGroup === undefined ? [] : [plan.securityGroup]), ...plan.existingGroups],
        hostSecurityGroups: plan.hostGroups,
        configOutputs: plan.configOutputs,
        ...plan.versions,
        taskRole: permissionsOf("task", plan.taskRole),
        executionRole: permissionsOf("execution", plan.executionRole),
    };
}

/** What a role of the plan may do: a new one exactly this, an existing one also what it was given elsewhere. */
function permissionsOf(name: string, role: Role | undefined): RolePermissions | undefined {
    if (role === undefined) return undefined;
    const statements = role.attach ? role.statements : [];
    return {
        name,
        statements: statements.map(({ actions, resources }) => ({
            effect: "Allow",
            actions,
            resources,
            isConditional: false,
        })),
        unread: role.arn === undefined ? [] : ["the policies of an existing role"],
    };
}

/** A plan, and everything that is wrong with the arguments or with the task that they describe. */
export interface Checked {
    readonly plan: Plan;
    readonly findings: readonly Finding[];
}

/** Checks raw arguments and composes the plan: all findings of all checks at once, each at the argument it comes from. */
export function checkTask(schema: Schema, resource: string, raw: unknown, environment: Environment): Checked {
    const { args, findings: ofShape, asWritten } = checkShape(schema, resource, raw);
    const { plan, findings: ofComposing } = composeTask(args, environment);
    const toArgument = tracer(plan.sources);
    const model = modelOf(plan);
    const routerType = routerTypeIn(model);
    const ofRules = evaluate(RULES_OF_COMPONENT, model, SETTINGS).map(
        ({ severity: _severity, enforcement: _enforcement, ...finding }) => inArguments(finding, routerType),
    );
    const ofTask = [...checkTaskDefinition(plan.task), ...ofRules].map((finding) => {
        return { ...finding, path: asWritten(toArgument(finding.path)) };
    });
    const ofArguments = withoutStandIns(
        ofShape,
        [...checkArguments(args), ...ofComposing].map((finding) => ({ ...finding, path: asWritten(finding.path) })),
    );
    const findings = [...ofShape, ...ofArguments, ...withoutRepeats(ofArguments, withoutStandIns(ofShape, ofTask))];
    const strict = args.strict === true;
    return { plan, findings: inOrder(findings).map((finding) => (strict ? { ...finding, level: "error" } : finding)) };
}

/** Findings but for those about a stand-in: where the shape is wrong, the later checks have not seen what was given. */
function withoutStandIns(ofShape: readonly Finding[], later: readonly Finding[]): Finding[] {
    // What is only misspelt (FL001) has been read all the same.
    const misshapen = new Set(ofShape.filter(({ code }) => code !== "FL001").map(({ path }) => formatPath(path)));
    return later.filter(({ path }) => !withParents(path).some((above) => misshapen.has(formatPath(above))));
}

/** Findings about the task but for what a check of the arguments has already said of the same argument. */
function withoutRepeats(ofArguments: readonly Finding[], ofTask: readonly Finding[]): Finding[] {
    const keyOf = ({ code, path }: Finding): string => `${code} ${formatPath(path)}`;
    const said = new Set(ofArguments.map(keyOf));
    return ofTask.filter((finding) => !said.has(keyOf(finding)));
}

/** Each finding once, in the order of their paths. What holds for every container is found once per container. */
function inOrder(findings: readonly Finding[]): Finding[] {
    const unique = new Map(
        findings.map((finding) => [`${formatPath(finding.path)}\n${finding.code}\n${finding.problem}`, finding]),
    );
    return [...unique.values()].sort(
        (left, right) =>
            comparePaths(left.path, right.path) ||
            compare(left.code, right.code) ||
            compare(left.problem, right.problem),
    );
}

function compare(left: string, right: string): number {
    return left < right ? -1 : left > right ? 1 : 0;
}
