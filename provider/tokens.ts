import { createHash } from "node:crypto";
import * as pulumi from "@pulumi/pulumi";
import { hasToken, makeToken, splitTokens, type TokenFacts } from "../core/value";

/** Where a token's value comes from; read when resources are registered, not before. */
type ValueSource = () => unknown;

/** Digits of a content's hash: enough that two contents of one task never share one. */
const HASH_DIGITS = 16;

/**
 * Keeps what core sees as tokens: leaves that are unknown or secret, and outputs of resources that have yet to be made.
 * The plan comes back with tokens in it, and {@link resolve} puts the values in their place; secretness and
 * dependencies travel with the outputs.
 */
export class TokenTable {
    /** Number 0 is core's own, for a leaf that was found wrong; it never reaches a resource. */
    private readonly sources: ValueSource[] = [() => undefined];

    /** A token for a value that is there now or can be asked for later. */
    add(source: ValueSource, facts: TokenFacts = {}): string {
        return makeToken(this.sources.push(source) - 1, facts);
    }

    /** A token whose value is given later by the function that comes with it. */
    reserve(): { readonly token: string; readonly bind: (value: unknown) => void } {
        const slot: { value?: unknown } = {};
        return { token: this.add(() => slot.value), bind: (value) => (slot.value = value) };
    }

    /** The hash of a text, by which a configuration's object is named. */
    readonly digest = (text: string): string =>
        this.map(text, (content) => createHash("sha256").update(content).digest("hex").slice(0, HASH_DIGITS));

    /** A text in base64, as it stands in a variable. */
    readonly base64 = (text: string): string => this.map(text, (content) => Buffer.from(content).toString("base64"));

    /** The tree with values in place of tokens: plain where all of them are known, else an output of the whole. */
    resolve<T>(tree: T): pulumi.Input<T> {
        const values = new Map<number, unknown>();
        this.collect(tree, values);
        const pending = [...values].filter(([, value]) => pulumi.Output.isInstance(value));
        if (pending.length === 0) return substitute(tree, values) as T;
        const outputs = pending.map(([, value]) => value as pulumi.Output<unknown>);
        return pulumi.all(outputs).apply((settled) => {
            const known = new Map([...values, ...pending.map(([id], index) => [id, settled[index]] as const)]);
            return substitute(tree, known) as T;
        });
    }

    /** What a function makes of a text; a token when the text carries one. */
    private map(text: string, change: (content: string) => string): string {
        if (!hasToken(text)) return change(text);
        return this.add(() => {
            const content = this.resolve(text);
            return typeof content === "string" ? change(content) : pulumi.output(content).apply(change);
        });
    }

    private collect(tree: unknown, values: Map<number, unknown>): void {
        if (typeof tree === "string") {
            for (const part of splitTokens(tree)) {
                if (typeof part === "string" || values.has(part.token)) continue;
                values.set(part.token, this.valueOf(part.token));
            }
        } else if (Array.isArray(tree)) {
            tree.forEach((item) => {
                this.collect(item, values);
            });
        } else if (typeof tree === "object" && tree !== null) {
            Object.values(tree).forEach((item) => {
                this.collect(item, values);
            });
        }
    }

    private valueOf(token: number): unknown {
        const value = this.sources[token]?.();
        return hasToken(value) ? this.resolve(value) : value;
    }
}

/** A leaf that is one token takes its value with its type; tokens within a text become text. */
function substitute(tree: unknown, values: ReadonlyMap<number, unknown>): unknown {
    if (typeof tree === "string") {
        const parts = splitTokens(tree);
        const [only] = parts;
        if (parts.length === 1 && only !== undefined && typeof only !== "string") return values.get(only.token);
        return parts.map((part) => (typeof part === "string" ? part : String(values.get(part.token)))).join("");
    }
    if (Array.isArray(tree)) return tree.map((item) => substitute(item, values));
    if (typeof tree !== "object" || tree === null) return tree;
    return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, substitute(value, values)]));
}
