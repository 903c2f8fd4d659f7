import { join, resolve } from "node:path";

/** The root of the checkout. */
export const repositoryRoot = resolve(__dirname, "..", "..");

/** Where `make` puts what it builds for tests, in the order in which PATH lists them. */
export const toolFolders = {
    cli: join(repositoryRoot, ".tools", "bin"),
    languageHosts: join(repositoryRoot, ".tools", "hosts"),
    awsStandIn: join(repositoryRoot, ".tools", "standin"),
} as const;
