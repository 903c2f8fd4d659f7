import { imageMatchesType } from "../../../core/rules/fl106-image-matches-type";
import { app, containers, model, router, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(imageMatchesType, {
    passes: {
        "an image of another name": model(containers(app(), router({ image: "my/router:1" }))),
        "an app that is called after the other program": model(
            containers(app({ image: "fluent/fluentd:1" }), router()),
        ),
    },
    fails: {
        "an image of Fluentd for Fluent Bit": [
            model(containers(app(), router({ image: "fluent/fluentd:v1.18" }))),
            "task.containerDefinitions[1].image",
            /looks like another program than Fluent Bit; use an image of Fluent Bit, or the other type/,
        ],
        "an image of Fluent Bit for Fluentd": [
            model(containers(app(), router({ firelensConfiguration: { type: "fluentd" } }))),
            "task.containerDefinitions[1].image",
            /use an image of Fluentd/,
        ],
    },
    skips: {
        "a type that is not known": model(
            containers(app(), router({ image: "fluent-bit:5.0.9", firelensConfiguration: { type: unknown() } })),
        ),
        "an image that is not known": model(containers(app(), router({ image: unknown() }))),
    },
});
