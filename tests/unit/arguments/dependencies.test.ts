import { describeRows, type Row } from "../support/rows";

const ROWS: readonly Row[] = [
    {
        title: "a container that is not there",
        input: { containers: { web: { image: "nginx:1.29", dependsOn: [{ containerName: "db" }] } } },
        code: "FL013",
        path: 'containers["web"].dependsOn[0].containerName',
        sentence: /the task has no container "db"; what is possible here: web, log_router/,
    },
    {
        title: "a container with a slip",
        input: {
            containers: { web: { image: "a", dependsOn: [{ containerName: "migrat" }] }, migrate: { image: "b" } },
        },
        code: "FL013",
        path: 'containers["web"].dependsOn[0].containerName',
        sentence: /did you mean "migrate"\?/,
    },
    {
        title: "a container that is called after a method of objects",
        input: { containers: { web: { image: "nginx:1.29", dependsOn: [{ containerName: "toString" }] } } },
        code: "FL013",
        path: 'containers["web"].dependsOn[0].containerName',
        sentence: /the task has no container "toString"/,
    },
    {
        title: "the end of an essential container",
        input: {
            containers: {
                web: { image: "a", dependsOn: [{ containerName: "migrate", condition: "SUCCESS" }] },
                migrate: { image: "b" },
            },
        },
        code: "FL013",
        path: 'containers["web"].dependsOn[0].condition',
        sentence:
            /"migrate" is essential: when it ends, so does the task; .* set containers\["migrate"\]\.essential to false/,
    },
    {
        title: "a container that waits for itself",
        input: { containers: { web: { image: "nginx:1.29", dependsOn: [{ containerName: "web" }] } } },
        code: "FL013",
        path: 'containers["web"].dependsOn',
        sentence: /the container waits for itself; take one of these dependencies out/,
    },
    {
        title: "containers that wait for each other",
        input: {
            containers: {
                b: { image: "b", dependsOn: [{ containerName: "c" }] },
                c: { image: "c", dependsOn: [{ containerName: "a" }] },
                a: { image: "a", dependsOn: [{ containerName: "b" }] },
            },
        },
        code: "FL013",
        path: 'containers["a"].dependsOn',
        sentence: /containers wait for each other: a → b → c → a/,
    },
    {
        title: "the end of the router",
        input: {
            containers: {
                web: { image: "nginx:1.29", dependsOn: [{ containerName: "log_router", condition: "COMPLETE" }] },
            },
        },
        code: "FL302",
        path: 'containers["web"].dependsOn[0].condition',
        sentence: /COMPLETE never happens/,
    },
    {
        title: "a healthy router without a health check",
        input: {
            containers: {
                web: { image: "nginx:1.29", dependsOn: [{ containerName: "log_router", condition: "HEALTHY" }] },
            },
            logRouter: { image: "my/fluent-bit:1.0.0" },
        },
        code: "FL303",
        path: 'containers["web"].dependsOn[0].condition',
        sentence: /container "log_router" has no health check/,
    },
];

describeRows("dependencies", ROWS);
