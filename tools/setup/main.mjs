// Installs and builds what a make target needs, inside the checkout: `node tools/setup/main.mjs test`.
// Uses nothing but Node's own modules, since it runs before `npm ci`.
import { needs } from "./needs.mjs";
import { forget, isCurrent, remember } from "./stamp.mjs";
import { targetNeeds, targets } from "./steps.mjs";

async function setUp(target) {
    const steps = targets[target];
    if (steps === undefined) {
        throw new Error(`there is no target ${target}; there are ${Object.keys(targets).join(", ")}`);
    }

    const pending = steps.filter(
        (step) => !(isCurrent(step.name, step.digest()) && step.isPresent()) && !(step.isProvided?.() ?? false),
    );
    // All that is missing is said at once, and before the first long step.
    const names = new Set([...(targetNeeds[target] ?? []), ...pending.flatMap((step) => step.needs)]);
    const problems = [...names].map((name) => needs[name]().problem).filter((problem) => problem !== undefined);
    if (problems.length > 0) throw new Error(problems.join("\n"));

    for (const step of pending) {
        forget(step.name);
        await step.run();
        const value = step.digest();
        if (value !== undefined) remember(step.name, value);
    }
}

try {
    await setUp(process.argv[2]);
} catch (error) {
    console.error(error.message);
    process.exitCode = 1;
}
