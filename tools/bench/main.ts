/** `make bench`: what starting the plugin and deploying with it cost. Prints docs/benchmarks.md and writes it. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { arch, cpus, platform, totalmem } from "node:os";
import { join } from "node:path";
import { startMoto } from "../../tests/support/moto";
import { repositoryRoot } from "../../tests/support/paths";
import { pulumiExecutable, searchPath, usesRealAws } from "../../tests/support/toolchain";
import { measureAudits } from "./audits";
import { measureConfigTexts } from "./config-texts";
import { SIZES, compareDeployments, type Comparison } from "./deployments";
import { measurePolicy } from "./policy";
import { report } from "./report";
import { ROUNDS, measureStartUp } from "./start-up";

async function main(): Promise<void> {
    console.log("Measuring how long the plugin takes to start.");
    const startUp = await measureStartUp();
    console.log("Measuring how long an audit takes.");
    const audits = await measureAudits();
    console.log("Measuring what the policy pack costs.");
    const policy = await measurePolicy();
    console.log("Measuring how long a configuration takes to read.");
    const configTexts = await measureConfigTexts();
    const deployments = await measureDeployments();
    const text = report({
        date: new Date().toISOString().slice(0, 10),
        machine: machine(),
        versions: versions(),
        startUp,
        rounds: ROUNDS,
        audits,
        policy,
        configTexts,
        deployments,
        usesStandIn: !usesRealAws(),
    });
    await writeFile(join(repositoryRoot, "docs", "benchmarks.md"), text);
    console.log(`\n${text}\nWritten to docs/benchmarks.md.`);
}

async function measureDeployments(): Promise<Comparison[]> {
    const moto = await startMoto();
    try {
        const comparisons: Comparison[] = [];
        for (const { tasks, rounds } of SIZES) {
            console.log(
                `Deploying ${String(tasks)} of them with the component and by hand, in turns, ${String(rounds)} times.`,
            );
            comparisons.push(await compareDeployments(moto, tasks, rounds));
        }
        return comparisons;
    } finally {
        await moto.stop();
    }
}

function machine(): string {
    const [cpu] = cpus();
    const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
    return `${platform()} ${arch()}, ${String(cpus().length)} × ${cpu?.model.trim() ?? "unknown CPU"}, ${memory} of memory`;
}

function versions(): string {
    const cli = execFileSync(pulumiExecutable(searchPath([])), ["version"], { encoding: "utf8" }).trim();
    const moto = execFileSync(
        join(repositoryRoot, ".venv", "bin", "python"),
        ["-c", "import importlib.metadata as m; print(m.version('moto'))"],
        { encoding: "utf8" },
    ).trim();
    return [
        `Node.js ${process.version}`,
        `pulumi ${cli}`,
        `@pulumi/pulumi ${packageVersion("node_modules/@pulumi/pulumi")}`,
        `@pulumi/aws ${packageVersion("node_modules/@pulumi/aws")}`,
        `moto ${moto}`,
        `firelens ${packageVersion(".")}`,
    ].join(", ");
}

function packageVersion(folder: string): string {
    const text = readFileSync(join(repositoryRoot, folder, "package.json"), "utf8");
    return (JSON.parse(text) as { version: string }).version;
}

main().catch((thrown: unknown) => {
    console.error(thrown instanceof Error ? thrown.message : String(thrown));
    process.exitCode = 1;
});
