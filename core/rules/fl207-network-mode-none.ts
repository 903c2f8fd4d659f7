import { example, ec2 } from "./examples";
import { PAGES } from "./pages";
import type { Rule } from "./rule";

export const networkModeNone: Rule = {
    code: "FL207",
    name: "firelens-network-mode-none",
    title: "A task with a log router has a network.",
    severity: "medium",
    level: "error",
    source: "ECS task definition parameters: with none, containers have no external connectivity",
    enforcement: "mandatory",
    scope: "task",
    areas: ["network"],
    quote: "If the network mode is set to none, the task's containers do not have external connectivity.",
    why: "The log router cannot reach any destination.",
    remedy: { text: "Use awsvpc, bridge or host.", snippet: '"networkMode": "awsvpc"' },
    examples: { bad: example(undefined, ec2({ networkMode: "none" })), good: example() },
    docs: PAGES.networking,
    check: ({ task }) =>
        task.networkMode === "none"
            ? [
                  {
                      path: ["task", "networkMode"],
                      problem: "with none the log router has no network, and can deliver nothing",
                      fix: "write awsvpc, bridge or host, or leave it out",
                  },
              ]
            : [],
};
