import { error, warning, type Finding } from "../finding";
import { containersOf } from "../rules/parts";
import { networkModeOf, type TaskDefinition } from "../task";
import { known, knownNumber } from "../value";
import { valuesAt } from "./value-at";

/** Kernel parameters that a container can have for itself. Source: ECS's SystemControl, and Docker's --sysctl. */
const OF_NETWORK = "net.";
const OF_IPC = /^(?:kernel\.(?:msgmax|msgmnb|msgmni|sem|shmall|shmmax|shmmni|shm_rmid_forced)|fs\.mqueue\.[\w.]+)$/;

/** Checks kernel parameters and limits of the operating system. */
export function checkKernel(task: TaskDefinition): Finding[] {
    return [...checkControls(task), ...checkConflicts(task), ...checkUlimits(task)];
}

function checkControls(task: TaskDefinition): Finding[] {
    return containersOf({ task }).flatMap(({ container, path }) =>
        valuesAt(container, "systemControls.*.namespace", path).flatMap(({ value, path: at }) => {
            const name = known(value);
            if (typeof name !== "string") return [];
            if (!name.startsWith(OF_NETWORK) && !OF_IPC.test(name)) {
                const problem = "is not a kernel parameter that a container can have for itself";
                return [error("FL011", at, problem, "set it on the instance, or leave it out")];
            }
            if (name.startsWith(OF_NETWORK) && networkModeOf(task) === "host") {
                const problem = "with the host network mode the network is the instance's";
                return [error("FL011", at, problem, "set it on the instance, or leave it out")];
            }
            if (name.startsWith(OF_NETWORK) || known(task.ipcMode) !== "host") return [];
            const problem = "with ipcMode host these parameters are the instance's";
            return [error("FL011", at, problem, "set it on the instance, or leave it out")];
        }),
    );
}

/** With awsvpc, containers share a network: ECS takes both values, and the container that starts last wins. */
function checkConflicts(task: TaskDefinition): Finding[] {
    if (networkModeOf(task) !== "awsvpc") return [];
    const values = new Map<string, unknown>();
    return containersOf({ task }).flatMap(({ container, path }) =>
        (container.systemControls ?? []).flatMap(({ namespace, value }, index) => {
            if (!(known(namespace) ?? "").startsWith(OF_NETWORK) || known(value) === undefined) return [];
            const other = values.get(namespace);
            values.set(namespace, value);
            if (other === undefined || other === value) return [];
            const problem = "another container sets it to another value, and the one that starts last decides";
            return [warning("FL011", [...path, "systemControls", index], problem, "set it in one container only")];
        }),
    );
}

function checkUlimits(task: TaskDefinition): Finding[] {
    return containersOf({ task }).flatMap(({ container, path }) =>
        (container.ulimits ?? []).flatMap(({ softLimit, hardLimit }, index) => {
            const [soft, hard] = [knownNumber(softLimit), knownNumber(hardLimit)];
            // -1 is no limit at all.
            if (soft === undefined || hard === undefined || hard === -1 || (soft !== -1 && soft <= hard)) return [];
            const at = [...path, "ulimits", index, "softLimit"];
            return [error("FL012", at, "is above hardLimit", "write a softLimit up to hardLimit")];
        }),
    );
}
