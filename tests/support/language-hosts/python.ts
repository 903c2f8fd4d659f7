import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Command, Language, Program } from "./language";

/** Runs a program in its virtual environment, else by PULUMI_PYTHON_CMD, else by `python3`. */
export const python: Language = { run };

/** Lies beside the executable: the bundle is one file, Python needs its own. */
const executor = join(__dirname, "pulumi-python-exec.py");

function run(program: Program): Command {
    const settings = {
        organization: program.organization,
        project: program.project,
        root_directory: program.rootDirectory,
        stack: program.stack,
        monitor: program.monitorAddress,
        engine: program.engineAddress,
        parallel: program.parallel,
        dry_run: program.isPreview,
    };
    return {
        file: interpreterOf(program),
        args: ["-u", executor, JSON.stringify(settings), program.entryPoint, ...program.args],
        environment: {
            PULUMI_CONFIG: JSON.stringify(program.config),
            PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(program.secretKeys),
        },
    };
}

/** The environment that `pulumi install` would make is not made in the tests: the repository's own has the packages. */
function interpreterOf(program: Program): string {
    const { virtualenv } = program.options;
    const ambient = process.env.PULUMI_PYTHON_CMD || "python3";
    if (typeof virtualenv !== "string") return ambient;
    const interpreter = join(resolve(program.rootDirectory, virtualenv), "bin", "python");
    return existsSync(interpreter) ? interpreter : ambient;
}
