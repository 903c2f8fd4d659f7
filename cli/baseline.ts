import { isRecord } from "../core/json";
import type { AuditFinding } from "../core/audit/finding";

/** Findings that somebody has decided to live with for now: how often each is there, by its key. */
export type Baseline = ReadonlyMap<string, number>;

/** Reads a baseline; undefined when the document is none. */
export function readBaseline(document: unknown): Baseline | undefined {
    if (!isRecord(document) || document.version !== 1 || !isRecord(document.findings)) return undefined;
    const entries = Object.entries(document.findings);
    const counts = entries.filter((entry): entry is [string, number] => Number.isInteger(entry[1]));
    return counts.length === entries.length ? new Map(counts) : undefined;
}

/** A baseline of these findings as text, in the order of the keys, so that a change of it can be read. */
export function writeBaseline(findings: readonly Pick<AuditFinding, "key">[]): string {
    const counts = new Map<string, number>();
    for (const { key } of findings) counts.set(key, (counts.get(key) ?? 0) + 1);
    const sorted = [...counts].sort(([left], [right]) => (left < right ? -1 : 1));
    return `${JSON.stringify({ version: 1, findings: Object.fromEntries(sorted) }, undefined, 2)}\n`;
}

/** Takes findings off a baseline one by one: as many of a key as it has are known, and more are new. */
export function holdAgainst(baseline: Baseline): { isKnown: (key: string) => boolean; gone: () => number } {
    const left = new Map(baseline);
    return {
        isKnown: (key) => {
            const count = left.get(key) ?? 0;
            left.set(key, count - 1);
            return count > 0;
        },
        gone: () => [...left.values()].reduce((sum, count) => sum + Math.max(0, count), 0),
    };
}
