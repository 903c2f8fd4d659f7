import { createRequire } from "node:module";
import { join } from "node:path";
import type { Command, Language, Program } from "./language";

/** Runs a program by `@pulumi/pulumi/cmd/run` of the program's own installation, as Pulumi's host does. */
export const nodejs: Language = { run };

function run(program: Program): Command {
    const { options } = program;
    const nodeArguments = typeof options.nodeargs === "string" ? options.nodeargs.split(/\s+/) : [];
    return {
        file: "node",
        args: [...nodeArguments, runnerOf(program), ...flags(program), program.entryPoint, ...program.args],
        environment: {
            PULUMI_CONFIG: JSON.stringify(program.config),
            PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(program.secretKeys),
            ...(options.typescript === false ? {} : { PULUMI_NODEJS_TYPESCRIPT: "true" }),
            ...(typeof options.tsconfig === "string" ? { PULUMI_NODEJS_TSCONFIG_PATH: options.tsconfig } : {}),
        },
    };
}

function runnerOf(program: Program): string {
    try {
        return createRequire(join(program.programDirectory, "package.json")).resolve("@pulumi/pulumi/cmd/run");
    } catch {
        throw new Error(
            "It looks like the Pulumi SDK has not been installed. Have you run npm install in " +
                `${program.programDirectory}?`,
        );
    }
}

function flags(program: Program): string[] {
    return [
        ["--monitor", program.monitorAddress],
        ["--engine", program.engineAddress],
        ["--organization", program.organization],
        ["--project", program.project],
        ["--stack", program.stack],
        ["--root-directory", program.rootDirectory],
        ["--pwd", program.programDirectory],
        ["--parallel", String(program.parallel)],
        ...(program.isPreview ? [["--dry-run"]] : []),
    ].flat();
}
