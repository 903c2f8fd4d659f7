import { known } from "../value";
import { containersOf, type Rule } from "./rule";

/** Fluentd's images say so in their names, and so do Fluent Bit's. */
const FLUENTD_IMAGE = /fluentd/i;
const FLUENT_BIT_IMAGE = /fluent-?bit/i;

export const imageMatchesType: Rule = {
    code: "FL106",
    name: "firelens-image-matches-type",
    title: "The log router's image runs the program that its type names.",
    severity: "medium",
    level: "warning",
    source: "the FireLens page: the agent mounts a configuration in the type's own syntax",
    check: (model) =>
        containersOf(model).flatMap(({ container, path }) => {
            const type = container.firelensConfiguration?.type;
            const image = known(container.image);
            if (type === undefined || image === undefined) return [];
            const other = type === "fluentbit" ? FLUENTD_IMAGE : FLUENT_BIT_IMAGE;
            const same = type === "fluentbit" ? FLUENT_BIT_IMAGE : FLUENTD_IMAGE;
            if (!other.test(image) || same.test(image)) return [];
            return [
                {
                    path: [...path, "image"],
                    problem: `the image looks like another program than ${type}`,
                    fix: `use an image of ${type === "fluentbit" ? "Fluent Bit" : "Fluentd"}, or the other type`,
                },
            ];
        }),
};
