import { configFileReservedPath } from "../../../core/rules/fl108-config-file-reserved-path";
import { app, containers, model, router, routing, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(configFileReservedPath, {
    passes: {
        "a path of its own": model(
            containers(routing({ "config-file-type": "file", "config-file-value": "/fluent-bit/etc/extra.conf" })),
        ),
        "a volume in the router": model(
            containers(router({ mountPoints: [{ sourceVolume: "v", containerPath: "/buffer" }] })),
        ),
        "a volume of an app in the socket's folder": model(
            containers(router(), app({ mountPoints: [{ sourceVolume: "v", containerPath: "/var/run" }] })),
        ),
    },
    fails: {
        "the file that the agent writes": [
            model(
                containers(
                    routing({ "config-file-type": "file", "config-file-value": "/fluent-bit/etc/fluent-bit.conf" }),
                ),
            ),
            'task.containerDefinitions[0].firelensConfiguration.options["config-file-value"]',
            /where the agent mounts a file of its own, which hides this one; .*\/extra\.conf/,
        ],
        "a file in the socket's folder": [
            model(containers(routing({ "config-file-type": "file", "config-file-value": "/var/run/extra.conf" }))),
            'task.containerDefinitions[0].firelensConfiguration.options["config-file-value"]',
            /hides this one/,
        ],
        "the same file by another spelling": [
            model(
                containers(
                    routing({
                        "config-file-type": "file",
                        "config-file-value": "//fluent-bit/./x/../etc/external.conf",
                    }),
                ),
            ),
            'task.containerDefinitions[0].firelensConfiguration.options["config-file-value"]',
            /hides this one/,
        ],
        "a file that the init process is told to include": [
            model(
                containers(
                    router({
                        environment: [
                            { name: "A", value: "/var/run/x" },
                            { name: "aws_fluent_bit_init_file_1", value: "/fluent-bit/etc/fluent-bit.conf" },
                        ],
                    }),
                ),
            ),
            "task.containerDefinitions[0].environment[1]",
            /hides this one/,
        ],
        "a volume over the socket's folder": [
            model(containers(router({ mountPoints: [{ sourceVolume: "v", containerPath: "/var/run" }] }))),
            "task.containerDefinitions[0].mountPoints[0].containerPath",
            /the router's socket or configuration; mount the volume elsewhere/,
        ],
    },
    skips: {
        "variables that are not known": model(containers(router({ environment: unknown() }))),
        "a path that is not known": model(
            containers(
                routing(
                    { "config-file-type": "file", "config-file-value": unknown() },
                    { mountPoints: [{ sourceVolume: "v", containerPath: unknown() }] },
                ),
            ),
        ),
    },
});
