import assert from "node:assert/strict";
import { found, unknown } from "../support/builders";
import { describeRows, type Row } from "../support/rows";

const web = (container: object, task: object = {}): object => ({
    containers: { web: { image: "nginx:1.29", memory: 128, ...container } },
    ...task,
});
const onEc2 = (container: object, task: object = {}): object => web(container, { compatibilities: ["EC2"], ...task });
const volume = (made: object): object => onEc2({}, { volumes: [{ name: "v", ...made }] });
const efs = (made: object): object => volume({ efsVolumeConfiguration: { fileSystemId: "fs-1", ...made } });

type Short = readonly [title: string, input: object, code: string, path: string, sentence: RegExp];

const ROWS: readonly Short[] = [
    ["the instance's processes on Fargate", web({}, { pidMode: "host" }), "FL004", "pidMode", /task/],
    ["a pid mode that there is not", onEc2({}, { pidMode: "all" }), "FL004", "pidMode", /possible here: host, task/],
    ["an ipc mode that there is not", onEc2({}, { ipcMode: "tasks" }), "FL004", "ipcMode", /did you mean "task"/],
    [
        "a constraint of services",
        onEc2({}, { placementConstraints: [{ type: "distinctInstance" }] }),
        "FL004",
        "placementConstraints[0].type",
        /memberOf/,
    ],
    [
        "another proxy",
        web({}, { proxyConfiguration: { containerName: "web", type: "ENVOY" } }),
        "FL004",
        "proxyConfiguration.type",
        /APPMESH/,
    ],
    [
        "a proxy that is not in the task",
        web({}, { proxyConfiguration: { containerName: "wep" } }),
        "FL013",
        "proxyConfiguration.containerName",
        /the task has no container of this name; did you mean "web"\?/,
    ],
    [
        "a volume in two places",
        volume({ hostPath: "/v", efsVolumeConfiguration: { fileSystemId: "fs-1" } }),
        "FL011",
        "volumes[0]",
        /a volume is in one place; keep one of/,
    ],
    [
        "a scope that there is not",
        volume({ dockerVolumeConfiguration: { scope: "cluster" } }),
        "FL004",
        "volumes[0].dockerVolumeConfiguration.scope",
        /task, shared/,
    ],
    [
        "an access point without encryption",
        efs({ authorizationConfig: { accessPointId: "fsap-1" } }),
        "FL011",
        "volumes[0].efsVolumeConfiguration.transitEncryption",
        /need an encrypted connection; write ENABLED/,
    ],
    [
        "IAM without encryption",
        efs({ authorizationConfig: { iam: "ENABLED" }, transitEncryption: "DISABLED" }),
        "FL011",
        "volumes[0].efsVolumeConfiguration.transitEncryption",
        /need an encrypted connection/,
    ],
    [
        "a root beside an access point",
        efs({ authorizationConfig: { accessPointId: "a" }, transitEncryption: "ENABLED", rootDirectory: "/x" }),
        "FL011",
        "volumes[0].efsVolumeConfiguration.rootDirectory",
        /the access point decides/,
    ],
    [
        "an encryption that there is not",
        efs({ transitEncryption: "yes" }),
        "FL004",
        "volumes[0].efsVolumeConfiguration.transitEncryption",
        /ENABLED, DISABLED/,
    ],
    [
        "a port that there is not",
        efs({ transitEncryptionPort: 0 }),
        "FL006",
        "volumes[0].efsVolumeConfiguration.transitEncryptionPort",
        /1 to 65535/,
    ],
    [
        "a file of variables by URL",
        web({ environmentFiles: [{ value: "s3://bucket/a.env" }] }),
        "FL011",
        'containers["web"].environmentFiles[0].value',
        /write it as arn:<partition>:s3:::bucket\/key\.env/,
    ],
    [
        "a file of variables with another name",
        web({ environmentFiles: [{ value: "arn:aws:s3:::bucket/vars.txt" }] }),
        "FL011",
        'containers["web"].environmentFiles[0].value',
        /ends in \.env/,
    ],
    [
        "all files of a bucket",
        web({ environmentFiles: [{ value: "arn:aws:s3:::bucket/*.env" }] }),
        "FL011",
        'containers["web"].environmentFiles[0].value',
        /is not the ARN of an object/,
    ],
    [
        "a file of variables elsewhere",
        web({ environmentFiles: [{ value: "arn:aws:s3:::bucket/a.env", type: "efs" }] }),
        "FL004",
        'containers["web"].environmentFiles[0].type',
        /s3/,
    ],
    [
        "a link to nobody",
        onEc2({ links: ["db:database"] }),
        "FL013",
        'containers["web"].links[0]',
        /the task has no container of this name/,
    ],
    [
        "volumes of nobody",
        web({ volumesFrom: [{ sourceContainer: "db" }] }),
        "FL013",
        'containers["web"].volumesFrom[0].sourceContainer',
        /the task has no container of this name/,
    ],
    [
        "a requirement that there is not",
        onEc2({ resourceRequirements: [{ type: "TPU", value: "1" }] }),
        "FL004",
        'containers["web"].resourceRequirements[0].type',
        /did you mean "GPU"/,
    ],
    [
        "a permission that there is not",
        onEc2({ linuxParameters: { devices: [{ hostPath: "/dev/a", permissions: ["read", "execute"] }] } }),
        "FL004",
        'containers["web"].linuxParameters.devices[0].permissions[1]',
        /read, write, mknod/,
    ],
    [
        "too much swapping",
        onEc2({ linuxParameters: { swappiness: 101 } }),
        "FL012",
        'containers["web"].linuxParameters.swappiness',
        /0 to 100/,
    ],
    [
        "a restart that comes too soon",
        web({ restartPolicy: { enabled: true, restartAttemptPeriod: 59 } }),
        "FL012",
        'containers["web"].restartPolicy.restartAttemptPeriod',
        /60 to 1800 seconds/,
    ],
    [
        "a router that restarts, with bridge",
        onEc2({}, { logRouter: { restartPolicy: { enabled: true } } }),
        "FL011",
        "logRouter.restartPolicy",
        /another address than FLUENT_HOST says/,
    ],
    [
        "a read-only root file system of an old router",
        web({}, { logRouter: { version: "2.32.4", readonlyRootFilesystem: true } }),
        "FL011",
        "logRouter.readonlyRootFilesystem",
        /writes to \/init.*use version 2\.33\.0 or later/,
    ],
    [
        "a read-only root file system of a router that is not root",
        web({}, { logRouter: { user: "1000", readonlyRootFilesystem: true } }),
        "FL704",
        "logRouter.readonlyRootFilesystem",
        /a volume, which belongs to root/,
    ],
    [
        "another limit of the router on Fargate",
        web({}, { logRouter: { ulimits: [{ name: "nproc", softLimit: 1, hardLimit: 1 }] } }),
        "FL011",
        "logRouter.ulimits[0].name",
        /nofile only/,
    ],
];

describeRows(
    "the parts of a task that pass through",
    ROWS.map(([title, input, code, path, sentence]): Row => ({ title, input, code, path, sentence })),
);

describe("the parts of a task that pass through", () => {
    it("are not judged where they are not known", () => {
        const container = {
            environmentFiles: [{ value: unknown(), type: unknown() }],
            links: [unknown()],
            volumesFrom: [{ sourceContainer: unknown() }],
            resourceRequirements: [{ type: unknown(), value: unknown() }],
        };
        assert.deepEqual(found(onEc2(container, { pidMode: unknown(), ipcMode: unknown() })), []);
    });

    it("may be what ECS takes", () => {
        const file = "arn:aws-us-gov:s3:::bucket/a/b.env";
        assert.deepEqual(found(web({ environmentFiles: [{ value: file }] }, { pidMode: "task" })), []);
        const access = { accessPointId: "fsap-1", iam: "ENABLED" };
        assert.deepEqual(
            found(efs({ transitEncryption: "ENABLED", rootDirectory: "/", authorizationConfig: access })),
            [],
        );
    });
});
