import type { ReportViolation, StackValidationArgs } from "@pulumi/policy";
import type { Rule } from "../core/rules/rule";
import { STACK_TYPE } from "./message";
import { NOT_ANALYZABLE } from "./scope";

/** Runs something that must not throw: one exception in an advisory policy ends the whole preview or update. */
export function attempt<Result>(run: () => Result): Result | undefined {
    try {
        return run();
    } catch {
        return undefined;
    }
}

/** Says that a stack could not be looked at; what was thrown may quote a value. */
export function tellFailure(rule: Rule, { resources }: StackValidationArgs, say: ReportViolation): void {
    const root = resources.find(({ type }) => type === STACK_TYPE) ?? resources[0];
    if (rule.code !== NOT_ANALYZABLE || root === undefined) return;
    say(`${rule.code} the rules could not read this stack, so nothing about it has been checked.`, root.urn);
}
