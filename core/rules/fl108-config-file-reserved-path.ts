import type { ContainerDefinition, KeyValue } from "../task";
import { known } from "../value";
import { containersOf } from "./parts";
import { example, app, routing } from "./examples";
import { PAGES } from "./pages";
import type { Rule } from "./rule";

const RESERVED: readonly string[] = [
    "/fluent-bit/etc/fluent-bit.conf",
    "/fluent-bit/etc/external.conf",
    "/fluentd/etc/fluent.conf",
    "/fluentd/etc/external.conf",
    "/init/fluent-bit-init.conf",
];
const SOCKET_FOLDER = "/var/run/";
const INIT_FILE_VARIABLE = /aws_fluent_bit_init_[fF]ile/;
const HIDDEN = {
    problem: "is where the agent mounts a file of its own, which hides this one",
    fix: "put the configuration at another path, such as /extra.conf",
};

export const configFileReservedPath: Rule = {
    code: "FL108",
    name: "firelens-config-file-reserved-path",
    title: "A custom configuration is not where the agent mounts its own files.",
    severity: "high",
    level: "error",
    source: "the ECS agent (agent/api/task/task.go): it mounts its own configuration and socket at these paths",
    enforcement: "mandatory",
    scope: "task",
    areas: ["definition"],
    why: "The agent's own file hides the custom configuration, so the router never reads it.",
    remedy: { text: "Put the configuration at another path.", snippet: '"config-file-value": "/extra.conf"' },
    examples: {
        bad: example([
            app(),
            routing({ "config-file-type": "file", "config-file-value": "/fluent-bit/etc/fluent-bit.conf" }),
        ]),
        good: example([app(), routing({ "config-file-type": "file", "config-file-value": "/extra.conf" })]),
    },
    docs: PAGES.customConfig,
    check: (model) =>
        containersOf(model).flatMap(({ container, path }) => {
            const options = container.firelensConfiguration?.options ?? {};
            const value =
                options["config-file-type"] === "file" ? known<unknown>(options["config-file-value"]) : undefined;
            const file = typeof value === "string" ? value : undefined;
            const mounts = container.firelensConfiguration === undefined ? [] : (container.mountPoints ?? []);
            return [
                ...(file !== undefined && isReserved(file)
                    ? [{ path: [...path, "firelensConfiguration", "options", "config-file-value"], ...HIDDEN }]
                    : []),
                ...initFilesOf(container).flatMap(({ value, index }) =>
                    isReserved(value) ? [{ path: [...path, "environment", index], ...HIDDEN }] : [],
                ),
                ...mounts.flatMap((mount, index) => {
                    const target = known(mount.containerPath);
                    if (target === undefined || !(isReserved(target) || isReserved(`${target}/`))) return [];
                    return [
                        {
                            path: [...path, "mountPoints", index, "containerPath"],
                            problem: "is where the agent mounts the router's socket or configuration",
                            fix: "mount the volume elsewhere",
                        },
                    ];
                }),
            ];
        }),
};

/** Paths that the init process is told to include. */
function initFilesOf({ environment, firelensConfiguration }: ContainerDefinition): { value: string; index: number }[] {
    if (firelensConfiguration === undefined || !Array.isArray(environment)) return [];
    return environment.flatMap(({ name, value }: KeyValue, index) =>
        INIT_FILE_VARIABLE.test(name) && known(value) !== undefined ? [{ value, index }] : [],
    );
}

function isReserved(path: string): boolean {
    const plain = normalize(path);
    return RESERVED.includes(plain) || plain.startsWith(SOCKET_FOLDER);
}

/** The path without empty steps, `.` and `..`. */
function normalize(path: string): string {
    const steps = path.split("/").reduce<string[]>((above, step) => {
        if (step === "..") return above.slice(0, -1);
        return step === "" || step === "." ? above : [...above, step];
    }, []);
    return `/${steps.join("/")}${path.endsWith("/") ? "/" : ""}`;
}
