import { taskMemoryHeadroom } from "../../../core/rules/fl504-task-memory-headroom";
import type { Model } from "../../../core/rules/model";
import { app, model, router, task, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

/** The router reserves 128 MiB, and the app's log driver buffers 1 MiB. */
function withMemory(memory: string, ofApp: number | string): Model {
    return model(task({ memory, containerDefinitions: [app({ memory: ofApp }), router()] }));
}

describeRule(taskMemoryHeadroom, {
    passes: {
        "memory with room for the buffers": withMemory("512", 382),
        "memory without room for buffers of records, which count as nothing": {
            ...withMemory("512", 383),
            bufferUnit: "records",
        },
        "a task for EC2 that says nothing of memory": model({
            family: "x",
            containerDefinitions: [app({ memory: 9999 })],
        }),
    },
    fails: {
        "memory that the containers use up": [
            withMemory("512", 383),
            "task.memory",
            /512 MiB is not more than the sum of 511 MiB for containers and 1048576 bytes of log buffers; give the task 1024 MiB or more/,
        ],
        "memory that the containers alone use up": [
            { ...withMemory("512", 384), bufferUnit: "records" },
            "task.memory",
            /512 MiB is not more than the sum of 512 MiB for containers; give the task 1024 MiB or more/,
        ],
        "more than Fargate has": [withMemory("512", 200000), "task.memory", /give the task 200130 MiB or more/],
    },
    skips: {
        "memory that is not known": withMemory(unknown(), 4096),
        "containers whose memory is not known": withMemory("512", unknown()),
    },
});
