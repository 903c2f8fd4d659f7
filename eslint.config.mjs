import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/** A folder's files may not import what `patterns` matches. Later entries for the same file replace earlier ones. */
const mayNotImport = (folder, patterns) => ({
    files: [`${folder}/**/*.ts`],
    rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns }] },
});

/** Imports of this repository's top-level folders, by relative path. */
const folders = (names, message) => ({ regex: `^(\\.\\./)+(${names.join("|")})(/|$)`, message });

const nodeGlobals = Object.fromEntries(
    ["Buffer", "URL", "clearInterval", "clearTimeout", "console", "fetch", "process", "setInterval", "setTimeout"]
        // In the CommonJS files as well.
        .concat(["__dirname", "module", "require"])
        .map((name) => [name, "readonly"]),
);

export default defineConfig(
    // Installed, built or generated.
    { ignores: ["**/node_modules/", "**/bin/", "**/dist/", "sdk/", ".tools/", ".venv/"] },
    { linterOptions: { reportUnusedDisableDirectives: "error" } },
    js.configs.recommended,
    {
        rules: {
            eqeqeq: "error",
            curly: ["error", "multi-line"],
            "prefer-const": "error",
        },
    },
    { files: ["**/*.{js,cjs,mjs}"], languageOptions: { globals: nodeGlobals } },
    {
        files: ["**/*.ts"],
        extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
        rules: {
            "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
            "@typescript-eslint/explicit-module-boundary-types": "error",
            "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
            "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
            // A record of the design says `interface` or `type` as it reads better.
            "@typescript-eslint/consistent-type-definitions": "off",
            "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
            // An empty environment variable counts as none.
            "@typescript-eslint/prefer-nullish-coalescing": ["error", { ignorePrimitives: { string: true } }],
            // Ports, counts and sizes go into messages and configurations as they are.
            "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
        },
    },
    {
        files: ["tests/**/*.ts"],
        rules: {
            // A test knows that what it looks up is there, and fails plainly when it is not.
            "@typescript-eslint/no-non-null-assertion": "off",
            "@typescript-eslint/explicit-module-boundary-types": "off",
        },
    },
    // Dependencies point one way: cli, policy, provider -> core.
    mayNotImport("core", [
        {
            group: ["@pulumi/*", "@aws-sdk/*", "@firelens/*"],
            message: "core is plain functions over plain data; it knows neither Pulumi nor an AWS SDK.",
        },
        folders(
            ["provider", "policy", "cli", "testing", "sdk", "tests", "tools", "examples"],
            "Nothing is imported into core.",
        ),
    ]),
    mayNotImport("provider", [
        folders(["policy", "cli", "tests", "tools", "examples"], "provider imports core only."),
        {
            regex: "^@pulumi/aws$",
            allowTypeImports: true,
            message: "Import the module that is needed, as @pulumi/aws/iam/role: the plugin starts with what it loads.",
        },
    ]),
    mayNotImport("policy", [folders(["provider", "cli", "tests", "tools", "examples"], "policy imports core only.")]),
    mayNotImport("testing", [
        folders(["policy", "cli", "tests", "tools", "examples"], "testing imports core, and the contract, only."),
        { regex: "^(\\.\\./)+provider/(?!schema\\.json$)", message: "testing imports core, and the contract, only." },
    ]),
    mayNotImport("cli", [folders(["provider", "policy", "tests", "tools", "examples"], "cli imports core only.")]),
);
