/** `make demo`: the quick start, deployed to a local AWS, shown, previewed again and destroyed. */
import { join } from "node:path";
import { startMoto, type Moto } from "../../tests/support/moto";
import { repositoryRoot } from "../../tests/support/paths";
import { usesRealAws } from "../../tests/support/toolchain";
import { withWorkspace, type Workspace } from "../../tests/support/workspace";
import { heading, showConfig, showResources, showRole, showRoutes, type Route } from "./show";

const PROJECT = "examples/quickstart-ts";

async function main(): Promise<void> {
    const interrupted = onInterrupt();
    console.log(`The quick start, ${PROJECT}, deployed by the real Pulumi engine to a local AWS.`);
    if (!usesRealAws()) {
        console.log(
            "Pulumi's aws provider is not installed: a stand-in from tests/support calls the local AWS instead.",
        );
    }
    heading("Starting moto, the local AWS");
    const moto = await startMoto();
    console.log(`It answers at ${moto.endpoint}.`);
    try {
        await deploy(moto, interrupted);
    } finally {
        await moto.stop();
        console.log("\nmoto is stopped, and nothing is left behind.");
    }
}

async function deploy(moto: Moto, interrupted: AbortSignal): Promise<void> {
    const options = {
        projectDir: join(repositoryRoot, PROJECT),
        moto,
        config: { "aws:region": moto.region },
        signal: interrupted,
    };
    await withWorkspace(options, async (workspace) => {
        try {
            await run("pulumi up", () => workspace.up());
            await show(workspace);
            interrupted.throwIfAborted();
            await run("pulumi preview", () => workspace.expectNoChanges());
            console.log("A second preview finds nothing to change.");
        } finally {
            await run("pulumi destroy", () => workspace.destroy());
            const { resources = [] } = (await workspace.exportState()).deployment;
            console.log(
                `${resources.length === 0 ? "Nothing" : `${String(resources.length)} resources`} left in the state.`,
            );
        }
    });
}

async function show(workspace: Workspace): Promise<void> {
    const { resources = [] } = (await workspace.exportState()).deployment;
    heading("What was made");
    showResources(resources);
    const task = resources.find(({ type }) => type === "firelens:index:FireLensTask")?.outputs ?? {};
    heading("Where every container's logs go");
    showRoutes(task.routes as Route[]);
    heading("The configuration that the log router runs");
    showConfig(String(task.generatedConfig));
    heading("What the running task may do");
    showRole(String(task.taskRoleName), String(task.taskRolePolicy));
    heading("What ECS may do to start it");
    showRole(String(task.executionRoleName), String(task.executionRolePolicy));
}

async function run(title: string, command: () => Promise<unknown>): Promise<void> {
    heading(title);
    const start = Date.now();
    const ticking = setInterval(() => {
        process.stdout.write(".");
    }, 1000);
    try {
        await command();
    } finally {
        clearInterval(ticking);
        process.stdout.write(`${Date.now() - start > 1000 ? " " : ""}${((Date.now() - start) / 1000).toFixed(1)} s\n`);
    }
}

/** The first Ctrl-C stops what runs and cleans up; the second one ends the demo at once. */
function onInterrupt(): AbortSignal {
    const controller = new AbortController();
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
        process.on(signal, () => {
            if (controller.signal.aborted) process.exit(130);
            console.log("\nInterrupted: cleaning up.");
            process.exitCode = 130;
            controller.abort(new Error("interrupted"));
        });
    }
    return controller.signal;
}

main().catch((thrown: unknown) => {
    if (process.exitCode !== 130) console.error(`\n${thrown instanceof Error ? thrown.message : String(thrown)}`);
    process.exitCode ??= 1;
});
