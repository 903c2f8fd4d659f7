/** What the engine asks a host to run. */
export interface Program {
    /** Where Pulumi.yaml is. */
    readonly rootDirectory: string;
    readonly programDirectory: string;
    /** What to run in the program's directory: `.` or the project's `main`. */
    readonly entryPoint: string;
    /** `runtime.options` of Pulumi.yaml. */
    readonly options: Readonly<Record<string, unknown>>;
    readonly args: readonly string[];
    readonly organization: string;
    readonly project: string;
    readonly stack: string;
    readonly isPreview: boolean;
    readonly parallel: number;
    readonly monitorAddress: string;
    readonly engineAddress: string;
    readonly config: Readonly<Record<string, string>>;
    readonly secretKeys: readonly string[];
}

/** A process to start. */
export interface Command {
    readonly file: string;
    readonly args: readonly string[];
    readonly environment: Readonly<Record<string, string>>;
}

export interface Language {
    /** What to run first, if anything; a program that this refuses is never started. */
    readonly build?: (program: Program) => Command | undefined;
    readonly run: (program: Program) => Command;
    /** Removes what `build` left behind. */
    readonly cleanUp?: (program: Program) => Promise<void>;
}
