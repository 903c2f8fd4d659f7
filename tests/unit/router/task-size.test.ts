import assert from "node:assert/strict";
import { canonicalSize, parseCpu, parseMemory } from "../../../core/router/task-size";
import { unknown } from "../support/builders";

describe("the size of a task, as text", () => {
    const cpus: readonly [string, number][] = [
        ["256", 256],
        [".25 vCPU", 256],
        ["0.5vcpu", 512],
        ["1 vCPU", 1024],
        ["1.5 VCPU", 1536],
    ];
    for (const [text, units] of cpus) {
        it(`is ${String(units)} CPU units for ${text}`, () => {
            assert.equal(parseCpu(text), units);
        });
    }

    const memories: readonly [string, number][] = [
        ["512", 512],
        ["0.5 GB", 512],
        ["30GB", 30720],
        ["1 gb", 1024],
    ];
    for (const [text, mib] of memories) {
        it(`is ${String(mib)} MiB for ${text}`, () => {
            assert.equal(parseMemory(text), mib);
        });
    }

    it("is none for what ECS does not take", () => {
        for (const text of ["0256", "", "-1", "2.5", "0", "1 core", ". vCPU", "0.0001 vCPU", "1  vCPU", unknown()]) {
            assert.equal(parseCpu(text), undefined, text);
        }
        for (const text of ["1 GiB", "512 MB", "0 GB", "1e3", "1 vCPU", unknown()]) {
            assert.equal(parseMemory(text), undefined, text);
        }
        assert.deepEqual([parseCpu(undefined), parseMemory(undefined)], [undefined, undefined]);
    });

    it("comes back from ECS in whole units", () => {
        assert.equal(canonicalSize(".25 vCPU", parseCpu), "256");
        assert.equal(canonicalSize("2 GB", parseMemory), "2048");
        assert.equal(canonicalSize(unknown(), parseMemory), unknown());
        assert.equal(canonicalSize(undefined, parseCpu), undefined);
    });
});
