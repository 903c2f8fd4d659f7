import type { Rule } from "./rule";

export const networkModeNone: Rule = {
    code: "FL207",
    name: "firelens-network-mode-none",
    title: "A task with a log router has a network.",
    severity: "medium",
    level: "error",
    source: "ECS task definition parameters: with none, containers have no external connectivity",
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
