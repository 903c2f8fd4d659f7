import { Command, CommanderError } from "commander";
import { addAudit } from "./commands/audit";
import { addExplain } from "./commands/explain";
import { addRender } from "./commands/render";
import { addRoutes } from "./commands/routes";
import { CommandProblem, EXIT, type Host } from "./host";
import manifest from "./package.json";

/** Runs the command line; gives the exit code. */
export async function run(args: readonly string[], host: Host): Promise<number> {
    let code: number = EXIT.clean;
    const done = (exitCode: number): void => {
        code = exitCode;
    };
    const program = new Command("firelens")
        .description("What is wrong with Amazon ECS tasks whose logs go through FireLens.")
        .version(manifest.version, "-V, --version", "print the version")
        .helpOption("-h, --help", "print this")
        .configureOutput({ writeOut: host.stdout, writeErr: host.stderr })
        .exitOverride();
    addAudit(program, host, done);
    addRender(program, host, done);
    addRoutes(program, host, done);
    addExplain(program, host, done);
    try {
        await program.parseAsync(args, { from: "user" });
        return code;
    } catch (thrown) {
        if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? EXIT.clean : EXIT.unreadable;
        if (!(thrown instanceof CommandProblem)) throw thrown;
        host.stderr(`error: ${thrown.message}\n`);
        return EXIT.unreadable;
    }
}
