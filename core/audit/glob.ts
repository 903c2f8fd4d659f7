/** Whether a text matches a pattern in which `*` stands for anything, also for nothing, and `?` for one character. */
export function matchesGlob(pattern: string, text: string): boolean {
    // Two pointers and the last star: linear where a regular expression of many stars would not be.
    let [at, from] = [0, 0];
    let [star, mark] = [-1, 0];
    while (at < text.length) {
        if (pattern[from] === "*") {
            [star, mark] = [from, at];
            from += 1;
        } else if (from < pattern.length && (pattern[from] === "?" || pattern[from] === text[at])) {
            at += 1;
            from += 1;
        } else if (star >= 0) {
            mark += 1;
            [at, from] = [mark, star + 1];
        } else {
            return false;
        }
    }
    while (pattern[from] === "*") from += 1;
    return from === pattern.length;
}
