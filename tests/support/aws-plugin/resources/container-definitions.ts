import { jsonText, sortKeys } from "../canonical";
import { isEmpty, isList, isObject, listOf, textOf, type Properties, type Value } from "../values";

/**
 * Container definitions as ECS returns them: sorted by name, defaults and empty lists filled in. The real provider
 * forgives a program that leaves these out; the stand-in does not, so a program that would depend on that forgiveness
 * shows a change in its second preview.
 */
export function asEcsReturns(containers: readonly Value[], networkMode: string): string {
    const described = containers
        .filter(isObject)
        .map((container) => sortKeys(describe(container, networkMode)))
        .sort(by("name"));
    return JSON.stringify(described);
}

/** Two texts are the same when they differ only in white space and in the order of members. */
export const canonicalContainers = jsonText;

const emptyLists = ["environment", "mountPoints", "portMappings", "systemControls", "volumesFrom"];

/**
 * What ECS fills in inside of what a program gives. It is known of the health check and of capabilities; of the others it is
 * the documented default, and whatever is written out comes back as it is.
 */
const filled: Readonly<Record<string, (given: Properties) => Properties>> = {
    healthCheck: (given) => ({ interval: 30, retries: 3, timeout: 5, ...given }),
    restartPolicy: (given) => ({ ignoredExitCodes: [], restartAttemptPeriod: 300, ...given }),
    linuxParameters: ({ capabilities, devices, tmpfs, ...given }) => ({
        ...given,
        ...(isObject(capabilities) && { capabilities: { add: [], drop: [], ...capabilities } }),
        ...each("devices", devices, { permissions: ["read", "write", "mknod"] }),
        ...each("tmpfs", tmpfs, { mountOptions: [] }),
    }),
};

function describe(container: Properties, networkMode: string): Properties {
    const present = Object.fromEntries(Object.entries(container).filter(([, value]) => value !== null));
    return {
        ...Object.fromEntries(emptyLists.map((name) => [name, []])),
        cpu: 0,
        essential: true,
        // A router without a user is stored as one that runs as root.
        ...(isEmpty(container.firelensConfiguration) ? {} : { user: "0" }),
        ...present,
        ...sortedByName(present, "environment"),
        ...sortedByName(present, "secrets"),
        ...each("environmentFiles", present.environmentFiles, { type: "s3" }),
        ...each("mountPoints", present.mountPoints, { readOnly: false }),
        ...each("volumesFrom", present.volumesFrom, { readOnly: false }),
        portMappings: listOf(present.portMappings).filter(isObject).map(portMapping(networkMode)),
        ...Object.fromEntries(
            Object.entries(filled).flatMap(([name, fill]) => {
                const given = present[name];
                return isObject(given) ? [[name, fill(given)]] : [];
            }),
        ),
    };
}

function each(name: string, items: Value | undefined, defaults: Properties): Properties {
    return isList(items) ? { [name]: items.filter(isObject).map((item) => ({ ...defaults, ...item })) } : {};
}

function sortedByName(container: Properties, list: string): Properties {
    const value = container[list];
    return isList(value) ? { [list]: [...value].sort(by("name")) } : {};
}

function portMapping(networkMode: string): (mapping: Properties) => Properties {
    const sharesPorts = networkMode === "awsvpc" || networkMode === "host";
    return (mapping) => ({
        protocol: "tcp",
        ...mapping,
        ...(isEmpty(mapping.containerPort)
            ? {}
            : { hostPort: mapping.hostPort || (sharesPorts ? mapping.containerPort : 0) }),
    });
}

function by(name: string): (left: Value, right: Value) => number {
    const key = (value: Value): string => (isObject(value) ? textOf(value[name] ?? "") : "");
    return (left, right) => (key(left) < key(right) ? -1 : key(left) > key(right) ? 1 : 0);
}
