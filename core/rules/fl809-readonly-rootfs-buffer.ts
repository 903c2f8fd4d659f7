import type { ContainerDefinition } from "../task";
import { hasToken, known } from "../value";
import { example, logging, router } from "./examples";
import { PAGES } from "./pages";
import { containersOf, optionOf, optionSetsOf } from "./parts";
import type { Rule } from "./rule";

const STORE = "/tmp/fluent-bit/s3";

export const readonlyRootFileSystem: Rule = {
    code: "FL809",
    name: "firelens-readonly-rootfs-buffer",
    title: "The s3 output has a folder that it can write to.",
    severity: "medium",
    level: "warning",
    source: "Fluent Bit (plugins/out_s3/s3.c): its store_dir, /tmp/fluent-bit/s3, must be writable",
    enforcement: "advisory",
    scope: "task",
    areas: ["reliability", "destinations"],
    why: "The output keeps what it has not sent yet in files: it cannot write them, and the router stops.",
    remedy: {
        text: "Mount a volume where the output keeps its files, or let the root file system be writable.",
        snippet: '"mountPoints": [{ "sourceVolume": "tmp", "containerPath": "/tmp" }]',
    },
    examples: {
        bad: example([
            logging({ Name: "s3", bucket: "logs", region: "eu-central-1" }),
            router({ readonlyRootFilesystem: true }),
        ]),
        good: example(
            [
                logging({ Name: "s3", bucket: "logs", region: "eu-central-1" }),
                router({ readonlyRootFilesystem: true, mountPoints: [{ sourceVolume: "tmp", containerPath: "/tmp" }] }),
            ],
            { volumes: [{ name: "tmp" }] },
        ),
    },
    docs: PAGES.s3,
    check: (model) => {
        const folders = optionSetsOf(model)
            .filter(({ program, plugin }) => program === "fluentbit" && plugin === "s3")
            .map((set) => optionOf(set, "store_dir") ?? STORE);
        return containersOf(model)
            .filter(({ container }) => container.firelensConfiguration !== undefined)
            .filter(({ container }) => known(container.readonlyRootFilesystem) === true)
            .filter(({ container }) => folders.some((folder) => !hasToken(folder) && !isWritable(folder, container)))
            .map(({ path }) => ({
                path: [...path, "readonlyRootFilesystem"],
                problem: "the s3 output keeps what it has not sent yet in files, and can write none",
                fix: "mount a volume at /tmp, or at the output's store_dir",
            }));
    },
};

function isWritable(folder: string, { mountPoints = [], linuxParameters }: ContainerDefinition): boolean {
    const places = [
        ...mountPoints.filter(({ readOnly }) => readOnly !== true).map(({ containerPath }) => containerPath),
        ...(linuxParameters?.tmpfs ?? []).map(({ containerPath }) => containerPath),
    ];
    return places.some(
        (place) => hasToken(place) || `${folder}/`.startsWith(place.endsWith("/") ? place : `${place}/`),
    );
}
