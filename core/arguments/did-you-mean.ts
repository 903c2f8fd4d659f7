import { distance } from "fastest-levenshtein";

/** The name that was probably meant, or undefined. Knows `snake_case` for `camelCase` and slips of the hand. */
export function didYouMean(given: string, candidates: readonly string[]): string | undefined {
    const plain = simplify(given);
    let best: { candidate: string; far: number } | undefined;
    for (const candidate of candidates) {
        const far = distance(plain, simplify(candidate));
        if (best === undefined || far < best.far) best = { candidate, far };
    }
    return best !== undefined && best.far <= Math.max(1, Math.floor(plain.length / 3)) ? best.candidate : undefined;
}

/** What to write instead of a name that does not exist. */
export function suggest(given: string, candidates: readonly string[]): string {
    const meant = didYouMean(given, candidates);
    return meant === undefined ? `what is possible here: ${candidates.join(", ")}` : `did you mean "${meant}"?`;
}

function simplify(name: string): string {
    return name.replace(/[_\-\s]/g, "").toLowerCase();
}
