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

function simplify(name: string): string {
    return name.replace(/[_\-\s]/g, "").toLowerCase();
}
