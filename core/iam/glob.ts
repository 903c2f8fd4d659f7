import { matchesGlob } from "../audit/glob";

/** Patterns as IAM writes them: `*` stands for any text, `?` for one character. */

/** Whether some text matches both patterns. */
export function overlap(left: string, right: string): boolean {
    if (isPlain(right)) return matchesGlob(left, right);
    if (isPlain(left)) return matchesGlob(right, left);
    return reaches(left, right, (one, other) => one === "?" || other === "?" || one === other, true);
}

/** Whether everything that matches `text`, itself a pattern, matches `pattern`. Answers no where it cannot be told. */
export function covers(pattern: string, text: string): boolean {
    if (isPlain(text)) return matchesGlob(pattern, text);
    // A text that stands for several is more than one that stands for itself.
    if (isPlain(pattern)) return false;
    return reaches(pattern, text, (one, other) => one === other || (one === "?" && other !== "*"), false);
}

/** Nearly always one of two is a plain text. To walk two patterns takes the product of their lengths. */
function isPlain(pattern: string): boolean {
    return !pattern.includes("*") && !pattern.includes("?");
}

/** Walks both texts from their ends; `row[at]` tells whether what is left of both can be matched. */
function reaches(
    left: string,
    right: string,
    same: (one: string, other: string) => boolean,
    bothHaveStars: boolean,
): boolean {
    let below: boolean[] = [];
    for (let first = left.length; first >= 0; first -= 1) {
        const row: boolean[] = [];
        for (let second = right.length; second >= 0; second -= 1) {
            const one = left[first];
            const other = right[second];
            const isStar = one === "*" || (bothHaveStars && other === "*");
            row[second] = isStar
                ? below[second] === true || row[second + 1] === true
                : one === undefined || other === undefined
                  ? one === other
                  : same(one, other) && below[second + 1] === true;
        }
        below = row;
    }
    return below[0] === true;
}
