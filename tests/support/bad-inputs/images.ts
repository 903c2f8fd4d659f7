import { row, type BadInput } from "./bad-input";

export const IMAGES: readonly BadInput[] = [
    row(
        "a version that was taken back",
        { containers: { web: { image: "nginx:1.29" } }, logRouter: { version: "3.5.0" } },
        [
            "FL015",
            "logRouter.version",
            "this version was taken back: it does not start where a log level is set (aws-for-fluent-bit#1195); use 3.4.15, or at least 3.5.1.",
        ],
    ),
    row(
        "an image that crashes at its start",
        { containers: { web: { image: "nginx:1.29" } }, logRouter: { image: "amazon/aws-for-fluent-bit:2.15.0" } },
        [
            "FL015",
            "logRouter.image",
            "this version crashes when it starts (aws-for-fluent-bit#183); use 3.4.15, or at least 2.15.1.",
        ],
    ),
    row(
        "a version that crashes with the destination",
        { containers: { web: { image: "nginx:1.29" } }, logRouter: { version: "3.4.8" } },
        [
            "FL015",
            "logRouter.version",
            "this version crashes when a log stream is gone that it writes to (aws-for-fluent-bit#1164); use 3.4.15, or at least 3.4.9.",
        ],
    ),
    row(
        "a rebuild of a version that is known to fail",
        { containers: { web: { image: "nginx:1.29" } }, logRouter: { version: "2.34.0.20251009" } },
        [
            "FL015",
            "logRouter.version",
            "this version is reported not to start with some configurations (aws-for-fluent-bit#1002); use 3.4.15, or at least 2.34.1.",
        ],
    ),
    row(
        "a version without the init process that the configuration needs",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { version: "2.26.0" },
            config: { text: "[FILTER]\n    Name stdout\n    Match *\n" },
        },
        [
            "FL015",
            "logRouter.version",
            "the configuration is fetched by the init process, which this version does not have; write 3.4.15, or at least 2.27.0.",
        ],
    ),
    row(
        "the image 3.4.15, which has no init process",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.15" },
            config: { text: "[FILTER]\n    Name stdout\n    Match *\n" },
        },
        [
            "FL015",
            "logRouter.image",
            "the configuration is fetched by the init process, which this image does not hold; write public.ecr.aws/aws-observability/aws-for-fluent-bit:init-3.4.15.",
        ],
    ),
    row(
        "the image debug-2.34.3, which has no init process",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:debug-2.34.3" },
            config: { text: "[FILTER]\n    Name stdout\n    Match *\n" },
        },
        [
            "FL015",
            "logRouter.image",
            "the configuration is fetched by the init process, which this image does not hold; write public.ecr.aws/aws-observability/aws-for-fluent-bit:init-debug-2.34.3.",
        ],
    ),
    row(
        "the image amd64-2.34.3, which has no init process",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:amd64-2.34.3" },
            config: { text: "[FILTER]\n    Name stdout\n    Match *\n" },
        },
        [
            "FL015",
            "logRouter.image",
            "the configuration is fetched by the init process, which this image does not hold; write public.ecr.aws/aws-observability/aws-for-fluent-bit:init-2.34.3.",
        ],
    ),
    row(
        "the image 2.34.3.20260810, which has no init process",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:2.34.3.20260810" },
            config: { text: "[FILTER]\n    Name stdout\n    Match *\n" },
        },
        [
            "FL015",
            "logRouter.image",
            "the configuration is fetched by the init process, which this image does not hold; write public.ecr.aws/aws-observability/aws-for-fluent-bit:init-2.34.3.20260810.",
        ],
    ),
    row(
        "the image latest, which has no init process",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:latest" },
            config: { text: "[FILTER]\n    Name stdout\n    Match *\n" },
        },
        [
            "FL015",
            "logRouter.image",
            "the configuration is fetched by the init process, which this image does not hold; write public.ecr.aws/aws-observability/aws-for-fluent-bit:init-latest.",
        ],
        [
            "FL703",
            "logRouter.image",
            "the tag names another image tomorrow, and routers have broken that way; pin a version or a digest.",
        ],
    ),
    row(
        "the image stable, which has no init process",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:stable" },
            config: { text: "[FILTER]\n    Name stdout\n    Match *\n" },
        },
        [
            "FL015",
            "logRouter.image",
            "the configuration is fetched by the init process, which this image does not hold; write public.ecr.aws/aws-observability/aws-for-fluent-bit:init-3.4.15.",
        ],
        [
            "FL703",
            "logRouter.image",
            "the tag names another image tomorrow, and routers have broken that way; pin a version or a digest.",
        ],
    ),
    row(
        "the image 2.10.0, which has no init process",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:2.10.0" },
            config: { text: "[FILTER]\n    Name stdout\n    Match *\n" },
        },
        [
            "FL015",
            "logRouter.image",
            "the configuration is fetched by the init process, which this version does not have; write public.ecr.aws/aws-observability/aws-for-fluent-bit:init-3.4.15, or at least 2.27.0.",
        ],
    ),
    row(
        "a regional image without the init process",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { image: "128054284489.dkr.ecr.cn-north-1.amazonaws.com.cn/aws-for-fluent-bit:3.4.15" },
            config: { text: "[FILTER]\n    Name stdout\n    Match *\n" },
        },
        [
            "FL015",
            "logRouter.image",
            "the configuration is fetched by the init process, which this image does not hold; write 128054284489.dkr.ecr.cn-north-1.amazonaws.com.cn/aws-for-fluent-bit:init-3.4.15.",
        ],
    ),
    row(
        "a public parameter without the init process",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { ssmParameter: "/aws/service/aws-for-fluent-bit/3.4.15" },
            config: { text: "[FILTER]\n    Name stdout\n    Match *\n" },
        },
        [
            "FL015",
            "logRouter.ssmParameter",
            "the configuration is fetched by the init process, which this image does not hold; write /aws/service/aws-for-fluent-bit/init-3.4.15.",
        ],
    ),
    row(
        "a public parameter that floats",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { ssmParameter: "/aws/service/aws-for-fluent-bit/stable" },
        },
        [
            "FL703",
            "logRouter.ssmParameter",
            "this parameter holds another image tomorrow, and routers have broken that way; write the name of a version, such as /aws/service/aws-for-fluent-bit/3.4.15.",
        ],
    ),
    row(
        "what is no name of a parameter",
        { containers: { web: { image: "nginx:1.29" } }, logRouter: { ssmParameter: "not a name" } },
        [
            "FL005",
            "logRouter.ssmParameter",
            "is not the name of a parameter; write one such as /aws/service/aws-for-fluent-bit/3.4.15.",
        ],
    ),
    row(
        "an image that ends in @sha256:abc",
        { containers: { web: { image: "nginx:1.29" } }, logRouter: { image: "my/fluent-bit:1@sha256:abc" } },
        [
            "FL011",
            "logRouter.image",
            "what stands behind the @ is no digest; write sha256: and 64 hexadecimal digits behind the @.",
        ],
    ),
    row(
        "an image that ends in @md5:0a0a0a0",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { image: "my/fluent-bit:1@md5:0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a" },
        },
        [
            "FL011",
            "logRouter.image",
            "what stands behind the @ is no digest; write sha256: and 64 hexadecimal digits behind the @.",
        ],
    ),
    row(
        "an image that ends in @sha256:0a0a",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: {
                image: "my/fluent-bit:1@sha256:0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a@sha256:0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a",
            },
        },
        [
            "FL011",
            "logRouter.image",
            "what stands behind the @ is no digest; write sha256: and 64 hexadecimal digits behind the @.",
        ],
    ),
    row(
        "an image that ends in @",
        { containers: { web: { image: "nginx:1.29" } }, logRouter: { image: "my/fluent-bit:1@" } },
        [
            "FL011",
            "logRouter.image",
            "what stands behind the @ is no digest; write sha256: and 64 hexadecimal digits behind the @.",
        ],
    ),
    row(
        "a read-only file system with an old init process",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: {
                image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:init-2.32.2",
                readonlyRootFilesystem: true,
            },
        },
        [
            "FL011",
            "logRouter.readonlyRootFilesystem",
            "the init process of this version writes to /init, on the root file system; use version 2.33.0 or later.",
        ],
    ),
    row(
        "another user than root with an old init process",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { version: "2.32.2", user: "1000" },
            config: { text: "[FILTER]\n    Name stdout\n    Match *\n" },
        },
        [
            "FL704",
            "logRouter.user",
            "the init process of this version writes to /init, which is root's; use version 2.33.0 or later.",
        ],
    ),
];
