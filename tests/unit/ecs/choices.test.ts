import assert from "node:assert/strict";
import { found, unknown } from "../support/builders";

const web = (container: object, task: object = {}): object => ({
    containers: { web: { image: "nginx:1.29", memory: 128, ...container } },
    ...task,
});
const onEc2 = (container: object, task: object = {}): object => web(container, { compatibilities: ["EC2"], ...task });
const mountPoints = [{ sourceVolume: "v", containerPath: "/v" }];
const volume = (made: object): object => onEc2({ mountPoints }, { volumes: [{ name: "v", ...made }] });
const efs = (made: object): object => volume({ efsVolumeConfiguration: { fileSystemId: "fs-1", ...made } });

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
