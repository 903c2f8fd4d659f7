/** The middle of several measurements. */
export function median(values: readonly number[]): number {
    const sorted = [...values].sort((left, right) => left - right);
    const middle = Math.floor(sorted.length / 2);
    const [low = NaN, high = NaN] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
    return (low + high) / 2;
}

/** Measures each case `rounds` times, in turns: what disturbs the machine for a while disturbs all of them. */
export async function interleave<Name extends string, T>(
    cases: Readonly<Record<Name, () => Promise<T>>>,
    rounds: number,
): Promise<Record<Name, T[]>> {
    const names = Object.keys(cases) as Name[];
    const results = Object.fromEntries(names.map((name) => [name, [] as T[]])) as Record<Name, T[]>;
    for (let round = 0; round < rounds; round += 1) {
        for (const name of names) results[name].push(await cases[name]());
    }
    return results;
}

/** How long it takes, in seconds. */
export async function secondsOf(body: () => Promise<unknown>): Promise<number> {
    const start = process.hrtime.bigint();
    await body();
    return Number(process.hrtime.bigint() - start) / 1e9;
}
