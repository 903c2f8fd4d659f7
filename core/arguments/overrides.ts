import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { hasToken, isEmpty } from "../value";
import { suggestProperty } from "./did-you-mean";
import type { FireLensTaskArguments } from "./types";

type Kind = "text" | "scalar" | "texts" | "map" | { readonly list: Fields } | { readonly object: Fields };
/** Kinds by name; a name with a `!` has to be there. */
type Fields = Readonly<Record<string, Kind>>;

const named: Kind = { list: { "name!": "text", "value!": "text" } };
const secrets: Kind = { list: { "name!": "text", "valueFrom!": "text" } };

/** The parts of ECS's container definition that core reads: what else there is goes to ECS as it is. */
const CONTAINER: Fields = {
    image: "text",
    command: "texts",
    entryPoint: "texts",
    user: "text",
    cpu: "scalar",
    memory: "scalar",
    memoryReservation: "scalar",
    essential: "scalar",
    startTimeout: "scalar",
    stopTimeout: "scalar",
    environment: named,
    environmentFiles: { list: { "value!": "text", type: "text" } },
    secrets,
    portMappings: {
        list: {
            containerPort: "scalar",
            hostPort: "scalar",
            containerPortRange: "text",
            protocol: "text",
            appProtocol: "text",
            name: "text",
        },
    },
    links: "texts",
    mountPoints: { list: { "sourceVolume!": "text", "containerPath!": "text", readOnly: "scalar" } },
    volumesFrom: { list: { "sourceContainer!": "text", readOnly: "scalar" } },
    systemControls: { list: { "namespace!": "text", "value!": "text" } },
    ulimits: { list: { "name!": "text", "softLimit!": "scalar", "hardLimit!": "scalar" } },
    linuxParameters: { object: { capabilities: { object: { add: "texts", drop: "texts" } } } },
    dependsOn: { list: { "containerName!": "text", "condition!": "text" } },
    dockerLabels: "map",
    healthCheck: { object: { command: "texts" } },
    restartPolicy: { object: {} },
    repositoryCredentials: { object: { credentialsParameter: "text" } },
    logConfiguration: { object: { logDriver: "text", options: "map", secretOptions: secrets } },
    firelensConfiguration: { object: { type: "text", options: "map" } },
};

/** The parts of ECS's task definition that may be overridden: the provider of AWS knows no others. */
const TASK: Fields = {
    taskRoleArn: "text",
    executionRoleArn: "text",
    runtimePlatform: { object: { cpuArchitecture: "text", operatingSystemFamily: "text" } },
    ephemeralStorage: { object: { sizeInGiB: "scalar" } },
    volumes: {
        list: {
            "name!": "text",
            host: { object: { sourcePath: "text" } },
            efsVolumeConfiguration: {
                object: {
                    rootDirectory: "text",
                    transitEncryption: "text",
                    authorizationConfig: { object: { accessPointId: "text", iam: "text" } },
                },
            },
        },
    },
    placementConstraints: { list: { "type!": "text", expression: "text" } },
    proxyConfiguration: { object: { containerName: "text", type: "text", properties: named } },
    pidMode: "text",
    ipcMode: "text",
};

/** What the rest of the plan is made from: an override would come too late. */
const DECIDED: Readonly<Record<string, string>> = {
    family: "use family",
    cpu: "use cpu",
    memory: "use memory",
    networkMode: "use networkMode",
    requiresCompatibilities: "use compatibilities",
    containerDefinitions: "use the overrides of the containers and of the log router",
    tags: "use tags",
};

/** Checks that overrides have the shape of what they override, as far as anything reads it. */
export function checkOverrides(args: FireLensTaskArguments): Finding[] {
    return [
        ...checkTask(args.overrides),
        ...Object.entries(args.containers).flatMap(([name, { overrides }]) =>
            checkContainer(overrides, ["containers", name, "overrides"], `containers["${name}"]`),
        ),
        ...checkContainer(args.logRouter?.overrides, ["logRouter", "overrides"], "logRouter.name"),
    ];
}

function checkTask(overrides: unknown): Finding[] {
    if (overrides === undefined) return [];
    const path = ["overrides"];
    const findings = checkFields(overrides, TASK, path);
    if (findings.length > 0 || typeof overrides !== "object" || overrides === null) return findings;
    return Object.keys(overrides)
        .filter((name) => !Object.hasOwn(TASK, name))
        .map((name) => {
            const decided = Object.hasOwn(DECIDED, name) ? DECIDED[name] : undefined;
            const fix = decided ?? suggestProperty(name, Object.keys(TASK));
            return error("FL011", [...path, name], "cannot be overridden", fix);
        });
}

function checkContainer(overrides: unknown, path: Path, argument: string): Finding[] {
    if (overrides === undefined) return [];
    const findings = checkFields(overrides, CONTAINER, path);
    if (typeof overrides !== "object" || overrides === null || !Object.hasOwn(overrides, "name")) return findings;
    const problem = "the name is what the rest of the task refers to";
    return [...findings, error("FL011", [...path, "name"], problem, `use ${argument}`)];
}

function checkFields(value: unknown, fields: Fields, path: Path): Finding[] {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return [wrong(path, "an object")];
    const missing = Object.keys(fields)
        .filter((name) => name.endsWith("!") && !Object.hasOwn(value, name.slice(0, -1)))
        .map((name) => name.slice(0, -1));
    return [
        ...missing.map((name) => error("FL002", [...path, name], "is required and missing", `add ${name}`)),
        ...Object.entries(value).flatMap(([name, item]: [string, unknown]) => {
            const key = [name, `${name}!`].find((candidate) => Object.hasOwn(fields, candidate));
            const kind = key === undefined ? undefined : fields[key];
            return kind === undefined ? [] : checkKind(item, kind, [...path, name]);
        }),
    ];
}

function checkKind(value: unknown, kind: Kind, path: Path): Finding[] {
    if (kind === "text") return typeof value === "string" ? [] : [wrong(path, "a string")];
    if (kind === "scalar") {
        return ["string", "number", "boolean"].includes(typeof value) ? [] : [wrong(path, "a number or a boolean")];
    }
    if (kind === "map") return checkMap(value, path);
    if (kind === "texts") {
        if (!Array.isArray(value)) return hasToken(value) ? [] : [wrong(path, "a list")];
        return value.flatMap((item: unknown, index) =>
            typeof item === "string" ? [] : [wrong([...path, index], "a string")],
        );
    }
    if ("object" in kind) return checkFields(value, kind.object, path);
    if (!Array.isArray(value)) return [wrong(path, "a list")];
    return value.flatMap((item: unknown, index) => checkFields(item, kind.list, [...path, index]));
}

function checkMap(value: unknown, path: Path): Finding[] {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return [wrong(path, "a map")];
    const isOptions = path.at(-1) === "options";
    return Object.entries(value).flatMap(([name, item]) => {
        const at = [...path, name];
        if (typeof item !== "string") {
            return [error(isOptions ? "FL110" : "FL003", at, "is no string", "put it in quotes")];
        }
        // FL107 speaks of a path that is empty.
        if (!isOptions || !isEmpty(item) || name === "config-file-value") return [];
        return [error("FL009", at, "is empty", "give it a value or leave it out")];
    });
}

function wrong(path: Path, expected: string): Finding {
    return error("FL003", path, `is not ${expected}, as ECS has it here`, `write ${expected}`);
}
