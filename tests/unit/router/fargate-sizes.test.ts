import assert from "node:assert/strict";
import { FARGATE_SIZES, LARGEST_SIZE, smallestFargateSize } from "../../../core/router/fargate-sizes";

describe("the sizes of Fargate", () => {
    it("are those of the ECS developer guide", () => {
        const ends = FARGATE_SIZES.map(({ cpu, memory }) => [cpu, memory[0], memory.at(-1), memory.length]);
        assert.deepEqual(ends, [
            [256, 512, 2048, 3],
            [512, 1024, 4096, 4],
            [1024, 2048, 8192, 7],
            [2048, 4096, 16384, 13],
            [4096, 8192, 30720, 23],
            [8192, 16384, 61440, 12],
            [16384, 32768, 122880, 12],
        ]);
        assert.deepEqual(LARGEST_SIZE, { cpu: 16384, memory: 122880 });
    });

    it("are searched for the smallest that will do", () => {
        assert.deepEqual(smallestFargateSize({ cpu: 0, memoryMiB: 1 }, {}), { cpu: 256, memory: 512 });
        assert.deepEqual(smallestFargateSize({ cpu: 300, memoryMiB: 1 }, {}), { cpu: 512, memory: 1024 });
        assert.deepEqual(smallestFargateSize({ cpu: 0, memoryMiB: 2049 }, {}), { cpu: 512, memory: 3072 });
        assert.deepEqual(smallestFargateSize({ cpu: 0, memoryMiB: 1 }, { memory: 8192 }), { cpu: 1024, memory: 8192 });
    });

    it("have none for a demand that no task meets", () => {
        assert.equal(smallestFargateSize({ cpu: 16385, memoryMiB: 1 }, {}), undefined);
        assert.equal(smallestFargateSize({ cpu: 0, memoryMiB: 122881 }, {}), undefined);
        assert.equal(smallestFargateSize({ cpu: 0, memoryMiB: 2049 }, { cpu: 256 }), undefined);
    });
});
