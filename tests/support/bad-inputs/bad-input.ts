/** What is found: the code, the path, and the sentence without its code. */
export type Found = readonly [code: string, path: string, sentence: string];

/** One bad input: arguments that pass a type checker somewhere, and everything that the component has to say of them. */
export interface BadInput {
    readonly what: string;
    readonly args: unknown;
    readonly found: readonly Found[];
}

/** One line of a table. */
export function row(what: string, args: unknown, ...found: readonly Found[]): BadInput {
    return { what, args, found };
}

/** A task of one container, of which a part is wrong, beside what is said of the whole task. */
export function web(container: object, more: object = {}): object {
    return { containers: { web: { image: "nginx:1.29", ...container } }, ...more };
}

/** The same task, of which only the rest is wrong. */
export function task(more: object): object {
    return web({}, more);
}
