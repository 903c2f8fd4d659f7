import assert from "node:assert/strict";
import { audit } from "../../../core/audit/audit";
import { readConfig } from "../../../core/audit/config";
import { fromPulumiState } from "../../../core/stack/from-pulumi-state";
import type { EngineResource, Said } from "./in-process";

const TODAY = new Date().toISOString().slice(0, 10);

/** What the pack has said, a line each, to be held against `linesOfAudit`. */
export function linesOfPack(said: readonly Said[]): string[] {
    return said.map(({ policy, level, severity, message }) => line(policy, level, severity, keyIn(message))).sort();
}

/** What the audit finds in the exported state of the same resources. */
export function linesOfAudit(resources: readonly EngineResource[], profile: "strict" | "recommended"): string[] {
    const { graph } = fromPulumiState({ deployment: { resources: resources.map(stateOf) } });
    assert.ok(graph !== undefined);
    const found = audit(graph, { settings: readConfig(undefined, profile), today: TODAY });
    return found
        .filter(({ suppressed }) => suppressed === undefined)
        .map(({ rule, level, severity, key }) => line(rule.name, level, severity, key))
        .sort();
}

function line(...parts: readonly string[]): string {
    return parts.join(" ");
}

function keyIn(message: string): string {
    return /^ {2}Key: {2}(.*)$/m.exec(message)?.[1] ?? "";
}

function stateOf(resource: EngineResource): object {
    return { ...resource, id: resource.outputs?.id, outputs: resource.outputs ?? resource.inputs };
}
