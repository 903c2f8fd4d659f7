import { hasToken } from "../value";
import { defaultGroups } from "./inbound";
import { example, service } from "./examples";
import { PAGES } from "./pages";
import type { Model } from "./model";
import type { Rule, Violation } from "./rule";

export const noDefaultSecurityGroup: Rule = {
    code: "FL204",
    name: "firelens-default-security-group",
    title: "Neither the task nor its instances use the default security group of the VPC.",
    severity: "medium",
    level: "warning",
    source: "the FireLens page: no inbound traffic on port 24224; the default group admits all traffic of its members",
    enforcement: "advisory",
    scope: "stack",
    areas: ["network", "security"],
    why: "Everything in the VPC that has no group of its own can reach the log router.",
    remedy: {
        text: "Give the service or the instances a security group of their own.",
        snippet: '"networkConfiguration": { "securityGroups": ["sg-…"], … }',
    },
    examples: {
        bad: example(undefined, {}, { runners: [service({ namesSecurityGroups: false })] }),
        good: example(undefined, {}, { runners: [service()] }),
    },
    docs: PAGES.considerations,
    check: (model) => [
        ...defaultGroups(model.securityGroups, "securityGroups"),
        ...defaultGroups(model.hostSecurityGroups, "hostSecurityGroups"),
        ...withoutGroups(model),
    ],
};

/** Runners that name no group: with awsvpc, ECS then takes the default group of the VPC. */
function withoutGroups({ task, runners = [] }: Model): Violation[] {
    if (task.networkMode !== "awsvpc") return [];
    return runners.flatMap(({ namesSecurityGroups, kind, name }, index) => {
        if (namesSecurityGroups !== false || kind === "daemon" || kind === "job") return [];
        return [
            {
                path: ["runners", index],
                problem: `${hasToken(name) ? "it" : `"${name}"`} names no security group, so the task gets the default one of its VPC`,
                fix: "give it a group of its own",
            },
        ];
    });
}
