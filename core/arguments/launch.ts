import { error, type Finding } from "../finding";
import { known } from "../value";
import { parseVersion } from "../version";
import type { FireLensTaskArguments } from "./types";

/** Where a task can run, and how its containers are connected. */
export interface Launch {
    /** In the order of their names, each once. */
    readonly compatibilities: readonly string[];
    readonly networkMode: string;
    /** Whether Fargate is one of the compatibilities: what it refuses is then refused for all of them. */
    readonly onFargate: boolean;
}

type Given = Pick<FireLensTaskArguments, "compatibilities" | "networkMode">;

/** The launch that the arguments ask for, with the defaults. What was found to be wrong counts as not given. */
export function launchOf({ compatibilities = [], networkMode }: Given): Launch {
    const given = [...new Set(compatibilities.filter((name) => known(name) !== undefined))].sort();
    const names = given.length === 0 ? ["FARGATE"] : given;
    const onFargate = names.includes("FARGATE");
    return { compatibilities: names, networkMode: known(networkMode) ?? (onFargate ? "awsvpc" : "bridge"), onFargate };
}

/** Checks that the launch types have the network mode, and that what only one of them has is not asked of another. */
export function checkLaunch(args: FireLensTaskArguments): Finding[] {
    if (args.compatibilities?.length === 0) {
        return [error("FL002", ["compatibilities"], "names nowhere to run", "write FARGATE, EC2 or EXTERNAL")];
    }
    const launch = launchOf(args);
    return [...checkMode(launch), ...checkNeeds(args, launch), ...checkVersions(args, launch)];
}

function checkMode({ compatibilities, networkMode, onFargate }: Launch): Finding[] {
    const isExternal = compatibilities.includes("EXTERNAL");
    if (onFargate && isExternal) {
        const problem = "Fargate has only the awsvpc network mode, which EXTERNAL does not have";
        return [error("FL011", ["compatibilities"], problem, "make a FireLensTask for each of the two")];
    }
    // A rule speaks of `none`, wherever the task runs (FL207).
    if (networkMode === "none") return [];
    if (onFargate && networkMode !== "awsvpc") {
        const fix = "leave networkMode out, or FARGATE out of compatibilities";
        return [error("FL011", ["networkMode"], "Fargate has only the awsvpc network mode", fix)];
    }
    if (!isExternal || networkMode !== "awsvpc") return [];
    const problem = "servers of your own have no network interfaces of ECS, which awsvpc needs";
    return [error("FL011", ["networkMode"], problem, "write bridge or host, or leave it out")];
}

function checkNeeds(args: FireLensTaskArguments, { networkMode, onFargate }: Launch): Finding[] {
    const findings: Finding[] = [];
    if (args.ephemeralStorage !== undefined && !onFargate) {
        const problem = "only Fargate lets a task set its ephemeral storage";
        findings.push(error("FL011", ["ephemeralStorage"], problem, "leave it out, or add FARGATE to compatibilities"));
    }
    for (const name of ["securityGroup", "securityGroupIds"] as const) {
        if (args[name] === undefined || networkMode === "awsvpc") continue;
        const problem = `with the ${networkMode} network mode a task has no network interface that could be in a group`;
        findings.push(error("FL011", [name], problem, "leave it out, or use the awsvpc network mode"));
    }
    if (args.hostSecurityGroupIds !== undefined && networkMode !== "host") {
        const problem = `with the ${networkMode} network mode the router does not listen on the instance's own network`;
        const fix =
            networkMode === "awsvpc"
                ? "give the groups of the task itself, as securityGroupIds"
                : "leave it out, or use the host network mode";
        findings.push(error("FL011", ["hostSecurityGroupIds"], problem, fix));
    }
    return findings;
}

function checkVersions({ platformVersion, hostOs = {} }: FireLensTaskArguments, launch: Launch): Finding[] {
    const findings: Finding[] = [];
    const platform = known(platformVersion);
    if (platformVersion !== undefined && !launch.onFargate) {
        const problem = "only Fargate has platform versions";
        findings.push(error("FL011", ["platformVersion"], problem, "leave it out, or add FARGATE to compatibilities"));
    } else if (platform !== undefined && platform !== "LATEST" && parseVersion(platform) === undefined) {
        findings.push(error("FL011", ["platformVersion"], "is not a version", "write one such as 1.4.0, or LATEST"));
    }
    const path = ["hostOs", "bottlerocketVersion"];
    const bottlerocket = known(hostOs.bottlerocketVersion);
    if (hostOs.bottlerocketVersion !== undefined && launch.compatibilities.join() === "FARGATE") {
        const problem = "Fargate has no instances that could run Bottlerocket";
        findings.push(error("FL011", path, problem, "leave it out, or add EC2 or EXTERNAL to compatibilities"));
    } else if (bottlerocket !== undefined && parseVersion(bottlerocket) === undefined) {
        findings.push(error("FL011", path, "is not a version of Bottlerocket", "write one such as 1.19.0"));
    }
    return findings;
}
