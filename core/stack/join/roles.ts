import { isRecord } from "../../json";
import type { Path } from "../../path";
import type { PolicyStatement, RolePermissions } from "../../rules/model";
import { hasToken } from "../../value";
import { blockOf, knownText, listOf, parseJson } from "../leaf";
import { withCamelCasedNames } from "../spelling";
import { displayName, type Indexed, type StackIndex } from "./index-of-stack";

/** The statements of a policy that AWS keeps, by its ARN; undefined when they are not known. */
export type ManagedPolicy = (arn: string) => readonly PolicyStatement[] | undefined;

/** A statement, and where it is written. */
export interface LocatedStatement {
    readonly statement: PolicyStatement;
    readonly from: Indexed;
    readonly path: Path;
}

/** What a role may do, and where each statement of it is written. */
export interface LocatedRole {
    readonly role: RolePermissions;
    readonly from: Indexed;
    readonly statements: readonly LocatedStatement[];
}

/** The policies of every role of the stack, gathered once. */
export interface Policies {
    readonly of: (role: Indexed) => LocatedRole;
}

interface Gathered {
    readonly statements: LocatedStatement[];
    readonly unread: string[];
    /** Policies by ARN that have been gathered already: two attachments of one policy are one. */
    readonly seen: Set<unknown>;
}

/** Gathers what the roles of a stack may do, from all the ways of saying so. */
export function gatherPolicies(index: StackIndex, managedPolicy: ManagedPolicy): Policies {
    const byRole = new Map<Indexed, Gathered>();
    const gathered = (role: Indexed): Gathered => {
        const found = byRole.get(role) ?? { statements: [], unread: [], seen: new Set() };
        byRole.set(role, found);
        return found;
    };
    /** Policies of which nobody can tell whose they are: they may be any role's. */
    const stray: string[] = [];
    const toRoles = (from: Indexed, properties: readonly string[], add: (to: Gathered) => void): void => {
        const roles = rolesOf(index, from, properties);
        if (roles === undefined) stray.push(`policy ${displayName(from)}, whose role is not known`);
        else for (const role of roles) add(gathered(role));
    };
    const attach = (to: Gathered, from: Indexed, arns: unknown, property: string): void => {
        if (typeof arns === "string" && hasToken(arns)) addByReference(to, from, property);
        else for (const [at, arn] of listOf(arns).entries()) attachOne(to, from, arn, property, at);
    };
    const attachOne = (to: Gathered, from: Indexed, arn: unknown, property: string, at?: number): void => {
        const path = at === undefined ? [property] : [property, at];
        const policy = index.find("policy", arn, from.resource, ...path);
        const known = knownText(arn);
        if (policy !== undefined) {
            addPolicy(to, policy);
            return;
        }
        if (known === undefined) {
            addByReference(to, from, property);
            return;
        }
        if (to.seen.has(known)) return;
        to.seen.add(known);
        const statements = managedPolicy(known);
        if (statements === undefined) to.unread.push(`policy ${known}, which is not part of this stack`);
        else to.statements.push(...statements.map((statement) => ({ statement, from, path })));
    };
    const addByReference = (to: Gathered, from: Indexed, property: string): void => {
        const policies = index.referred("policy", from.resource, property);
        for (const policy of policies) addPolicy(to, policy);
        if (policies.length === 0) to.unread.push(`a policy of ${displayName(from)} whose ARN is not known`);
    };
    const addPolicy = (to: Gathered, policy: Indexed): void => {
        if (to.seen.has(policy)) return;
        to.seen.add(policy);
        addDocument(to, policy, ["policy" in policy.properties ? "policy" : "policyDocument"]);
    };

    for (const role of index.of("role")) {
        const to = gathered(role);
        if (role.resource.isExternal === true) {
            to.unread.push(`the policies of role ${displayName(role)}, which this stack only reads`);
        }
        for (const [property, inner] of [
            ["inlinePolicies", "policy"],
            ["policies", "policyDocument"],
        ] as const) {
            if (hasToken(role.properties[property])) to.unread.push(`the inline policies of role ${displayName(role)}`);
            for (const at of listOf(role.properties[property]).keys()) addDocument(to, role, [property, at, inner]);
        }
        attach(to, role, role.properties.managedPolicyArns, "managedPolicyArns");
    }
    for (const policy of index.of("rolePolicy")) {
        const path = ["policy" in policy.properties ? "policy" : "policyDocument"];
        toRoles(policy, ["role", "roleName", "roles"], (to) => addDocument(to, policy, path));
    }
    for (const policy of index.of("policy")) toRoles(policy, ["roles"], (to) => addPolicy(to, policy));
    for (const attachment of index.of("attachment")) {
        const { policyArn, policyArns, policyNames } = attachment.properties;
        toRoles(attachment, ["role", "roleName", "roles"], (to) => {
            if (policyArn !== undefined) attachOne(to, attachment, policyArn, "policyArn");
            attach(to, attachment, policyArns, "policyArns");
            for (const name of listOf(policyNames)) {
                const known = knownText(name);
                if (known === undefined || index.named("rolePolicy", known) !== undefined) continue;
                to.unread.push(`inline policy ${known}, which is not part of this stack`);
            }
        });
    }
    return {
        of: (from) => {
            const { statements, unread } = gathered(from);
            const role = {
                name: displayName(from),
                statements: statements.map(({ statement }) => statement),
                unread: [...unread, ...stray],
            };
            return { role, from, statements };
        },
    };
}

