import { applyPatch, createPatch, type Operation } from "rfc6902";
import type { AuditSettings } from "../../core/audit/settings";
import { canonicalJson, isRecord } from "../../core/json";
import { RULES } from "../../core/rules";
import type { StackTask } from "../../core/stack/join";
import type { TaskDefinition } from "../../core/task";
import { hasToken } from "../../core/value";
import type { AuditedStack } from "../report/make-report";

/** How a task definition is put right. */
export interface Mended {
    readonly name: string;
    /** Codes of the rules whose findings it mends. */
    readonly codes: readonly string[];
    /** In ECS's own shape (RFC 6902). */
    readonly patch: readonly Operation[];
    /** Changes that could not be written, because they move a value that is not known. */
    readonly left: number;
    /** The whole task definition as `register-task-definition` takes it, where it was read from ECS's own JSON. */
    readonly document: unknown;
}

/** Mends what has exactly one fix, one rule after the other; undefined when there is nothing. */
export function mend(task: StackTask, { file, findings }: AuditedStack, settings: AuditSettings): Mended | undefined {
    const open = new Set(
        findings
            .filter(
                ({ suppressed, tasks }) => suppressed === undefined && tasks.some(({ id }) => id === task.resource.id),
            )
            .map(({ rule }) => rule.code),
    );
    const codes: string[] = [];
    let mended: TaskDefinition = task.model.task;
    for (const { code, remediate } of RULES) {
        const next = open.has(code) ? remediate?.(mended, settings.values.get(code)) : undefined;
        if (next === undefined) continue;
        codes.push(code);
        mended = next;
    }
    const operations = renamed(createPatch(plain(task.model.task), plain(mended)), task.model.task);
    const patch = operations.filter((operation) => !("value" in operation) || !holdsToken(operation.value));
    if (patch.length === 0) return undefined;
    const document = file.kind === "ecs" ? registerable(task.resource.properties, patch) : undefined;
    return { name: task.resource.name, codes, patch, left: operations.length - patch.length, document };
}

/** Without what is undefined, which JSON has not. */
function plain(task: TaskDefinition): unknown {
    return JSON.parse(JSON.stringify(task));
}

/** A value that goes away under one name and comes under another has moved: a patch need not show it. */
function renamed(operations: readonly Operation[], before: unknown): Operation[] {
    const removed = new Map(
        operations.flatMap((operation) => {
            const isMember = operation.op === "remove" && !/\/\d+$/.test(operation.path);
            return isMember ? [[operation.path, canonicalJson(valueAt(before, operation.path))] as const] : [];
        }),
    );
    const moved = new Set<string>();
    const result = operations.map((operation): Operation => {
        if (operation.op !== "add") return operation;
        const value = canonicalJson(operation.value);
        const from = [...removed].find(
            ([path, own]) => own === value && isSibling(path, operation.path) && !moved.has(path),
        )?.[0];
        if (from === undefined) return operation;
        moved.add(from);
        return { op: "move", from, path: operation.path };
    });
    return result.filter((operation) => operation.op !== "remove" || !moved.has(operation.path));
}

function isSibling(left: string, right: string): boolean {
    return left.slice(0, left.lastIndexOf("/")) === right.slice(0, right.lastIndexOf("/"));
}

function valueAt(document: unknown, pointer: string): unknown {
    return pointer
        .split("/")
        .slice(1)
        .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
        .reduce<unknown>(
            (value, step) => (typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined),
            document,
        );
}

function holdsToken(value: unknown): boolean {
    if (typeof value === "string") return hasToken(value);
    return typeof value === "object" && value !== null && Object.values(value).some(holdsToken);
}

/** What ECS says of a task definition and does not take. */
const DESCRIBED: ReadonlySet<string> = new Set([
    "taskDefinitionArn",
    "revision",
    "status",
    "requiresAttributes",
    "compatibilities",
    "registeredAt",
    "registeredBy",
    "deregisteredAt",
]);

/** The document with the patch; undefined where it is spelt in a way that the patch is not. */
function registerable(properties: unknown, patch: readonly Operation[]): unknown {
    if (!isRecord(properties)) return undefined;
    const document: unknown = structuredClone(
        Object.fromEntries(Object.entries(properties).filter(([key]) => !DESCRIBED.has(key))),
    );
    return applyPatch(document, [...patch]).every((problem) => problem === null) ? document : undefined;
}
