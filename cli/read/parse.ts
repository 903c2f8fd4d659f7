import type { Parsed } from "./document";
import { parseJson } from "./json";
import { parseYaml } from "./yaml";

/** Characters of YAML that are read: four times what CloudFormation takes, and still a matter of seconds. */
const MOST_YAML = 4 * 2 ** 20;

/** Parses a text by what it looks like: JSON begins with a brace or a bracket, and is YAML only when it is called so. */
export function parseText(text: string, name: string): Parsed {
    const looksLikeJson = /^\s*[[{]/.test(text) && !/\.ya?ml$/i.test(name);
    if (looksLikeJson) return parseJson(text);
    if (text.length > MOST_YAML) return { problem: "is more YAML than is read (4 MiB); write it as JSON" };
    return parseYaml(text);
}
