import assert from "node:assert/strict";
import {
    bufferBytesOf,
    memBufLimitMiB,
    memoryMiBOf,
    routerReservationMiB,
    sumBuffers,
    sumMemory,
} from "../../../core/router/memory";
import { app, containers, logging, router, unknown } from "../support/builders";

describe("the memory of a task", () => {
    it("holds a buffer for every container that uses FireLens: the default, or as asked", () => {
        assert.equal(bufferBytesOf(app()), 1048576);
        assert.equal(bufferBytesOf(logging({ "log-driver-buffer-limit": "4096" })), 4096);
        assert.equal(bufferBytesOf(logging({ "log-driver-buffer-limit": unknown() })), undefined);
        assert.equal(bufferBytesOf(router()), 0);
    });

    it("holds what a container may use at most, else what is reserved for it", () => {
        assert.equal(memoryMiBOf({ name: "a", memory: 10, memoryReservation: 5 }), 10);
        assert.equal(memoryMiBOf({ name: "a", memoryReservation: 5 }), 5);
        assert.equal(memoryMiBOf({ name: "a", memory: unknown() }), 0);
    });

    it("is more than both together", () => {
        assert.deepEqual(sumMemory(containers(app({ memory: 100 }), router())), {
            bufferBytes: 1048576,
            containerMemoryMiB: 228,
            demandMiB: 230,
        });
    });
});

describe("a buffer of records", () => {
    it("counts in no arithmetic of bytes", () => {
        const task = containers(app({ memory: 100 }), router());
        assert.deepEqual(sumMemory(task, "records"), { bufferBytes: 0, containerMemoryMiB: 228, demandMiB: 229 });
        assert.equal(sumBuffers(task.containerDefinitions), 1048576);
    });
});

describe("what is reserved for the router", () => {
    const MIB = 1048576;
    const cases: readonly [title: string, bufferMiB: number, available: number | undefined, reserved: number][] = [
        ["128 MiB with small buffers", 1, undefined, 128],
        ["twice the buffers, so that its own half takes on what they hold", 100, undefined, 200],
        ["no more than 512 MiB", 1000, undefined, 512],
        ["what the task leaves to it", 1, 100, 100],
        ["64 MiB, where its own buffer is still above the agent's default", 1, 64, 64],
        ["what it wants, where not even that is left: a rule then says what the task needs", 1, 63, 128],
    ];
    for (const [title, bufferMiB, available, reserved] of cases) {
        it(`is ${title}`, () => {
            assert.equal(routerReservationMiB(bufferMiB * MIB, available), reserved);
            assert.ok((memBufLimitMiB({ memoryReservation: reserved }) ?? 0) > 25);
        });
    }
});

describe("the router's own buffer", () => {
    it("is half of what is reserved, else of the limit, else 25 MiB (firelens.md §1.4)", () => {
        assert.equal(memBufLimitMiB({ memoryReservation: 51, memory: 400 }), 25);
        assert.equal(memBufLimitMiB({ memory: 400 }), 200);
        assert.equal(memBufLimitMiB({ memoryReservation: 0, memory: 400 }), 200);
        assert.equal(memBufLimitMiB({}), 25);
        assert.equal(memBufLimitMiB({ memory: unknown() }), undefined);
    });
});
