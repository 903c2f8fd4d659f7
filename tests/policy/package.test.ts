import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { readConfig } from "../../core/audit/config";
import { RULES } from "../../core/rules";
import { repositoryRoot } from "../support/paths";

const policy = join(repositoryRoot, "policy");

describe("the package of the policy pack", () => {
    it("holds what its users need, and nothing else", () => {
        const packed = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
            cwd: policy,
            encoding: "utf8",
        });
        const [{ files }] = JSON.parse(packed) as [{ files: { path: string }[] }];
        assert.deepEqual(files.map(({ path }) => path).sort(), [
            "LICENSE",
            "PulumiPolicy.yaml",
            "README.md",
            "bin/THIRD_PARTY_LICENSES",
            "bin/fire-lens-policies.d.ts",
            "bin/fire-lens-policy-pack.d.ts",
            "bin/index.d.ts",
            "bin/index.js",
            "bin/options.d.ts",
            "bin/pack.js",
            "bin/rule-options.d.ts",
            "package.json",
        ]);
    });

    it("pins the SDK, whose insides it rests on, and never loads an AWS provider's", () => {
        const { dependencies } = JSON.parse(readFileSync(join(policy, "package.json"), "utf8")) as {
            dependencies: Record<string, string>;
        };
        assert.match(dependencies["@pulumi/policy"] ?? "", /^\d+\.\d+\.\d+$/);
        const bundle = readFileSync(join(policy, "bin", "index.js"), "utf8");
        const required = new Set(Array.from(bundle.matchAll(/\brequire\("(@[^"]+)"\)/g), ([, name]) => name));
        assert.deepEqual([...required].sort(), ["@pulumi/policy"]);
    });

    it("has types that a program understands without the rest of this repository", function () {
        this.timeout(60_000);
        const folder = mkdtempSync(join(tmpdir(), "firelens-pack-"));
        try {
            symlinkSync(join(repositoryRoot, "node_modules"), join(folder, "node_modules"));
            writeFileSync(
                join(folder, "index.ts"),
                'import { FireLensPolicyPack, fireLensPolicies } from "@firelens/policy";\n' +
                    'new FireLensPolicyPack({ rules: { "firelens-image-pinned": "mandatory" } });\n' +
                    "export const names: string[] = fireLensPolicies().map(({ name }) => name);\n",
            );
            const tsc = join(repositoryRoot, "node_modules", "typescript", "bin", "tsc");
            const flags = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--types", "node"];
            execFileSync(process.execPath, [tsc, ...flags, "index.ts"], { cwd: folder, encoding: "utf8" });
        } finally {
            rmSync(folder, { recursive: true, force: true });
        }
    });
});

describe("what docs/policy.md points at", () => {
    const folder = join(repositoryRoot, "docs", "ci");

    for (const file of readdirSync(folder).filter((name) => name.endsWith(".yml"))) {
        it(`${file} is valid YAML that runs the pack`, () => {
            const text = readFileSync(join(folder, file), "utf8");
            const workflow = parse(text) as Record<string, unknown>;
            assert.ok(Object.keys(workflow).length > 1);
            assert.match(text, /pulumi preview [^#]*--policy-pack /);
            assert.match(text, /pulumi policy analyze [^#]*--policy-pack /);
        });
    }

    it("the configuration is one that has nothing wrong in it", () => {
        const config: unknown = JSON.parse(readFileSync(join(folder, "firelens-policies.json"), "utf8"));
        const settings = readConfig(config);
        assert.deepEqual(settings.problems, []);
        assert.equal(settings.suppressions.length, 1);
    });

    it("names rules that exist", () => {
        const text = readFileSync(join(repositoryRoot, "docs", "policy.md"), "utf8");
        const named = new Set(Array.from(text.matchAll(/\bFL\d{3}\b/g), ([code]) => code));
        for (const code of named) {
            assert.ok(
                RULES.some((rule) => rule.code === code),
                code,
            );
        }
    });
});
