import { describeRows, type Row } from "../support/rows";

/** A right value of each argument that names an image. */
const NAMED = { image: "my/fluent-bit:1.0.0", ssmParameter: "/a", version: "3.4.15", registry: "regional" };

const ROWS: readonly Row[] = [
    {
        title: "a floating version",
        input: { containers: { web: { image: "nginx:1.29" } }, logRouter: { version: "latest" } },
        code: "FL703",
        path: "logRouter.version",
        sentence: /does not name the same image for ever; write one such as 3\.4\.15/,
    },
    {
        title: "an image and a version",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { version: "3.4.15", image: "my/fluent-bit:1" },
        },
        code: "FL011",
        path: "logRouter.version",
        sentence: /image and version exclude each other/,
    },
    ...(
        [
            ["image", "ssmParameter"],
            ["image", "registry"],
            ["ssmParameter", "version"],
            ["ssmParameter", "registry"],
        ] as const
    ).map(([first, second]): Row => ({
        title: `${first} and ${second}`,
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: Object.fromEntries([first, second].map((name) => [name, NAMED[name]])),
        },
        code: "FL011",
        path: `logRouter.${second}`,
        sentence: new RegExp(`${first} and ${second} exclude each other; keep one of them`),
    })),
    {
        title: "a registry that there is not",
        input: { containers: { web: { image: "nginx:1.29" } }, logRouter: { registry: "private" } },
        code: "FL004",
        path: "logRouter.registry",
        sentence: /public, regional|public or regional/,
    },
    {
        title: "a unit that there is not",
        input: { containers: { web: { image: "nginx:1.29" } }, logRouter: { bufferUnit: "lines" } },
        code: "FL004",
        path: "logRouter.bufferUnit",
        sentence: /bytes/,
    },
    {
        title: "a floating image",
        input: { containers: { web: { image: "nginx:1.29" } }, logRouter: { image: "my/fluent-bit:latest" } },
        code: "FL703",
        path: "logRouter.image",
        sentence: /the tag names another image tomorrow/,
    },
    {
        title: "an image of Fluentd",
        input: { containers: { web: { image: "nginx:1.29" } }, logRouter: { image: "fluent/fluentd:v1.18.0" } },
        code: "FL106",
        path: "logRouter.image",
        sentence: /looks like another program/,
    },
    {
        title: "a grace beyond the stop",
        input: { containers: { web: { image: "nginx:1.29" } }, logRouter: { grace: 60, stopTimeout: 60 } },
        code: "FL012",
        path: "logRouter.grace",
        sentence: /Fluent Bit takes 60 seconds to flush and is killed after 60; keep grace below stopTimeout/,
    },
    {
        title: "a stop before the default grace",
        input: { containers: { web: { image: "nginx:1.29" } }, logRouter: { stopTimeout: 20 } },
        code: "FL012",
        path: "logRouter.stopTimeout",
        sentence: /killed after 20/,
    },
    {
        title: "another type",
        input: { containers: { web: { image: "nginx:1.29" } }, logRouter: { type: "fluentd2" } },
        code: "FL104",
        path: "logRouter.type",
        sentence: /"fluentd2" is not a type of log router/,
    },
    {
        title: "a type in another case",
        input: { containers: { web: { image: "nginx:1.29" } }, logRouter: { type: "FluentBit" } },
        code: "FL104",
        path: "logRouter.type",
        sentence: /write fluentbit/,
    },
    {
        title: "a user by name",
        input: { containers: { web: { image: "nginx:1.29" } }, logRouter: { user: "root" } },
        code: "FL704",
        path: "logRouter.user",
        sentence: /"root" is not a numeric user/,
    },
    {
        title: "a router that is not essential",
        input: { containers: { web: { image: "nginx:1.29" } }, logRouter: { essential: false } },
        code: "FL801",
        path: "logRouter.essential",
        sentence: /its logs are lost without a trace/,
    },
    {
        title: "a volume over the router's socket",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            volumes: [{ name: "v" }],
            logRouter: { mountPoints: [{ sourceVolume: "v", containerPath: "/var/run" }] },
        },
        code: "FL108",
        path: "logRouter.mountPoints[0].containerPath",
        sentence: /the router's socket/,
    },
    {
        title: "Windows",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
        },
        code: "FL401",
        path: "runtimePlatform.operatingSystemFamily",
        sentence: /FireLens does not run on Windows/,
    },
    {
        title: "a retention of the router's group that exists",
        input: { containers: { web: { image: "nginx:1.29" } }, logRouter: { logGroup: "g", retentionInDays: 7 } },
        code: "FL011",
        path: "logRouter.retentionInDays",
        sentence: /belongs to whoever made the log group/,
    },
];

describeRows("the log router", ROWS);
