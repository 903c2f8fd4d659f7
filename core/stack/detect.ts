import { isRecord } from "../json";
import { fromCloudFormation } from "./from-cloudformation";
import { fromEcs, isEcs } from "./from-ecs";
import { fromPulumiPreview } from "./from-pulumi-preview";
import { deploymentOf, fromPulumiState } from "./from-pulumi-state";
import { fromTerraformPlan } from "./from-terraform-plan";
import type { ReadStack } from "./graph";

/** What a stack can be read from. */
export type SourceKind = "pulumi-state" | "pulumi-preview" | "cloudformation" | "terraform-plan" | "ecs";

interface Source {
    /** What people call it. */
    readonly title: string;
    /** Whether a document looks like one. */
    readonly matches: (document: unknown) => boolean;
    readonly read: (document: unknown) => ReadStack;
}

/** Everything that a stack can be read from. */
export const SOURCES: Readonly<Record<SourceKind, Source>> = {
    "pulumi-state": {
        title: "an exported Pulumi stack",
        matches: (document) => deploymentOf(document) !== undefined,
        read: fromPulumiState,
    },
    "pulumi-preview": {
        title: "a Pulumi preview",
        matches: (document) =>
            isRecord(document) &&
            Array.isArray(document.steps) &&
            ("changeSummary" in document ||
                document.steps.some((step) => isRecord(step) && "op" in step && "urn" in step)),
        read: fromPulumiPreview,
    },
    cloudformation: {
        title: "a CloudFormation template",
        matches: (document) =>
            isRecord(document) &&
            isRecord(document.Resources) &&
            ("AWSTemplateFormatVersion" in document ||
                Object.values(document.Resources).some(
                    (resource) => isRecord(resource) && typeof resource.Type === "string",
                )),
        read: fromCloudFormation,
    },
    "terraform-plan": {
        title: "a Terraform plan",
        matches: (document) => {
            if (!isRecord(document)) return false;
            const { planned_values: planned, values } = document;
            return isRecord(planned) || (isRecord(values) && "root_module" in values);
        },
        read: fromTerraformPlan,
    },
    ecs: { title: "JSON of Amazon ECS", matches: isEcs, read: fromEcs },
};

const KINDS = Object.keys(SOURCES) as SourceKind[];

/** What a document is, or why that cannot be told: one sentence. */
export type Detected =
    | { readonly kind: SourceKind; readonly problem?: undefined }
    | { readonly problem: string; readonly kind?: undefined };

/** Tells what a parsed document is. */
export function detect(document: unknown): Detected {
    const kinds = KINDS.filter((kind) => SOURCES[kind].matches(document));
    const [kind, ...others] = kinds;
    if (kind === undefined) return { problem: `${describe(document)}: it is none of ${titles(KINDS, "and")}` };
    if (others.length === 0) return { kind };
    return { problem: `the document mixes ${titles(kinds, "and")}: give each a file of its own` };
}

/** Reads a parsed document, whatever it is of all that can be read. */
export function readStack(document: unknown): ReadStack {
    const { kind, problem } = detect(document);
    return kind === undefined ? { problem } : SOURCES[kind].read(document);
}

function describe(document: unknown): string {
    if (document === undefined || document === null) return "the document is empty";
    if (Array.isArray(document)) return document.length === 0 ? "the list is empty" : "the list cannot be read";
    if (!isRecord(document)) return `the document is a ${typeof document} and no object`;
    return Object.keys(document).length === 0 ? "the document is empty" : "the document cannot be read";
}

function titles(kinds: readonly SourceKind[], word: string): string {
    const all = kinds.map((kind) => SOURCES[kind].title);
    return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} ${word} ${all.at(-1) ?? ""}`;
}
