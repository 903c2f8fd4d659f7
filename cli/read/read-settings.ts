import { isRecord } from "../../core/json";
import { readConfig } from "../../core/audit/config";
import type { Profile } from "../../core/audit/levels";
import type { AuditSettings } from "../../core/audit/settings";
import { readBaseline, type Baseline } from "../baseline";
import { CommandProblem } from "../host";
import { parseText } from "./parse";
import { readText, type TextSource } from "./read-text";

/** Reads the configuration: the policy pack's own file, as JSON or YAML. Without one, the profile decides. */
export async function readSettings(
    name: string | undefined,
    profile: Profile | undefined,
    source: TextSource,
): Promise<AuditSettings> {
    const config = name === undefined ? {} : await readDocument(name, source);
    if (!isRecord(config)) {
        throw new CommandProblem(`${name} is no configuration; write an object such as { "all": "advisory" }.`);
    }
    return readConfig(config, profile);
}

/** Reads a baseline. */
export async function readBaselineFile(name: string, source: TextSource): Promise<Baseline> {
    const baseline = readBaseline(await readDocument(name, source));
    if (baseline === undefined) throw new CommandProblem(`${name} is no baseline; make one with --write-baseline.`);
    return baseline;
}

async function readDocument(name: string, source: TextSource): Promise<unknown> {
    const { text, problem: notRead } = await readText(name, source);
    if (text === undefined) throw new CommandProblem(`${name} ${notRead}.`);
    const { parsed, problem } = parseText(text, name);
    if (parsed === undefined) throw new CommandProblem(`${name} ${problem}.`);
    return parsed.value;
}
