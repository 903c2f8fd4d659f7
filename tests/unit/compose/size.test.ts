import assert from "node:assert/strict";
import type { FireLensTaskArguments } from "../../../core/arguments/types";
import { composeTask } from "../../../core/compose";
import { check, environment } from "../support/builders";

function sizeOf(overrides: Partial<FireLensTaskArguments>): [cpu: string | undefined, memory: string | undefined] {
    const given = { containers: { web: { image: "nginx:1" } }, ...overrides };
    const { cpu, memory } = composeTask(given, environment()).plan.estimates;
    return [cpu, memory];
}

const web = (container: object): Partial<FireLensTaskArguments> => ({
    containers: { web: { image: "nginx:1", ...container } },
});

describe("the size of a task", () => {
    const chosen: readonly [string, Partial<FireLensTaskArguments>, [string | undefined, string | undefined]][] = [
        ["the smallest that there is", {}, ["256", "512"]],
        ["the smallest memory for a given cpu", { cpu: "1024" }, ["1024", "2048"]],
        ["the smallest cpu for a given memory", { memory: "4096" }, ["512", "4096"]],
        ["as given, in the unit that ECS gives back", { cpu: ".5 vCPU", memory: "4 GB" }, ["512", "4096"]],
        ["as given", { cpu: "512", memory: "4096" }, ["512", "4096"]],
        ["more memory for what is reserved, the router and the buffer", web({ memory: 383 }), ["256", "1024"]],
        ["just enough memory", web({ memory: 382 }), ["256", "512"]],
        [
            "the limit of a container, not its reservation",
            web({ memory: 700, memoryReservation: 100 }),
            ["256", "1024"],
        ],
        ["enough cpu for the shares", web({ cpu: 257 }), ["512", "1024"]],
        ["a larger cpu for memory that a smaller has not", web({ memory: 30000 }), ["4096", "30720"]],
        [
            "more memory for a larger buffer",
            { logging: { cloudWatchLogs: {}, bufferLimit: 400 * 1048576 } },
            ["256", "1024"],
        ],
        ["none off Fargate", { compatibilities: ["EC2"] }, [undefined, undefined]],
        ["as given off Fargate", { compatibilities: ["EC2"], cpu: "1 vCPU" }, ["1024", undefined]],
    ];
    for (const [title, overrides, size] of chosen) {
        it(`is ${title}`, () => {
            assert.deepEqual(sizeOf(overrides), size);
        });
    }

    it("holds the buffers as records where they are counted so, and leaves them out of the arithmetic", () => {
        const logging = { cloudWatchLogs: {}, bufferLimit: 536870912 };
        const given = { containers: { web: { image: "nginx:1" } }, logging, logRouter: { bufferUnit: "records" } };
        const { estimates } = composeTask(given, environment()).plan;
        assert.deepEqual(estimates, {
            bufferRecords: 536870912,
            containerMemoryMiB: 128,
            routerMemBufLimitMiB: 64,
            cpu: "256",
            memory: "512",
        });
    });

    const defaults: readonly [string, Partial<FireLensTaskArguments>, reserved: number][] = [
        ["the default", {}, 128],
        ["larger buffers", { logging: { cloudWatchLogs: {}, bufferLimit: 150 * 1048576 } }, 300],
        ["a task that leaves less", { ...web({ memory: 420 }), memory: "512" }, 90],
        ["a cpu that leaves less", { ...web({ memory: 1950 }), cpu: "256" }, 96],
        ["an instance without a limit", { ...web({ memory: 420 }), compatibilities: ["EC2"] }, 128],
        ["a limit of its own", { logRouter: { memory: 100 } }, 100],
        ["a reservation of its own", { logRouter: { memoryReservation: 77 } }, 77],
    ];
    for (const [title, overrides, reserved] of defaults) {
        it(`leaves ${String(reserved)} MiB to the router, with no finding: ${title}`, () => {
            const given = { containers: { web: { image: "nginx:1" } }, ...overrides };
            const { plan, findings } = check(given);
            const router = plan.task.containerDefinitions.find(({ name }) => name === "log_router");
            assert.deepEqual([router?.memoryReservation, findings], [reserved, []]);
        });
    }

    it("adds up the buffers of the containers that use FireLens", () => {
        const logging = { cloudWatchLogs: {}, bufferLimit: 2097152 };
        const containers = {
            a: { image: "a", logging },
            b: { image: "b" },
            c: { image: "c", logging: { none: true } },
        };
        assert.equal(composeTask({ containers }, environment()).plan.estimates.bufferBytes, 3145728);
    });
});
