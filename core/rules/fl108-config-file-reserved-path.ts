import { known } from "../value";
import { containersOf, type Rule } from "./rule";

const RESERVED: readonly string[] = [
    "/fluent-bit/etc/fluent-bit.conf",
    "/fluent-bit/etc/external.conf",
    "/fluentd/etc/fluent.conf",
    "/fluentd/etc/external.conf",
];
const SOCKET_FOLDER = "/var/run/";

export const configFileReservedPath: Rule = {
    code: "FL108",
    name: "firelens-config-file-reserved-path",
    title: "A custom configuration is not where the agent mounts its own files.",
    severity: "high",
    level: "error",
    source: "firelens.md §1.9 and §3.4",
    check: (model) =>
        containersOf(model).flatMap(({ container, path }) => {
            const options = container.firelensConfiguration?.options ?? {};
            const file = options["config-file-type"] === "file" ? known(options["config-file-value"]) : undefined;
            const mounts = container.firelensConfiguration === undefined ? [] : (container.mountPoints ?? []);
            return [
                ...(file !== undefined && isReserved(file)
                    ? [
                          {
                              path: [...path, "firelensConfiguration", "options", "config-file-value"],
                              problem: "is where the agent mounts a file of its own, which hides this one",
                              fix: "put the configuration at another path, such as /extra.conf",
                          },
                      ]
                    : []),
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

function isReserved(path: string): boolean {
    return RESERVED.includes(path) || path.startsWith(SOCKET_FOLDER);
}
