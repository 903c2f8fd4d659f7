import { error, type Finding } from "../finding";
import { isPinnedVersion, DEFAULT_VERSION } from "../router/image";
import { known, knownNumber } from "../value";
import { isSecretReference } from "../iam/secrets";
import type { Path } from "../path";
import type { FireLensTaskArguments, LogRouterArguments, StringMap } from "./types";

/** Seconds that Fluent Bit gets to flush, and that ECS waits for it, when nothing is said. */
export const DEFAULT_GRACE = 30;
export const DEFAULT_STOP_TIMEOUT = 120;

/** Variables by which the init process learns what to fetch. It does not anchor its patterns. */
const INIT_VARIABLE = /aws_fluent_bit_init_([sS]3|[fF]ile)/;

/** Checks the settings of the log router and its configuration. */
export function checkRouter(args: FireLensTaskArguments): Finding[] {
    return [...checkConfig(args), ...checkImage(args.logRouter ?? {}), ...checkTimes(args.logRouter ?? {}), ...checkVariables(args)];
}

function checkConfig({ config }: FireLensTaskArguments): Finding[] {
    if (config === undefined) return [];
    if (config.text === undefined && config.file === undefined) {
        return [error("FL107", ["config"], "holds no configuration", "give text or file, or leave config out")];
    }
    if (config.text !== undefined && config.file !== undefined) {
        return [error("FL107", ["config"], "text and file exclude each other", "keep one of them")];
    }
    const name = config.text === undefined ? "file" : "text";
    if (known(config[name])?.trim() !== "") return [];
    return [error("FL009", ["config", name], "is empty", "write a configuration, or leave config out")];
}

function checkImage({ version, image }: LogRouterArguments): Finding[] {
    if (version === undefined) return [];
    if (image !== undefined) {
        const problem = "image and version exclude each other";
        return [error("FL011", ["logRouter", "version"], problem, "keep one of them")];
    }
    if (isPinnedVersion(version)) return [];
    const problem = "is no version that stays the same image";
    const fix = `write one such as ${DEFAULT_VERSION}: a tag like latest or stable is another image tomorrow`;
    return [error("FL703", ["logRouter", "version"], problem, fix)];
}

function checkTimes({ grace, stopTimeout }: LogRouterArguments): Finding[] {
    const flush = knownNumber(grace ?? DEFAULT_GRACE);
    const stop = knownNumber(stopTimeout ?? DEFAULT_STOP_TIMEOUT);
    if (flush === undefined || stop === undefined || flush < stop) return [];
    const path = ["logRouter", grace === undefined ? "stopTimeout" : "grace"];
    const problem = `Fluent Bit takes ${String(flush)} seconds to flush and is killed after ${String(stop)}`;
    return [error("FL012", path, problem, "keep grace below stopTimeout")];
}

function checkVariables(args: FireLensTaskArguments): Finding[] {
    const holders = [
        ...Object.entries(args.containers).map(([name, container]) => ({ path: ["containers", name], ...container })),
        { path: ["logRouter"], ...args.logRouter },
    ];
    return holders.flatMap(({ path, environment, secrets }) => [
        ...checkSecrets(path, known(environment) ?? {}, secrets ?? {}),
        ...(path[0] === "logRouter" ? checkInitVariables(known(environment) ?? {}, secrets ?? {}) : []),
    ]);
}

function checkSecrets(path: Path, environment: StringMap | string, secrets: StringMap): Finding[] {
    return Object.entries(secrets).flatMap(([name, valueFrom]) => {
        const at = [...path, "secrets", name];
        const findings: Finding[] = [];
        if (name === "") findings.push(error("FL009", at, "the variable has no name", "give it one"));
        if (typeof environment !== "string" && Object.hasOwn(environment, name)) {
            const problem = "the same variable is in environment";
            findings.push(error("FL005", at, problem, "keep it in secrets only"));
        }
        if (!isSecretReference(valueFrom)) {
            const problem = "is neither the ARN of a Secrets Manager secret or SSM parameter, nor a parameter's name";
            const fix = "give the reference: the value itself must not stand in a task definition";
            findings.push(error("FL701", at, problem, fix));
        }
        return findings;
    });
}

function checkInitVariables(environment: StringMap | string, secrets: StringMap): Finding[] {
    const names = (map: StringMap | string): string[] => (typeof map === "string" ? [] : Object.keys(map));
    return [
        ...names(environment).map((name) => ({ in: "environment", name })),
        ...names(secrets).map((name) => ({ in: "secrets", name })),
    ]
        .filter(({ name }) => INIT_VARIABLE.test(name))
        .map(({ in: holder, name }) =>
            error(
                "FL011",
                ["logRouter", holder, name],
                "is how the init process is told what to fetch, which the component does",
                "give the configuration by config.text or config.file",
            ),
        );
}
