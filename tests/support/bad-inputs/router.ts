import { row, task, type BadInput } from "./bad-input";

export const ROUTER: readonly BadInput[] = [
    row("a floating version", task({ logRouter: { version: "latest" } }), [
        "FL703",
        "logRouter.version",
        "does not name the same image for ever; write one such as 3.4.15: a tag like latest or stable is another image tomorrow.",
    ]),
    row("an image and a version", task({ logRouter: { version: "3.4.15", image: "fluent/fluent-bit:5.0.9" } }), [
        "FL011",
        "logRouter.version",
        "image and version exclude each other; keep one of them.",
    ]),
    row("an image and a parameter", task({ logRouter: { image: "my/fluent-bit:1.0.0", ssmParameter: "/a" } }), [
        "FL011",
        "logRouter.ssmParameter",
        "image and ssmParameter exclude each other; keep one of them.",
    ]),
    row("an image and a registry", task({ logRouter: { image: "my/fluent-bit:1.0.0", registry: "regional" } }), [
        "FL011",
        "logRouter.registry",
        "image and registry exclude each other; keep one of them.",
    ]),
    row("a parameter and a version", task({ logRouter: { ssmParameter: "/a", version: "3.4.15" } }), [
        "FL011",
        "logRouter.version",
        "ssmParameter and version exclude each other; keep one of them.",
    ]),
    row("a parameter and a registry", task({ logRouter: { ssmParameter: "/a", registry: "regional" } }), [
        "FL011",
        "logRouter.registry",
        "ssmParameter and registry exclude each other; keep one of them.",
    ]),
    row("a registry that there is not", task({ logRouter: { registry: "private" } }), [
        "FL004",
        "logRouter.registry",
        '"private" is not one of the possible values; what is possible here: public, regional.',
    ]),
    row("a unit that there is not", task({ logRouter: { bufferUnit: "lines" } }), [
        "FL004",
        "logRouter.bufferUnit",
        '"lines" is not one of the possible values; what is possible here: bytes, records.',
    ]),
    row("a floating image", task({ logRouter: { image: "my/fluent-bit:latest" } }), [
        "FL703",
        "logRouter.image",
        "the tag names another image tomorrow, and routers have broken that way; pin a version or a digest.",
    ]),
    row("an image of Fluentd", task({ logRouter: { image: "fluent/fluentd:v1.18.0" } }), [
        "FL106",
        "logRouter.image",
        "the image looks like another program than Fluent Bit; use an image of Fluent Bit, or the other type.",
    ]),
    row("a grace beyond the stop", task({ logRouter: { grace: 60, stopTimeout: 60 } }), [
        "FL012",
        "logRouter.grace",
        "Fluent Bit takes 60 seconds to flush and is killed after 60; keep grace below stopTimeout.",
    ]),
    row("a stop before the default grace", task({ logRouter: { stopTimeout: 20 } }), [
        "FL012",
        "logRouter.stopTimeout",
        "Fluent Bit takes 30 seconds to flush and is killed after 20; keep grace below stopTimeout.",
    ]),
    row("another type", task({ logRouter: { type: "fluentd2" } }), [
        "FL104",
        "logRouter.type",
        '"fluentd2" is not a type of log router; write fluentd.',
    ]),
    row("a type in another case", task({ logRouter: { type: "FluentBit" } }), [
        "FL104",
        "logRouter.type",
        '"FluentBit" is not a type of log router; write fluentbit.',
    ]),
    row("a user by name", task({ logRouter: { user: "root" } }), [
        "FL704",
        "logRouter.user",
        '"root" is not a numeric user, and the agent then cannot give it the socket; write a uid such as "0", or uid:gid.',
    ]),
    row("a router that is not essential", task({ logRouter: { essential: false } }), [
        "FL801",
        "logRouter.essential",
        "when the log router stops, the task runs on and its logs are lost without a trace; leave essential at true.",
    ]),
    row(
        "a volume over the router's socket",
        task({
            volumes: [{ name: "v" }],
            logRouter: { mountPoints: [{ sourceVolume: "v", containerPath: "/var/run" }] },
        }),
        [
            "FL108",
            "logRouter.mountPoints[0].containerPath",
            "is where the agent mounts the router's socket or configuration; mount the volume elsewhere.",
        ],
    ),
    row("Windows", task({ runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } }), [
        "FL401",
        "runtimePlatform.operatingSystemFamily",
        "FireLens does not run on Windows; write LINUX, or collect the logs as in https://aws.amazon.com/blogs/containers/centralized-logging-for-windows-containers-on-amazon-ecs-using-fluent-bit/.",
    ]),
    row("a retention of the router's group that exists", task({ logRouter: { logGroup: "g", retentionInDays: 7 } }), [
        "FL011",
        "logRouter.retentionInDays",
        "belongs to whoever made the log group, and logGroup names an existing one; leave one of the two out.",
    ]),
    row("a flush longer than the stop", task({ logRouter: { grace: 60, stopTimeout: 30 } }), [
        "FL012",
        "logRouter.grace",
        "Fluent Bit takes 60 seconds to flush and is killed after 30; keep grace below stopTimeout.",
    ]),
    row(
        "a floating tag of the init image",
        task({ logRouter: { image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:init-latest" } }),
        [
            "FL703",
            "logRouter.image",
            "the tag names another image tomorrow, and routers have broken that way; pin a version or a digest.",
        ],
    ),
    row("an image without a tag", task({ logRouter: { image: "amazon/aws-for-fluent-bit" } }), [
        "FL703",
        "logRouter.image",
        "the tag names another image tomorrow, and routers have broken that way; pin a version or a digest.",
    ]),
    row("a health check without a program", task({ logRouter: { healthCheck: { command: [] } } }), [
        "FL011",
        "logRouter.healthCheck.command",
        'says not how to run the command; begin it with "CMD", or with "CMD-SHELL" and one string for the shell.',
    ]),
];
