// What a target may need, in order. A step: `needs` names programs of the machine, `digest` what it is made from,
// `isPresent` whether its result is still there, `run` makes it. A step with `isProvided` may be skipped for something
// of the machine's own.
import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";

import { genSdk, pulumiCli, yamlHost } from "./goTools.mjs";
import { needs } from "./needs.mjs";
import { runWithProgress } from "./progress.mjs";
import { digest } from "./stamp.mjs";

const npmPackages = {
    name: "npm packages",
    needs: ["npm"],
    digest: () => digest(["package-lock.json"]),
    isPresent: () => existsSync("node_modules/.package-lock.json"),
    run: () => runWithProgress("Installing the npm packages", "npm", ["ci", "--no-audit", "--no-fund"]),
};

const requirements = ["tests/support/python/requirements.txt", "tests/sdk/python/requirements.txt"];
const venvPython = ".venv/bin/python";

const pythonPackages = {
    name: "python packages",
    needs: ["python"],
    digest: () => digest([...requirements, "sdk/python/pyproject.toml"]),
    // A venv breaks when the Python that it was made with goes away.
    isPresent: () => spawnSync(venvPython, ["-c", "import pip"]).status === 0,
    run: async () => {
        if (!pythonPackages.isPresent()) {
            rmSync(".venv", { recursive: true, force: true });
            await runWithProgress("Making a Python venv", needs.python().path, ["-m", "venv", ".venv"]);
        }
        const install = ["-m", "pip", "install", "--progress-bar", "off"];
        await runWithProgress(
            "Installing the Python packages",
            venvPython,
            [...install, ...requirements.flatMap((file) => ["-r", file])],
            { describe: (line) => /^Collecting (\S+)/.exec(line)?.[1] },
        );
        // Without its dependencies, which the requirements pin, and with the setuptools that they pin.
        await runWithProgress("Installing the Python SDK", venvPython, [
            ...install,
            "--no-deps",
            "--no-build-isolation",
            "--editable",
            "sdk/python",
        ]);
    },
};

const nodeSdk = {
    name: "node sdk",
    needs: ["npm"],
    digest: () => digest(["sdk/nodejs"]),
    isPresent: () => existsSync("sdk/nodejs/bin/package.json"),
    run: () => {
        rmSync("sdk/nodejs/bin", { recursive: true, force: true });
        return runWithProgress("Building the Node SDK", "npm", ["run", "build", "--prefix", "sdk/nodejs"]);
    },
};

/** A bundle is built each time: esbuild takes less time than finding out whether it must. */
const bundle = (name, script, ...args) => ({
    name,
    needs: [],
    digest: () => undefined,
    isPresent: () => false,
    run: () => {
        const result = spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });
        if (result.status !== 0) throw new Error(`${result.stdout}${result.stderr}\n${script} failed`);
    },
});

const plugin = bundle("plugin", "provider/build.mjs");
const policyPack = bundle("policy pack", "policy/build.mjs");
const cli = bundle("command line", "cli/build.mjs");
const testing = bundle("testing package", "testing/build.mjs");
const standIn = bundle("stand-in for the aws plugin", "tests/support/aws-plugin/build.mjs", ".tools/standin");
const languageHosts = bundle("language hosts", "tests/support/language-hosts/build.mjs", ".tools/hosts");

const toRun = [
    npmPackages,
    pythonPackages,
    pulumiCli,
    yamlHost,
    nodeSdk,
    plugin,
    policyPack,
    cli,
    testing,
    standIn,
    languageHosts,
];

/** The steps of each make target, in order. */
export const targets = {
    build: [npmPackages, nodeSdk, plugin, policyPack, cli, testing],
    demo: toRun,
    bench: toRun,
    sdk: [genSdk],
    docs: [npmPackages],
    lint: [npmPackages, pythonPackages, nodeSdk, testing],
    test: [...toRun, genSdk],
};

/** Programs that a target itself runs, beside those that its steps need. */
export const targetNeeds = { lint: ["go"], test: ["go", "python"], demo: ["python"], bench: ["python"] };
