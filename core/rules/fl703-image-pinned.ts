import { isFloating } from "../router/image-reference";
import { known } from "../value";
import { containersOf, type Rule } from "./rule";

export const imagePinned: Rule = {
    code: "FL703",
    name: "firelens-image-pinned",
    title: "The log router's image is pinned.",
    severity: "low",
    level: "warning",
    source: "firelens.md §6.4: AWS for Fluent Bit advises an immutable tag, never latest or stable in production",
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
