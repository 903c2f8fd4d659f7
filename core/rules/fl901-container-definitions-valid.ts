import { hasToken } from "../value";
import { example } from "./examples";
import { PAGES } from "./pages";
import type { Rule } from "./rule";

export const containerDefinitionsValid: Rule = {
    code: "FL901",
    name: "firelens-container-definitions-valid",
    title: "Container definitions are JSON that can be read.",
    severity: "high",
    level: "error",
    source: "Pulumi: an output in JSON.stringify becomes the text of an error",
    enforcement: "mandatory",
    scope: "task",
    areas: ["analysis"],
    why: "The provider cannot read the container definitions, or ECS refuses them.",
    remedy: {
        text: "Give the container definitions as JSON. In a Pulumi program that has outputs in them, make it with pulumi.jsonStringify (pulumi.Output.json_dumps in Python), never with JSON.stringify.",
        snippet: '"containerDefinitions": [{ "name": "app", "image": "nginx:1.29", … }]',
    },
    examples: {
        bad: example(
            undefined,
            {},
            {
                unread: [
                    {
                        path: ["task", "containerDefinitions"],
                        reason: "invalid",
                        what: "the container definitions are not JSON",
                    },
                ],
            },
        ),
        good: example(),
    },
    docs: PAGES.containerDefinition,
    isGeneral: true,
    check: ({ unread = [] }) =>
        unread
            .filter(({ reason }) => reason === "invalid")
            .map(({ path, what }) => ({
                path,
                problem: hasToken(what) ? "cannot be read" : what,
                fix: "write a JSON list of containers; in a Pulumi program, with pulumi.jsonStringify where they hold outputs",
            })),
};
