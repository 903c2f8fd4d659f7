// The programs that are built from Go modules: Pulumi's CLI, its YAML language host and gen-sdk.
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

import { findOnPath, isAtLeast, outputOf, parseVersion } from "./needs.mjs";
import { runWithProgress } from "./progress.mjs";
import { digest } from "./stamp.mjs";

const bin = ".tools/bin";
/** Older engines lack parts of the protocol that the plugin and the tests use. */
const oldestCli = [3, 230];
const cliPackage = "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi";
const yamlPackage = "github.com/pulumi/pulumi-yaml/cmd/pulumi-language-yaml";

/** The version that a go.mod requires of a module. */
function pinned(goMod, module) {
    const found = readFileSync(goMod, "utf8")
        .split("\n")
        .map((line) => line.trim().split(/\s+/))
        .find((words) => words[0] === module);
    if (found === undefined) throw new Error(`${goMod} does not require ${module}`);
    return found[1];
}

/** A `pulumi` on PATH that is new enough, or undefined. */
function cliOnPath() {
    const path = findOnPath("pulumi");
    const version = path && parseVersion(outputOf(path, "version"));
    return version?.[0] === oldestCli[0] && isAtLeast(version, oldestCli) ? path : undefined;
}

/** Builds one program in the Go module in `folder`, telling how far it is, and puts it into .tools/bin when it is whole. */
async function goBuild({ title, folder, target, program, flags = [], expectation = "" }) {
    const unfinished = resolve(".tools/build");
    mkdirSync(unfinished, { recursive: true });
    mkdirSync(bin, { recursive: true });
    let downloads = 0;
    let packages = 0;
    const describe = (line) => {
        if (line.startsWith("go: downloading ")) downloads += 1;
        else if (/^[\w.~/-]+$/.test(line)) packages += 1;
        const done = packages > 0 ? `${packages} packages compiled` : `${downloads} modules downloaded`;
        return expectation === "" ? done : `${done}; ${expectation}`;
    };
    await runWithProgress(title, "go", ["build", "-v", ...flags, "-o", `${unfinished}/`, target], {
        cwd: folder,
        describe,
        env: {
            ...process.env,
            // go.sum is committed: nothing but what it names is built. Version control has no part in these programs.
            GOFLAGS: "-mod=readonly -buildvcs=false",
            GOWORK: "off",
        },
    });
    renameSync(join(unfinished, program), join(bin, program));
}

const cliGoMod = "tools/go.mod";
const yamlGoMod = "tools/pulumi-yaml/go.mod";

/**
 * Pulumi's CLI: the pinned one if it was built here before (then its pin is followed), else a good one on PATH, else the
 * pinned one is built. `.tools/bin` is first on PATH, so one that is there is the one that runs.
 */
export const pulumiCli = {
    name: "pulumi",
    needs: ["go"],
    digest: () => digest([cliGoMod, "tools/go.sum"]),
    isPresent: () => existsSync(join(bin, "pulumi")),
    isProvided: () => !pulumiCli.isPresent() && cliOnPath() !== undefined,
    run: () => {
        const version = pinned(cliGoMod, "github.com/pulumi/pulumi/pkg/v3");
        return goBuild({
            title: `Building the Pulumi CLI ${version}`,
            folder: "tools",
            target: cliPackage,
            program: "pulumi",
            flags: ["-ldflags", `-X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=${version}`],
            expectation: "about six minutes on two cores, once",
        });
    },
};

/** Pulumi's YAML language host, by the same rule; a full installation of Pulumi has it beside its CLI. */
export const yamlHost = {
    name: "pulumi-language-yaml",
    needs: ["go"],
    digest: () => digest([yamlGoMod, "tools/pulumi-yaml/go.sum"]),
    isPresent: () => existsSync(join(bin, "pulumi-language-yaml")),
    isProvided: () => {
        const cli = yamlHost.isPresent() ? undefined : cliOnPath();
        return cli !== undefined && existsSync(join(dirname(cli), "pulumi-language-yaml"));
    },
    run: () =>
        goBuild({
            title: `Building Pulumi's YAML language host ${pinned(yamlGoMod, "github.com/pulumi/pulumi-yaml")}`,
            folder: "tools/pulumi-yaml",
            target: yamlPackage,
            program: "pulumi-language-yaml",
        }),
};

export const genSdk = {
    name: "gen-sdk",
    needs: ["go"],
    digest: () => digest([cliGoMod, "tools/go.sum", "tools/gen-sdk"]),
    isPresent: () => existsSync(join(bin, "gen-sdk")),
    run: () => goBuild({ title: "Building gen-sdk", folder: "tools", target: "./gen-sdk", program: "gen-sdk" }),
};
