import { row, web, type BadInput } from "./bad-input";

export const DEPENDENCIES: readonly BadInput[] = [
    row("a container that is not there", web({ dependsOn: [{ containerName: "db" }] }), [
        "FL013",
        'containers["web"].dependsOn[0].containerName',
        'the task has no container "db"; what is possible here: log_router, web.',
    ]),
    row(
        "a container with a slip",
        { containers: { web: { image: "a", dependsOn: [{ containerName: "migrat" }] }, migrate: { image: "b" } } },
        [
            "FL013",
            'containers["web"].dependsOn[0].containerName',
            'the task has no container "migrat"; did you mean "migrate"?',
        ],
    ),
    row("a container that is called after a method of objects", web({ dependsOn: [{ containerName: "toString" }] }), [
        "FL013",
        'containers["web"].dependsOn[0].containerName',
        'the task has no container "toString"; what is possible here: log_router, web.',
    ]),
    row(
        "the end of an essential container",
        {
            containers: {
                web: { image: "a", dependsOn: [{ containerName: "migrate", condition: "SUCCESS" }] },
                migrate: { image: "b" },
            },
        },
        [
            "FL013",
            'containers["web"].dependsOn[0].condition',
            '"migrate" is essential: when it ends, so does the task; wait for START or HEALTHY, or set containers["migrate"].essential to false.',
        ],
    ),
    row("a container that waits for itself", web({ dependsOn: [{ containerName: "web" }] }), [
        "FL013",
        'containers["web"].dependsOn',
        "the container waits for itself; take one of these dependencies out.",
    ]),
    row(
        "containers that wait for each other",
        {
            containers: {
                b: { image: "b", dependsOn: [{ containerName: "c" }] },
                c: { image: "c", dependsOn: [{ containerName: "a" }] },
                a: { image: "a", dependsOn: [{ containerName: "b" }] },
            },
        },
        [
            "FL013",
            'containers["a"].dependsOn',
            "containers wait for each other: a → b → c → a; take one of these dependencies out.",
        ],
    ),
    row("the end of the router", web({ dependsOn: [{ containerName: "log_router", condition: "COMPLETE" }] }), [
        "FL302",
        'containers["web"].dependsOn[0].condition',
        "the log router runs as long as the task, so COMPLETE never happens; write START, or HEALTHY with a health check of the router.",
    ]),
    row(
        "a healthy router without a health check",
        web(
            { dependsOn: [{ containerName: "log_router", condition: "HEALTHY" }] },
            { logRouter: { image: "my/fluent-bit:1.0.0" } },
        ),
        [
            "FL303",
            'containers["web"].dependsOn[0].condition',
            'container "log_router" has no health check, so it never gets healthy; give it a healthCheck, or wait for START.',
        ],
    ),
    row(
        "a container that is waited for twice",
        {
            containers: {
                web: {
                    image: "nginx:1.29",
                    dependsOn: [{ containerName: "db" }, { containerName: "db", condition: "HEALTHY" }],
                },
                db: { image: "db:1", healthCheck: { command: ["CMD", "true"] } },
            },
        },
        [
            "FL013",
            'containers["web"].dependsOn[1].containerName',
            '"db" is waited for twice; keep one of the two dependencies.',
        ],
    ),
    row("a condition that there is not", web({ dependsOn: [{ containerName: "log_router", condition: "RUNNING" }] }), [
        "FL004",
        'containers["web"].dependsOn[0].condition',
        '"RUNNING" is not one of the possible values; what is possible here: START, COMPLETE, SUCCESS, HEALTHY.',
    ]),
    row(
        "a healthy container without a check",
        {
            containers: {
                web: { image: "nginx:1.29", dependsOn: [{ containerName: "db", condition: "HEALTHY" }] },
                db: { image: "db:1" },
            },
        },
        [
            "FL303",
            'containers["web"].dependsOn[0].condition',
            'container "db" has no health check, so it never gets healthy; give it a healthCheck, or wait for START.',
        ],
    ),
];