/** The roles of this stack that a policy or an attachment names, or comes from; undefined when nobody can tell. */
function rolesOf(index: StackIndex, from: Indexed, properties: readonly string[]): Set<Indexed> | undefined {
    const roles = new Set<Indexed>();
    for (const property of properties) {
        const value = from.properties[property];
        if (value === undefined) continue;
        for (const [at, name] of (Array.isArray(value) ? value : [value]).entries()) {
            const known = index.named("role", name);
            const path = Array.isArray(value) ? [property, at] : [property];
            if (known !== undefined) roles.add(known);
            else if (knownText(name) === undefined) {
                const referred = index.referred("role", from.resource, ...path);
                if (referred.length === 0) return undefined;
                for (const role of referred) roles.add(role);
            }
        }
    }
    return roles;
}

/** Adds the statements of a document, or that it cannot be read. */
function addDocument(to: Gathered, from: Indexed, path: Path): void {
    const statements = statementsOf(at(from.properties, path));
    if (statements === undefined) {
        const inline = from.kind === "role" ? "an inline policy of role" : "policy";
        to.unread.push(`${inline} ${displayName(from)}, whose document is not known`);
        return;
    }
    to.statements.push(...statements.map((statement) => ({ statement, from, path })));
}

function at(properties: Readonly<Record<string, unknown>>, path: Path): unknown {
    let below: unknown = properties;
    for (const step of path) {
        if (Array.isArray(below) && typeof step === "number") below = below[step];
        else below = typeof step === "number" ? below : blockOf(below)[step];
    }
    return below;
}

/** The statements of a policy document, in JSON or not; undefined when it cannot be read as one. */
export function statementsOf(document: unknown): PolicyStatement[] | undefined {
    const parsed = typeof document === "string" ? parseJson(document) : document;
    if (!isRecord(parsed)) return undefined;
    const { statement } = withCamelCasedNames(parsed);
    if (statement === undefined || (typeof statement === "string" && hasToken(statement))) return undefined;
    const statements: PolicyStatement[] = [];
    for (const written of listOf(statement)) {
        const { effect, action, notAction, resource, notResource, condition } = withCamelCasedNames(blockOf(written));
        if (hasToken(written) || hasToken(effect)) return undefined;
        if (effect !== "Allow" && effect !== "Deny") continue;
        statements.push({
            effect,
            ...withTexts("actions", action),
            ...withTexts("notActions", notAction),
            ...withTexts("resources", resource),
            ...withTexts("notResources", notResource),
            isConditional: condition !== undefined && condition !== null,
        });
    }
    return statements;
}

function withTexts(name: string, value: unknown): Readonly<Record<string, readonly string[]>> {
    if (value === undefined || value === null) return {};
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return { [name]: values.filter((item) => typeof item === "string") };
}
