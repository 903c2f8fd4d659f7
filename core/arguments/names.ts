import { NAME, NAME_IN_WORDS } from "../ecs/names";
import { error, type Finding } from "../finding";
import { known } from "../value";
import type { FireLensTaskArguments } from "./types";

/** Name of the log router when nothing is said: that of AWS's own examples. */
export const DEFAULT_ROUTER_NAME = "log_router";

const BOUNDARY = /^arn:[a-z-]+:iam::(\d{12}|aws):policy\/[\w+=,.@/-]+$/;

/** Checks the names of the containers, of the router and of the family. */
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
    return findings;
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
