import { isFloating } from "../router/image-reference";
import { known } from "../value";
import { containersOf } from "./parts";
import { example, app, router } from "./examples";
import { PAGES } from "./pages";
import type { Rule } from "./rule";

export const imagePinned: Rule = {
    code: "FL703",
    name: "firelens-image-pinned",
    title: "The log router's image is pinned.",
    severity: "low",
    level: "warning",
    source: "AWS for Fluent Bit (README.md): an immutable tag is advised, never latest or stable in production",
    enforcement: "advisory",
    scope: "task",
    areas: ["reliability", "security"],
    why: "The next task that starts may run another router than the last, and a bad release breaks all at once.",
    remedy: {
        text: "Pin a version or a digest.",
        snippet: '"image": "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.15"',
    },
    examples: {
        bad: example([app(), router({ image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:stable" })]),
        good: example(),
    },
    docs: PAGES.images,
    check: (model) =>
        containersOf(model).flatMap(({ container, path }) => {
            const image = known(container.image);
            if (container.firelensConfiguration === undefined || image === undefined || !isFloating(image)) return [];
            return [
                {
                    path: [...path, "image"],
                    problem: "the tag names another image tomorrow, and routers have broken that way",
                    fix: "pin a version or a digest",
                },
            ];
        }),
};
