import assert from "node:assert/strict";
import { canonicalContainer } from "../../../core/compose/canonical";
import type { PortMapping } from "../../../core/task";
import { unknown } from "../support/builders";

const hostPorts = (networkMode: string, ...portMappings: PortMapping[]): unknown[] =>
    (canonicalContainer({ name: "web", portMappings }, networkMode).portMappings ?? []).map(({ hostPort }) => hostPort);

describe("a container as ECS returns it", () => {
    it("has the port of the container on what its task shares, and 0 with bridge, for Docker to choose", () => {
        const mapping = { containerPort: 80 };
        assert.deepEqual(hostPorts("awsvpc", mapping), [80]);
        assert.deepEqual(hostPorts("host", mapping), [80]);
        assert.deepEqual(hostPorts("bridge", mapping), [0]);
    });

    it("keeps a host port that is given", () => {
        assert.deepEqual(hostPorts("bridge", { containerPort: 80, hostPort: 8080 }), [8080]);
        assert.deepEqual(hostPorts("bridge", { containerPort: 80, hostPort: unknown() }), [unknown()]);
        assert.deepEqual(hostPorts("host", { containerPort: 80, hostPort: 0 }), [80]);
    });

    it("has no host port of a range", () => {
        assert.deepEqual(hostPorts("bridge", { containerPortRange: "80-81" }), [undefined]);
    });

    it("has the lists that ECS adds, and no others", () => {
        assert.deepEqual(canonicalContainer({ name: "web", dependsOn: [], secrets: [] }, "bridge"), {
            name: "web",
            cpu: 0,
            essential: true,
            environment: [],
            mountPoints: [],
            portMappings: [],
            systemControls: [],
            volumesFrom: [],
        });
    });
});
