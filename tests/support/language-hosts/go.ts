import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Language, Program } from "./language";

const built = join(tmpdir(), `pulumi-go-${randomUUID()}`);

/** Compiles the program and runs it; with the option `binary`, runs that. */
export const go: Language = {
    build: (program) =>
        binaryOf(program) === undefined
            ? { file: "go", args: ["build", "-o", built, "."], environment: {} }
            : undefined,
    run: (program) => ({
        file: binaryOf(program) ?? built,
        args: program.args,
        environment: {
            PULUMI_ORGANIZATION: program.organization,
            PULUMI_PROJECT: program.project,
            PULUMI_ROOT_DIRECTORY: program.rootDirectory,
            PULUMI_STACK: program.stack,
            PULUMI_CONFIG: JSON.stringify(program.config),
            PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(program.secretKeys),
            PULUMI_DRY_RUN: String(program.isPreview),
            PULUMI_PARALLEL: String(program.parallel),
            PULUMI_MONITOR: program.monitorAddress,
            PULUMI_ENGINE: program.engineAddress,
        },
    }),
    cleanUp: () => rm(built, { force: true }),
};

function binaryOf(program: Program): string | undefined {
    const { binary } = program.options;
    return typeof binary === "string" ? join(program.rootDirectory, binary) : undefined;
}
