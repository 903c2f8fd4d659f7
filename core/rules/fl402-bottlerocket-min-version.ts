import { isBefore, parseVersion, type Version } from "../version";
import type { Rule } from "./rule";

const FIRST: Version = [1, 13, 0];

export const bottlerocketMinVersion: Rule = {
    code: "FL402",
    name: "firelens-bottlerocket-min-version",
    title: "Bottlerocket has FireLens from version 1.13.0.",
    severity: "high",
    level: "error",
    source: "the FireLens page: Bottlerocket 1.13.0 or later is needed",
    check: ({ bottlerocketVersion }) => {
        const version = parseVersion(bottlerocketVersion);
        if (version === undefined || !isBefore(version, FIRST)) return [];
        return [
            {
                path: ["hostOs", "bottlerocketVersion"],
                problem: `Bottlerocket ${version.join(".")} has no FireLens`,
                fix: `update the instances to ${FIRST.join(".")} or later`,
            },
        ];
    },
};
