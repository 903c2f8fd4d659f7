import type { Moto } from "../../tests/support/moto";
import { withProgram, type ProgramFiles } from "../../tests/support/program";
import { withComponent, withoutComponent } from "./programs";
import { interleave, median, secondsOf } from "./statistics";

/** Seconds of wall time. */
export interface Deployment {
    readonly previewSeconds: number;
    readonly upSeconds: number;
    /** How many resources of AWS there are, by type. */
    readonly resources: Readonly<Record<string, number>>;
}

export interface Comparison {
    readonly tasks: number;
    readonly rounds: number;
    readonly component: Deployment;
    readonly raw: Deployment;
}

/** The more tasks, the less one round differs from the next. */
export const SIZES = [
    { tasks: 1, rounds: 5 },
    { tasks: 10, rounds: 3 },
    { tasks: 50, rounds: 1 },
] as const;

/** Deploys the same resources with the component and without it, in turns. */
export async function compareDeployments(moto: Moto, tasks: number, rounds: number): Promise<Comparison> {
    const runs = await interleave(
        {
            component: () => deploy(moto, withComponent(tasks)),
            raw: () => deploy(moto, withoutComponent(tasks)),
        },
        rounds,
    );
    const [component, raw] = [medians(runs.component), medians(runs.raw)];
    if (JSON.stringify(component.resources) !== JSON.stringify(raw.resources)) {
        throw new Error(
            `the two programs make different resources:\n${JSON.stringify([component.resources, raw.resources])}`,
        );
    }
    return { tasks, rounds, component, raw };
}

async function deploy(moto: Moto, files: ProgramFiles): Promise<Deployment> {
    await moto.reset();
    const config = { "aws:region": moto.region };
    return withProgram(files, { moto, config, timeoutSeconds: 900 }, async (stack) => ({
        previewSeconds: await secondsOf(() => stack.preview()),
        upSeconds: await secondsOf(() => stack.up()),
        resources: count((await stack.exportState()).deployment.resources?.map(({ type }) => type) ?? []),
    }));
}

function count(types: readonly string[]): Record<string, number> {
    const made = types.filter((type) => type.startsWith("aws:")).sort();
    return Object.fromEntries(made.map((type) => [type, made.filter((other) => other === type).length]));
}

function medians(runs: readonly Deployment[]): Deployment {
    return {
        previewSeconds: median(runs.map((run) => run.previewSeconds)),
        upSeconds: median(runs.map((run) => run.upSeconds)),
        resources: runs[0]?.resources ?? {},
    };
}
