import type { Output, RepeatedOption } from "./destination";

type Options = Pick<Output, "options" | "repeated" | "sources">;

/**
 * Adds options of which there may be several with one name, such as headers. A log driver's options are a map, which
 * takes each name once: of an option that is there more than once, every value goes apart.
 */
export function addPairs(given: Options, pairs: readonly RepeatedOption[]): Options {
    const before = [
        ...Object.entries(given.options).map(([option, value]) => ({
            option,
            value,
            path: given.sources[option] ?? [],
        })),
        ...(given.repeated ?? []),
    ];
    const all = [...before, ...pairs];
    const isTwice = ({ option }: RepeatedOption): boolean => all.filter((one) => one.option === option).length > 1;
    const repeated = all.filter(isTwice);
    const { options, sources } = inOrder(all.filter((one) => !isTwice(one)));
    return { options, sources: { ...given.sources, ...sources }, ...(repeated.length > 0 && { repeated }) };
}

/** Options in the order of their names, and the argument that each comes from. Of two with one name the last counts. */
export function inOrder(given: readonly RepeatedOption[]): Pick<Output, "options" | "sources"> {
    const byName = [...given].sort((left, right) =>
        left.option < right.option ? -1 : left.option > right.option ? 1 : 0,
    );
    return {
        options: Object.fromEntries(byName.map(({ option, value }) => [option, value])),
        sources: Object.fromEntries(byName.map(({ option, path }) => [option, path])),
    };
}
