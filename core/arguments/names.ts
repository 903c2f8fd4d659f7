import { error, type Finding } from "../finding";
import { known } from "../value";
import type { FireLensTaskArguments } from "./types";

/** Name of the log router when nothing is said: that of AWS's own examples. */
export const DEFAULT_ROUTER_NAME = "log_router";

/** What ECS takes as the name of a family, a container and a volume. */
const NAME = /^[A-Za-z0-9_-]{1,255}$/;
const NAME_IN_WORDS = "letters, digits, _ and -, at most 255 characters";
const BOUNDARY = /^arn:[a-z-]+:iam::(\d{12}|aws):policy\/[\w+=,.@/-]+$/;
const PORT_NAME = /^[a-z0-9_][a-z0-9_-]{0,63}$/;

/** Checks the names of the containers, the router, the family, the volumes and the ports. */
export function checkNames(args: FireLensTaskArguments): Finding[] {
    const router = args.logRouter?.name ?? DEFAULT_ROUTER_NAME;
    const findings: Finding[] = [];
    for (const name of Object.keys(args.containers)) {
        findings.push(...checkContainerName(name, ["containers", name]));
        if (name === router) {
            findings.push(
                error(
                    "FL005",
                    ["containers", name],
                    "this is the name of the log router, which the component adds",
                    "name the container otherwise, or the router by logRouter.name",
                ),
            );
        }
    }
    if (args.logRouter?.name !== undefined) findings.push(...checkContainerName(router, ["logRouter", "name"]));
    const family = known(args.family);
    if (family !== undefined && !NAME.test(family)) {
        findings.push(error("FL005", ["family"], "is not a valid family name", `use ${NAME_IN_WORDS}`));
    }
    const boundary = known(args.permissionsBoundary);
    if (boundary !== undefined && !BOUNDARY.test(boundary)) {
        const fix = "write it as arn:<partition>:iam::<account>:policy/<name>";
        findings.push(error("FL005", ["permissionsBoundary"], "is not the ARN of a policy", fix));
    }
    return [...findings, ...checkVolumes(args), ...checkPortNames(args)];
}

function checkContainerName(name: string, path: readonly string[]): Finding[] {
    if (name === "") return [error("FL005", path, "the container has an empty name", "give it a name")];
    const findings: Finding[] = [];
    if (!NAME.test(name)) {
        findings.push(error("FL005", path, "is not a valid container name", `use ${NAME_IN_WORDS}`));
    }
    if (name.includes("-firelens")) {
        // The agent matches `<container>-firelens*`: `app` would also catch what `app-firelens2` writes.
        findings.push(
            error(
                "FL005",
                path,
                'a name with "-firelens" is caught by the outputs of other containers',
                "choose a name without it",
            ),
        );
    }
    return findings;
}

function checkVolumes(args: FireLensTaskArguments): Finding[] {
    const findings: Finding[] = [];
    const names = new Set<string | undefined>();
    for (const [index, volume] of (args.volumes ?? []).entries()) {
        const name = known(volume.name);
        const path = ["volumes", index, "name"];
        if (name !== undefined && !NAME.test(name)) {
            findings.push(error("FL005", path, "is not a valid volume name", `use ${NAME_IN_WORDS}`));
        }
        if (name !== undefined && names.has(name)) {
            findings.push(error("FL005", path, `there are two volumes "${name}"`, "give each a name of its own"));
        }
        names.add(name);
    }
    // A volume with an unknown name may be any of those that are mounted.
    return names.has(undefined) ? findings : [...findings, ...checkMounts(args, names)];
}

function checkMounts(args: FireLensTaskArguments, volumes: ReadonlySet<string | undefined>): Finding[] {
    const holders = [
        ...Object.entries(args.containers).map(([name, container]) => ({ path: ["containers", name], container })),
        { path: ["logRouter"], container: args.logRouter ?? {} },
    ];
    return holders.flatMap(({ path, container }) =>
        (container.mountPoints ?? []).flatMap((mount, index) => {
            const volume = known(mount.sourceVolume);
            if (volume === undefined || volumes.has(volume)) return [];
            const at = [...path, "mountPoints", index, "sourceVolume"];
            return [error("FL005", at, `the task has no volume "${volume}"`, "add it to volumes")];
        }),
    );
}

function checkPortNames(args: FireLensTaskArguments): Finding[] {
    const findings: Finding[] = [];
    const names = new Set<string>();
    for (const [container, { portMappings }] of Object.entries(args.containers)) {
        (portMappings ?? []).forEach((mapping, index) => {
            const name = known(mapping.name);
            if (name === undefined) return;
            const path = ["containers", container, "portMappings", index, "name"];
            if (!PORT_NAME.test(name)) {
                const fix = "use lower-case letters, digits, _ and -, at most 64 characters, not beginning with -";
                findings.push(error("FL005", path, "is not a valid port name", fix));
            }
            if (names.has(name)) {
                findings.push(error("FL005", path, `there are two ports "${name}"`, "give each a name of its own"));
            }
            names.add(name);
        });
    }
    return findings;
}
