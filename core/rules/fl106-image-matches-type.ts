import { known } from "../value";
import { containersOf } from "./parts";
import { example, app, router } from "./examples";
import { PAGES } from "./pages";
import type { Rule } from "./rule";

/** What the images of the two programs are called, and the programs. */
const PROGRAMS: ReadonlyMap<string, { readonly image: RegExp; readonly program: string; readonly other: RegExp }> =
    new Map([
        ["fluentbit", { image: /fluent-?bit/i, program: "Fluent Bit", other: /fluentd/i }],
        ["fluentd", { image: /fluentd/i, program: "Fluentd", other: /fluent-?bit/i }],
    ]);

export const imageMatchesType: Rule = {
    code: "FL106",
    name: "firelens-image-matches-type",
    title: "The log router's image runs the program that its type names.",
    severity: "medium",
    level: "warning",
    source: "the FireLens page: Fluentd or Fluent Bit; the configuration that is mounted has the syntax of the type",
    enforcement: "advisory",
    scope: "task",
    areas: ["definition"],
    quote: "We provide the AWS for Fluent Bit image or you can use your own Fluentd or Fluent Bit image.",
    why: "The agent mounts a configuration in the syntax of the type. The other program cannot read it, and stops.",
    remedy: { text: "Use an image of the program that the type names." },
    examples: { bad: example([app(), router({ image: "fluent/fluentd:v1.19.2-1.0" })]), good: example() },
    docs: PAGES.taskDefinition,
    check: (model) =>
        containersOf(model).flatMap(({ container, path }) => {
            const expected = PROGRAMS.get(known(container.firelensConfiguration?.type) ?? "");
            const image = known(container.image);
            if (expected === undefined || image === undefined) return [];
            if (!expected.other.test(image) || expected.image.test(image)) return [];
            return [
                {
                    path: [...path, "image"],
                    problem: `the image looks like another program than ${expected.program}`,
                    fix: `use an image of ${expected.program}, or the other type`,
                },
            ];
        }),
};
