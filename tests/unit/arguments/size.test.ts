import { describeRows, type Row } from "../support/rows";

const ROWS: readonly Row[] = [
    {
        title: "a cpu that Fargate does not offer",
        input: { containers: { web: { image: "nginx:1.29" } }, cpu: "300" },
        code: "FL007",
        path: "cpu",
        sentence: /Fargate has no task with 300 CPU units; write one of 256, 512, 1024/,
    },
    {
        title: "memory that does not go with the cpu",
        input: { containers: { web: { image: "nginx:1.29" } }, cpu: "256", memory: "8192" },
        code: "FL007",
        path: "memory",
        sentence: /Fargate offers no 8192 MiB with 256 CPU units; write one of 512, 1024, 2048/,
    },
    {
        title: "memory that no task has",
        input: { containers: { web: { image: "nginx:1.29" } }, memory: "1000" },
        code: "FL007",
        path: "memory",
        sentence: /Fargate has no task with 1000 MiB; write one of 512, 1024/,
    },
    {
        title: "cpu in another unit",
        input: { containers: { web: { image: "nginx:1.29" } }, cpu: "1 core" },
        code: "FL007",
        path: "cpu",
        sentence: /is not a size; write it in CPU units such as 256, or in vCPUs such as .25 vCPU, as a string/,
    },
    {
        title: "memory in another unit",
        input: { containers: { web: { image: "nginx:1.29" } }, memory: "2 GiB" },
        code: "FL007",
        path: "memory",
        sentence: /write it in MiB such as 512, or in GB such as 0.5 GB/,
    },
    {
        title: "a cpu that begins with 0",
        input: { containers: { web: { image: "nginx:1.29" } }, cpu: "0256" },
        code: "FL007",
        path: "cpu",
        sentence: /is not a size/,
    },
    {
        title: "containers that ask for more cpu than there is",
        input: { cpu: "256", containers: { web: { image: "a", cpu: 512 } } },
        code: "FL007",
        path: "cpu",
        sentence: /the containers' shares add up to 512 CPU units, and the task has 256/,
    },
    {
        title: "containers that need more memory than goes with the cpu",
        input: { cpu: "256", containers: { web: { image: "a", memory: 4096 } } },
        code: "FL007",
        path: "cpu",
        sentence: /with 256 CPU units Fargate offers at most 2048 MiB, and 4226 are needed; write 1024 or more/,
    },
    {
        title: "containers that ask for more cpu than goes with the memory",
        input: { memory: "512", containers: { web: { image: "a", cpu: 1024, memory: 128 } } },
        code: "FL007",
        path: "memory",
        sentence: /with 512 MiB Fargate offers at most 256 CPU units, and 1024 are asked for/,
    },
    {
        title: "containers that need more than there is",
        input: { containers: { web: { image: "a", memory: 122880 } } },
        code: "FL504",
        path: "memory",
        sentence: /122880 MiB is not more than the sum of 123008 MiB for containers and 1048576 bytes of log buffers/,
    },
    {
        title: "containers that need more than the task has",
        input: { memory: "512", containers: { web: { image: "a", memory: 512 } } },
        code: "FL504",
        path: "memory",
        sentence: /512 MiB is not more than the sum of 640 MiB.*; give the task 1024 MiB or more/,
    },
    {
        title: "a reservation above the limit",
        input: { containers: { web: { image: "nginx:1.29", memory: 128, memoryReservation: 256 } } },
        code: "FL012",
        path: 'containers["web"].memoryReservation',
        sentence: /256 MiB are reserved for a container that is killed beyond 128; reserve no more than memory/,
    },
    {
        title: "a router's reservation above its limit",
        input: { containers: { web: { image: "nginx:1.29" } }, logRouter: { memory: 128, memoryReservation: 256 } },
        code: "FL012",
        path: "logRouter.memoryReservation",
        sentence: /reserve no more than memory/,
    },
];

describeRows("the size of the task", ROWS);
