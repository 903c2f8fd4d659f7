import { suggest } from "../arguments/did-you-mean";
import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { containersOf } from "../rules/parts";
import type { TaskDefinition } from "../task";
import { known } from "../value";
import { runsOnFargate } from "./launch";
import { valuesAt } from "./value-at";

const SWITCH = ["ENABLED", "DISABLED"];
type Choices = Readonly<Record<string, readonly string[]>>;

/** What ECS takes of a task, where it takes a few texts only. Source: ECS's API reference. */
const TASK: Choices = {
    ipcMode: ["host", "task", "none"],
    "placementConstraints.*.type": ["memberOf"],
    "proxyConfiguration.type": ["APPMESH"],
    "runtimePlatform.cpuArchitecture": ["X86_64", "ARM64"],
    "volumes.*.dockerVolumeConfiguration.scope": ["task", "shared"],
    "volumes.*.efsVolumeConfiguration.transitEncryption": SWITCH,
    "volumes.*.efsVolumeConfiguration.authorizationConfig.iam": SWITCH,
};

const CONTAINER: Choices = {
    "dependsOn.*.condition": ["START", "COMPLETE", "SUCCESS", "HEALTHY"],
    "environmentFiles.*.type": ["s3"],
    "linuxParameters.devices.*.permissions.*": ["read", "write", "mknod"],
    "portMappings.*.protocol": ["tcp", "udp"],
    "portMappings.*.appProtocol": ["http", "http2", "grpc"],
    "resourceRequirements.*.type": ["GPU", "InferenceAccelerator"],
    "ulimits.*.name": [
        ...["core", "cpu", "data", "fsize", "locks", "memlock", "msgqueue", "nice", "nofile", "nproc", "rss"],
        ...["rtprio", "rttime", "sigpending", "stack"],
    ],
};

const DRIVERS = ["awsfirelens", "awslogs", "splunk"];
const DRIVERS_OF_INSTANCES = ["fluentd", "gelf", "journald", "json-file", "syslog"];

/** Checks what can only be one of a few texts. */
export function checkChoices(task: TaskDefinition): Finding[] {
    const onFargate = runsOnFargate(task);
    const pidModes = { pidMode: onFargate ? ["task"] : ["host", "task"] };
    const drivers = { "logConfiguration.logDriver": [...DRIVERS, ...(onFargate ? [] : DRIVERS_OF_INSTANCES)] };
    return [
        ...checkTable({ ...TASK, ...pidModes }, task, ["task"]),
        ...containersOf({ task }).flatMap(({ container, path }) =>
            checkTable({ ...CONTAINER, ...drivers }, container, path),
        ),
    ];
}

function checkTable(table: Choices, holder: object, path: Path): Finding[] {
    return Object.entries(table).flatMap(([steps, choices]) =>
        valuesAt(holder, steps, path).flatMap(({ value, path: at }) => {
            const given = known(value);
            if (typeof given !== "string" || choices.includes(given)) return [];
            return [error("FL004", at, "is not one of the possible values", suggest(given, choices))];
        }),
    );
}
