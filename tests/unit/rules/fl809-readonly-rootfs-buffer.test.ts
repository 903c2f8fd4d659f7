import { readonlyRootFileSystem } from "../../../core/rules/fl809-readonly-rootfs-buffer";
import type { Model } from "../../../core/rules/model";
import type { ContainerDefinition } from "../../../core/task";
import { app, containers, logging, model, router, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

const storing = (options: Readonly<Record<string, string>>, more: Partial<ContainerDefinition>): Model =>
    model(
        containers(logging({ Name: "s3", bucket: "b", ...options }), router({ readonlyRootFilesystem: true, ...more })),
    );

describeRule(readonlyRootFileSystem, {
    passes: {
        "a volume at /tmp": storing({}, { mountPoints: [{ sourceVolume: "tmp", containerPath: "/tmp" }] }),
        "memory at /tmp": storing({}, { linuxParameters: { tmpfs: [{ containerPath: "/tmp/", size: 64 }] } }),
        "a store on a volume": storing(
            { Store_Dir: "/data/s3" },
            { mountPoints: [{ sourceVolume: "data", containerPath: "/data" }] },
        ),
        "another output": model(containers(app(), router({ readonlyRootFilesystem: true }))),
    },
    fails: {
        "no volume": [
            storing({}, {}),
            "task.containerDefinitions[1].readonlyRootFilesystem",
            /^the s3 output keeps what it has not sent yet in files, and can write none/,
        ],
        "a volume that it only reads": [
            storing({}, { mountPoints: [{ sourceVolume: "tmp", containerPath: "/tmp", readOnly: true }] }),
            "task.containerDefinitions[1].readonlyRootFilesystem",
            /can write none/,
        ],
        "a folder whose name begins alike": [
            storing({}, { mountPoints: [{ sourceVolume: "tmp", containerPath: "/tm" }] }),
            "task.containerDefinitions[1].readonlyRootFilesystem",
            /can write none/,
        ],
    },
    skips: {
        "a store that is not known": storing({ store_dir: unknown() }, {}),
        "whether it is read-only": storing({}, { readonlyRootFilesystem: unknown() }),
    },
});
