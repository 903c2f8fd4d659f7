import assert from "node:assert/strict";
import { bufferBytesOf, memBufLimitMiB, memoryMiBOf, sumMemory } from "../../../core/router/memory";
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

describe("the router's own buffer", () => {
    it("is half of what is reserved, else of the limit, else 25 MiB (firelens.md §1.4)", () => {
        assert.equal(memBufLimitMiB({ memoryReservation: 51, memory: 400 }), 25);
        assert.equal(memBufLimitMiB({ memory: 400 }), 200);
        assert.equal(memBufLimitMiB({ memoryReservation: 0, memory: 400 }), 200);
        assert.equal(memBufLimitMiB({}), 25);
        assert.equal(memBufLimitMiB({ memory: unknown() }), undefined);
    });
});
