import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../support/paths";

const cli = join(repositoryRoot, "cli");

describe("the package of the command line", () => {
    it("holds what its users need, and nothing else", () => {
        const packed = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
            cwd: cli,
            encoding: "utf8",
        });
        const [{ files }] = JSON.parse(packed) as [{ files: { path: string }[] }];
        assert.deepEqual(files.map(({ path }) => path).sort(), [
            "LICENSE",
            "README.md",
            "bin/THIRD_PARTY_LICENSES",
            "bin/firelens",
            "package.json",
        ]);
    });

    it("asks for nothing else to be installed: all is in the one file", () => {
        const { dependencies } = JSON.parse(readFileSync(join(cli, "package.json"), "utf8")) as object & {
            dependencies?: object;
        };
        assert.equal(dependencies, undefined);
    });

    it("comes with the license of each package that is in it", () => {
        const texts = readFileSync(join(cli, "bin", "THIRD_PARTY_LICENSES"), "utf8");
        for (const name of ["commander", "yaml", "ajv", "picocolors"]) {
            assert.match(texts, new RegExp(`^${name} \\d`, "m"));
        }
    });
});

describe("the packages for npm", () => {
    for (const folder of ["cli", "policy"]) {
        it(`${folder} has the license of the whole`, () => {
            const license = (...path: string[]): string =>
                readFileSync(join(repositoryRoot, ...path, "LICENSE"), "utf8");
            assert.equal(license(folder), license());
        });
    }
});
