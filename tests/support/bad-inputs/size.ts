import { row, task, web, type BadInput } from "./bad-input";

export const SIZE: readonly BadInput[] = [
    row("a cpu that Fargate does not offer", task({ cpu: "300" }), [
        "FL007",
        "cpu",
        "Fargate has no task with 300 CPU units; write one of 256, 512, 1024, 2048, 4096, 8192, 16384.",
    ]),
    row("memory that does not go with the cpu", task({ cpu: "256", memory: "8192" }), [
        "FL007",
        "memory",
        "Fargate offers no 8192 MiB with 256 CPU units; write one of 512, 1024, 2048.",
    ]),
    row("memory that no task has", task({ memory: "1000" }), [
        "FL007",
        "memory",
        "Fargate has no task with 1000 MiB; write one of 512, 1024, 2048, 3072, 4096, 5120, 6144, 7168, 8192, 9216, 10240, 11264, 12288, 13312, 14336, 15360, 16384, 17408, 18432, 19456, 20480, 21504, 22528, 23552, 24576, 25600, 26624, 27648, 28672, 29696, 30720, 32768, 36864, 40960, 45056, 49152, 53248, 57344, 61440, 65536, 73728, 81920, 90112, 98304, 106496, 114688, 122880.",
    ]),
    row("cpu in another unit", task({ cpu: "1 core" }), [
        "FL007",
        "cpu",
        "is not a size; write it in CPU units such as 256, or in vCPUs such as .25 vCPU, as a string.",
    ]),
    row("memory in another unit", task({ memory: "2 GiB" }), [
        "FL007",
        "memory",
        "is not a size; write it in MiB such as 512, or in GB such as 0.5 GB, as a string.",
    ]),
    row("a cpu that begins with 0", task({ cpu: "0256" }), [
        "FL007",
        "cpu",
        "is not a size; write it in CPU units such as 256, or in vCPUs such as .25 vCPU, as a string.",
    ]),
    row(
        "containers that ask for more cpu than there is",
        { cpu: "256", containers: { web: { image: "a", cpu: 512 } } },
        [
            "FL007",
            "cpu",
            "the containers' shares add up to 512 CPU units, and the task has 256; raise the task's cpu or lower the containers'.",
        ],
    ),
    row(
        "containers that need more memory than goes with the cpu",
        { cpu: "256", containers: { web: { image: "a", memory: 4096 } } },
        [
            "FL007",
            "cpu",
            "with 256 CPU units Fargate offers at most 2048 MiB, and 4226 are needed; write 1024 or more.",
        ],
    ),
    row(
        "containers that ask for more cpu than goes with the memory",
        { memory: "512", containers: { web: { image: "a", cpu: 1024, memory: 128 } } },
        [
            "FL007",
            "memory",
            "with 512 MiB Fargate offers at most 256 CPU units, and 1024 are asked for; raise it, leave it out, or lower the containers' cpu.",
        ],
    ),
    row("containers that need more than there is", { containers: { web: { image: "a", memory: 122880 } } }, [
        "FL504",
        "memory",
        "122880 MiB is not more than the sum of 123008 MiB for containers and 1048576 bytes of log buffers; give the task 123010 MiB or more, or lower the others.",
    ]),
    row(
        "containers that need more than the task has",
        { memory: "512", containers: { web: { image: "a", memory: 512 } } },
        [
            "FL504",
            "memory",
            "512 MiB is not more than the sum of 640 MiB for containers and 1048576 bytes of log buffers; give the task 1024 MiB or more, or lower the others.",
        ],
    ),
    row("a reservation above the limit", web({ memory: 128, memoryReservation: 256 }), [
        "FL012",
        'containers["web"].memoryReservation',
        "256 MiB are reserved for a container that is killed beyond 128; reserve no more than memory.",
    ]),
    row("a router's reservation above its limit", task({ logRouter: { memory: 128, memoryReservation: 256 } }), [
        "FL012",
        "logRouter.memoryReservation",
        "256 MiB are reserved for a container that is killed beyond 128; reserve no more than memory.",
    ]),
    row("less memory than containers and buffers take", web({ memory: 500 }, { cpu: "256", memory: "512" }), [
        "FL504",
        "memory",
        "512 MiB is not more than the sum of 628 MiB for containers and 1048576 bytes of log buffers; give the task 1024 MiB or more, or lower the others.",
    ]),
    row(
        "eleven containers with the router",
        {
            containers: {
                app0: { image: "app:1" },
                app1: { image: "app:1" },
                app2: { image: "app:1" },
                app3: { image: "app:1" },
                app4: { image: "app:1" },
                app5: { image: "app:1" },
                app6: { image: "app:1" },
                app7: { image: "app:1" },
                app8: { image: "app:1" },
                app9: { image: "app:1" },
            },
        },
        [
            "FL012",
            "containers",
            "the task has 11 containers with the log router, and ECS takes 10; make a task of its own of what need not run beside the others.",
        ],
    ),
    row("more than ECS takes of one task definition", web({ environment: { TEXT: "x".repeat(66000) } }), [
        "FL012",
        'containers["web"]',
        'the task definition has 67247 bytes or more, 66430 of them in "web", and ECS takes 65536; shorten its environment, command or labels, or give the variables by environmentFiles.',
    ]),
    row("more than the task has for one container", web({ memory: 2048 }, { cpu: "256", memory: "1024" }), [
        "FL504",
        "memory",
        "1024 MiB is not more than the sum of 2176 MiB for containers and 1048576 bytes of log buffers; give the task 2178 MiB or more, or lower the others.",
    ]),
    row("more of the cpu than the task has", web({ cpu: 512 }, { cpu: "256" }), [
        "FL007",
        "cpu",
        "the containers' shares add up to 512 CPU units, and the task has 256; raise the task's cpu or lower the containers'.",
    ]),
    row(
        "a task without an essential container",
        web({ essential: false }, { logRouter: { essential: false } }),
        [
            "FL011",
            "containers",
            "no container is essential, and ECS asks for one; set essential to true on the container that the task is for, or leave it out.",
        ],
        [
            "FL801",
            "logRouter.essential",
            "when the log router stops, the task runs on and its logs are lost without a trace; leave essential at true.",
        ],
    ),
    row("a limit that is above another", web({ ulimits: [{ name: "nofile", softLimit: 2048, hardLimit: 1024 }] }), [
        "FL012",
        'containers["web"].ulimits[0].softLimit',
        "is above hardLimit; write a softLimit up to hardLimit.",
    ]),
    row("more storage than Fargate offers", task({ ephemeralStorage: { sizeInGiB: 201 } }), [
        "FL012",
        "ephemeralStorage.sizeInGiB",
        "201 is out of range; write 21 to 200 GiB.",
    ]),
    row("a memory that is no text", task({ memory: 512 }), [
        "FL003",
        "memory",
        "is a number where a string is needed; put it in quotes.",
    ]),
];
