import { isRecord } from "../json";
import { isBefore, parseVersion, type Version } from "../version";
import { example, ec2 } from "./examples";
import { PAGES } from "./pages";
import type { Rule } from "./rule";

const FIRST: Version = [1, 13, 0];

export const bottlerocketMinVersion: Rule = {
    code: "FL402",
    name: "firelens-bottlerocket-min-version",
    title: "Bottlerocket has FireLens from version 1.13.0.",
    severity: "high",
    level: "error",
    source: "the FireLens page: Bottlerocket 1.13.0 or later is needed",
    enforcement: "mandatory",
    scope: "stack",
    areas: ["platform"],
    quote: "Amazon ECS-optimized Bottlerocket AMIs prior to the Bottlerocket v1.13.0 release do not support FireLens.",
    why: "The instance does not have what FireLens takes, so the task is never placed on it.",
    remedy: { text: "Update the instances to Bottlerocket 1.13.0 or later." },
    examples: {
        bad: example(undefined, ec2(), { bottlerocketVersion: "1.12.0" }),
        good: example(undefined, ec2(), { bottlerocketVersion: "1.13.0" }),
    },
    docs: PAGES.considerations,
    settings: {
        amiVersions: {
            schema: {
                type: "object",
                additionalProperties: { type: "string" },
                description: "The Bottlerocket version of an AMI by its id, where nothing else tells it",
            },
            default: {},
        },
    },
    check: ({ bottlerocketVersion, amiIds = [] }, { amiVersions } = {}) => {
        const versions = isRecord(amiVersions) ? amiIds.map((id) => amiVersions[id]) : [];
        const version = [bottlerocketVersion, ...versions]
            .map((text) => parseVersion(typeof text === "string" ? text : undefined))
            .find((candidate) => candidate !== undefined && isBefore(candidate, FIRST));
        if (version === undefined) return [];
        return [
            {
                path: ["hostOs", "bottlerocketVersion"],
                problem: `Bottlerocket ${version.join(".")} has no FireLens`,
                fix: `update the instances to ${FIRST.join(".")} or later`,
            },
        ];
    },
};
