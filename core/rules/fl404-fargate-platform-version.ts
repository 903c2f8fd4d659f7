import { BUFFER_LIMIT_OPTION, usesFirelens } from "../task";
import { isBefore, parseVersion, type Version } from "../version";
import { containersOf, type Rule } from "./rule";

const FIRST: Version = [1, 4, 0];

export const fargatePlatformVersion: Rule = {
    code: "FL404",
    name: "firelens-fargate-platform-version",
    title: "Fargate takes `log-driver-buffer-limit` from platform version 1.4.0.",
    severity: "high",
    level: "error",
    source: "the FireLens page: the option is supported on EC2, and on Fargate with platform version 1.4.0 or later",
    check: (model) => {
        const version = parseVersion(model.platformVersion);
        if (version === undefined || !isBefore(version, FIRST)) return [];
        return containersOf(model)
            .filter(({ container }) => usesFirelens(container))
            .filter(({ container }) => container.logConfiguration?.options?.[BUFFER_LIMIT_OPTION] !== undefined)
            .map(({ container }) => ({
                path: ["platformVersion"],
                problem: `platform version ${version.join(".")} knows no buffer limit, and container "${container.name}" has one`,
                fix: `use ${FIRST.join(".")} or later, or leave bufferLimit out and give the container one destination`,
            }));
    },
};
