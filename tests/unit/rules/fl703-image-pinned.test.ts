import { imagePinned } from "../../../core/rules/fl703-image-pinned";
import { app, containers, model, router, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(imagePinned, {
    passes: {
        "a digest": model(containers(router({ image: "fluent-bit@sha256:abc" }))),
        "a dated rebuild": model(containers(router({ image: "aws-for-fluent-bit:init-2.34.3.20260810" }))),
        "a registry with a port": model(containers(router({ image: "registry:5000/fluent-bit:5.0.9" }))),
        "an app that floats": model(containers(app({ image: "app:latest" }), router())),
    },
    fails: Object.fromEntries(
        [
            "fluent-bit",
            "fluent-bit:latest",
            "x/fluent-bit:stable",
            "fluent-bit:init-latest",
            "fluent-bit:3",
            "fluent-bit:arm64-debug-latest",
            "registry:5000/fluent-bit",
        ].map((image) => [
            image,
            [
                model(containers(app(), router({ image }))),
                "task.containerDefinitions[1].image",
                /the tag names another image tomorrow, and routers have broken that way; pin a version or a digest/,
            ],
        ]),
    ),
    skips: { "an image that is not known": model(containers(router({ image: unknown() }))) },
});
