import { distance } from "fastest-levenshtein";

/** The name that was probably meant, or undefined. Knows `snake_case` for `camelCase` and slips of the hand. */
export function didYouMean(given: string, candidates: readonly string[]): string | undefined {
    const plain = simplify(given);
    const farthest = Math.max(1, Math.floor(plain.length / 3));
    const near = candidates
        .map((candidate) => ({ candidate, far: distance(plain, simplify(candidate)) }))
        .filter(({ far }) => far <= farthest)
        .sort((left, right) => left.far - right.far);
    return near[0]?.candidate;
}

/** What to write instead of a name that does not exist. Echoes the candidates only. */
export function suggest(given: string, candidates: readonly string[]): string {
    const meant = didYouMean(given, candidates);
    return meant === undefined ? `what is possible here: ${candidates.join(", ")}` : `did you mean "${meant}"?`;
}

/**
 * What to write instead of a property that does not exist. Pulumi's Python SDK takes names in snake_case and passes on
 * what it does not know, so a Python program is told its own spelling too.
 */
export function suggestProperty(given: string, properties: readonly string[]): string {
    const meant = didYouMean(given, properties);
    const python = meant === undefined ? undefined : toSnakeCase(meant);
    if (meant === undefined || python === meant || python === given) return suggest(given, properties);
    return `did you mean "${meant}" (in Python, ${String(python)})?`;
}

function toSnakeCase(name: string): string {
    return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function simplify(name: string): string {
    return name.replace(/[_\-\s]/g, "").toLowerCase();
}
