import { InputPropertiesError } from "@pulumi/pulumi";
import { describe, type Finding } from "../core/finding";
import { formatPath, type Path } from "../core/path";
import { touchesSecret } from "./inputs/resolve";

/**
 * All findings as one error. The engine prints the value that it finds at a path, secrets included: a path that leads to
 * one is written so that the engine does not find it.
 */
export function toError(findings: readonly Finding[], secretPaths: readonly Path[]): InputPropertiesError {
    const count = findings.length === 1 ? "1 problem" : `${String(findings.length)} problems`;
    return new InputPropertiesError({
        message: `${count}, nothing was changed:`,
        errors: findings.map((finding) => ({
            propertyPath: `${formatPath(finding.path)}${touchesSecret(finding.path, secretPaths) ? " (secret)" : ""}`,
            reason: describe(finding),
        })),
    });
}

/** An error that is no property's: one sentence and what to do, without a stack trace. */
export function toPlainError(message: string): InputPropertiesError {
    return new InputPropertiesError({ message, errors: [] });
}
