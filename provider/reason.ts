/** What was thrown, in one line and without the SDK's own words before it. */
export function reasonOf(thrown: unknown): string {
    const text = (thrown instanceof Error ? thrown.message : String(thrown)).replace(/^Error: /, "");
    const line = text.split("\n").find((candidate) => candidate.trim() !== "") ?? text;
    return line.replace(/^invocation of \S+ returned an error: /i, "");
}
