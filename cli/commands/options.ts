import { InvalidArgumentError, Option, type Command } from "commander";

/** MiB of a file that are read unless more is allowed: an export of 10,000 resources has about 20. */
const USUAL_MIB = 64;

/** Options that every command has that reads files. */
export interface ReadingOptions {
    /** Bytes of one file that are read. */
    readonly maxSize: number;
    /** Whether to use colours; undefined leaves it to the terminal. */
    readonly color?: boolean;
}

/** Adds the options of `ReadingOptions` to a command. */
export function addReadingOptions(command: Command): Command {
    return command
        .addOption(
            new Option("--max-size <MiB>", "largest file that is read")
                .argParser(parseMebibytes)
                .default(USUAL_MIB * 2 ** 20, String(USUAL_MIB)),
        )
        .addOption(new Option("--color", "colours, even where standard output is no terminal"))
        .addOption(new Option("--no-color", "no colours"));
}

function parseMebibytes(text: string): number {
    const size = Number(text);
    // A text cannot be longer in Node.js.
    if (!/^\d+$/.test(text) || size < 1 || size > 500) throw new InvalidArgumentError("Write a number from 1 to 500.");
    return size * 2 ** 20;
}
