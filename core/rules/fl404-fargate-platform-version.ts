import { BUFFER_LIMIT_OPTION, usesFirelens } from "../task";
import { isBefore, parseVersion, type Version } from "../version";
import { called, containersOf } from "./parts";
import { example, router, alsoLogging } from "./examples";
import { PAGES } from "./pages";
import type { Rule } from "./rule";

const FIRST: Version = [1, 4, 0];

export const fargatePlatformVersion: Rule = {
    code: "FL404",
    name: "firelens-fargate-platform-version",
    title: "Fargate takes `log-driver-buffer-limit` from platform version 1.4.0.",
    severity: "high",
    level: "error",
    source: "the FireLens page: the option is supported on EC2, and on Fargate with platform version 1.4.0 or later",
    enforcement: "mandatory",
    scope: "stack",
    areas: ["platform", "buffers"],
    quote: "Tasks that use the Fargate launch type only support this option with platform version 1.4.0 or later.",
    why: "Fargate refuses to run the task.",
    remedy: { text: "Run it on platform version 1.4.0 or later, or LATEST.", snippet: '"platformVersion": "LATEST"' },
    examples: {
        bad: example(
            [alsoLogging({ "log-driver-buffer-limit": "2097152" }), router()],
            {},
            { platformVersion: "1.3.0" },
        ),
        good: example(
            [alsoLogging({ "log-driver-buffer-limit": "2097152" }), router()],
            {},
            { platformVersion: "1.4.0" },
        ),
    },
    docs: PAGES.buffer,
    check: (model) => {
        const limited = containersOf(model).filter(
            ({ container }) =>
                usesFirelens(container) && container.logConfiguration?.options?.[BUFFER_LIMIT_OPTION] !== undefined,
        );
        const places = [
            { text: model.platformVersion, path: ["platformVersion"] },
            ...(model.runners ?? []).map(({ platformVersion: text }, index) => ({
                text,
                path: ["runners", index, "platformVersion"],
            })),
        ];
        return places.flatMap(({ text, path }) => {
            const version = parseVersion(text);
            if (version === undefined || !isBefore(version, FIRST)) return [];
            return limited.map(({ container }) => ({
                path,
                problem: `platform version ${version.join(".")} knows no buffer limit, and ${called(container)} has one`,
                fix: `use ${FIRST.join(".")} or later, or leave log-driver-buffer-limit out`,
            }));
        });
    },
};
