import * as pulumi from "@pulumi/pulumi";
import { error, type Finding } from "../../core/finding";
import type { Path } from "../../core/path";
import { settle } from "../pulumi-internals";
import { INVALID, hasControl, type LeafType } from "../../core/value";
import type { TokenTable } from "../tokens";
import { readAsset } from "./read-asset";

/** The component's inputs as plain data. */
export interface ResolvedInputs {
    /** Every unknown or secret leaf is a token, every asset its text. */
    readonly tree: unknown;
    readonly findings: readonly Finding[];
    /** Paths whose value is a secret; the engine must not be given one that leads to it. */
    readonly secretPaths: readonly Path[];
    /** What the inputs depend on: known values have it too, and it would be lost with the output. */
    readonly dependencies: readonly pulumi.Resource[];
}

/** Core marks its tokens with it: what came in with one would be taken for a token. */
const NUL = "\u0000";

/** Resolves what the engine hands to `construct`: leaf by leaf, so that one unknown value hides nothing else. */
export async function resolveInputs(inputs: unknown, tokens: TokenTable): Promise<ResolvedInputs> {
    const findings: Finding[] = [];
    const secretPaths: Path[] = [];
    const dependencies = new Set<pulumi.Resource>();

    async function walk(value: unknown, path: Path, isSecret: boolean): Promise<unknown> {
        if (pulumi.Output.isInstance(value)) return walkOutput(value, path, isSecret);
        if (value instanceof pulumi.asset.Asset) {
            const text = await readAsset(value);
            if (typeof text === "string") return walk(text, path, isSecret);
            return refuse(error("FL010", path, text.problem, text.fix));
        }
        if (value instanceof pulumi.asset.Archive) {
            return refuse(error("FL010", path, "is an archive", "give a FileAsset or a StringAsset"));
        }
        if (Array.isArray(value)) {
            return Promise.all(value.map((item: unknown, index) => walk(item, [...path, index], isSecret)));
        }
        if (typeof value === "object" && value !== null) {
            const entries = Object.entries(value).map(async ([key, item]) => {
                const at = [...path, key];
                if (!key.includes(NUL)) return [[key, await walk(item, at, isSecret)] as const];
                refuse(error("FL702", at, "its name holds a NUL character", "take it out"));
                return [];
            });
            return Object.fromEntries((await Promise.all(entries)).flat());
        }
        if (typeof value === "string" && value.includes(NUL)) {
            return refuse(error("FL702", path, "holds a NUL character", "take it out"));
        }
        return isSecret && value !== null && value !== undefined ? secretToken(value) : value;
    }

    async function walkOutput(value: pulumi.Output<unknown>, path: Path, isSecret: boolean): Promise<unknown> {
        const settled = await settle(value);
        const secret = isSecret || settled.isSecret;
        if (secret) secretPaths.push(path);
        settled.dependencies.forEach((resource) => dependencies.add(resource));
        return settled.isKnown ? walk(settled.value, path, secret) : tokens.add(() => value, { secret });
    }

    /** What is wrong is found once: the checks of core skip the value that stands for it. */
    function refuse(finding: Finding): string {
        findings.push(finding);
        return INVALID;
    }

    function secretToken(value: unknown): string {
        const text = typeof value === "string" ? value : "";
        return tokens.add(() => pulumi.secret(value), {
            secret: true,
            control: hasControl(text),
            empty: value === "",
            type: typeof value as LeafType,
        });
    }

    const tree = await walk(inputs, [], false);
    return { tree, findings, secretPaths, dependencies: [...dependencies] };
}

/** Whether the value at a path is a secret, lies in one, or holds one. */
export function touchesSecret(path: Path, secretPaths: readonly Path[]): boolean {
    return secretPaths.some((secret) => {
        const shorter = Math.min(secret.length, path.length);
        return path.slice(0, shorter).every((step, index) => step === secret[index]);
    });
}
