/**
 * A value that is computed once for all policies that look at the same request. They run one after another in one turn
 * of the event loop (the SDK awaits nothing but their results), and the next request arrives in another.
 */
export class PerTurn<Value> {
    #current: { readonly key: string; readonly value: Value } | undefined;

    get(key: string, compute: () => Value): Value {
        if (this.#current?.key === key) return this.#current.value;
        const value = compute();
        if (this.#current === undefined) setImmediate(() => (this.#current = undefined));
        this.#current = { key, value };
        return value;
    }

    /** What has been computed in this turn, if anything. */
    peek(): Value | undefined {
        return this.#current?.value;
    }
}
