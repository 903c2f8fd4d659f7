import { error, warning, type Finding } from "../finding";
import type { Path } from "../path";
import type { Leaf } from "../value";
import type { Form } from "./destination";

/** A host's name without what else a URL has. */
export const HOST: Form = {
    pattern: /^(?!.*:\/\/)[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/,
    problem: "is not the name of a host",
    fix: "write it alone, such as logs.example.com, without https://, port and path",
};

/** The path of a URL. */
export const URI: Form = {
    pattern: /^\//,
    problem: "is not the path of a URL",
    fix: "begin it with /, and leave the host out",
};

/** A port of TCP. */
export const PORT = { code: "FL006", range: [1, 65535] } as const;

/** A record that is only the value of a key has no place for a time, and the plugins of AWS refuse both. */
export function checkTimeOfKey(
    { logKey, timeKey }: { readonly logKey?: string; readonly timeKey?: string },
    path: Path,
): Finding[] {
    if (logKey === undefined || timeKey === undefined) return [];
    const problem = "a record that is only the value of logKey has no place for a time, and the router refuses both";
    return [error("FL011", [...path, "timeKey"], problem, "leave one of the two out")];
}

/** The ARN of a KMS key: IAM grants nothing on an alias. */
export const KEY_ARN: Form = {
    pattern: /^arn:aws(?:-[a-z]+)*:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/,
    problem: "is not the ARN of a KMS key",
    fix: "write it as arn:<partition>:kms:<region>:<account>:key/<id>; IAM grants nothing on an alias",
};

/** A user has a password, and a password a user. */
export function checkPassword(
    { httpUser, httpPasswordSecret }: { readonly httpUser?: string; readonly httpPasswordSecret?: string },
    path: Path,
): Finding[] {
    if ((httpUser === undefined) === (httpPasswordSecret === undefined)) return [];
    return [error("FL011", path, "httpUser and httpPasswordSecret belong together", "give both, or neither")];
}

/** Secrets that go over the network for all to read. */
export function checkCleartext<Arguments extends { readonly tls?: Leaf<boolean> }>(
    args: Arguments,
    secrets: readonly (keyof Arguments & string)[],
    path: Path,
): Finding[] {
    if (args.tls !== false) return [];
    return secrets
        .filter((name) => args[name] !== undefined)
        .map((name) => {
            const problem = "goes over the network for all to read without TLS";
            return warning("FL701", [...path, name], problem, "leave tls out, which then is on");
        });
}
