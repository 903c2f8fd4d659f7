import { describeRows, type Row } from "../support/rows";

const ROWS: readonly Row[] = [
    {
        title: "a container without a name",
        input: { containers: { "": { image: "a" } } },
        code: "FL005",
        path: 'containers[""]',
        sentence: /the container has an empty name; give it a name/,
    },
    {
        title: "a container with a name that ECS refuses",
        input: { containers: { "my app": { image: "a" } } },
        code: "FL005",
        path: 'containers["my app"]',
        sentence: /is not a valid container name; use letters, digits, _ and -, at most 255 characters/,
    },
    {
        title: "a container with a name in Unicode",
        input: { containers: { wéb: { image: "a" } } },
        code: "FL005",
        path: 'containers["wéb"]',
        sentence: /is not a valid container name/,
    },
    {
        title: "a container with a very long name",
        input: { containers: { ["a".repeat(256)]: { image: "a" } } },
        code: "FL005",
        path: `containers["${"a".repeat(256)}"]`,
        sentence: /at most 255/,
    },
    {
        title: "a container with -firelens in its name",
        input: { containers: { "app-firelens2": { image: "a" } } },
        code: "FL005",
        path: 'containers["app-firelens2"]',
        sentence: /a name with "-firelens" is caught by the outputs of other containers; choose a name without it/,
    },
    {
        title: "a container with the name of the router",
        input: { containers: { log_router: { image: "a" } } },
        code: "FL005",
        path: 'containers["log_router"]',
        sentence: /this is the name of the log router, which the component adds; name the container otherwise/,
    },
    {
        title: "a router with the name of a container",
        input: { containers: { web: { image: "nginx:1.29" } }, logRouter: { name: "web" } },
        code: "FL005",
        path: 'containers["web"]',
        sentence: /this is the name of the log router/,
    },
    {
        title: "a router with -firelens in its name",
        input: { containers: { web: { image: "nginx:1.29" } }, logRouter: { name: "my-firelens" } },
        code: "FL005",
        path: "logRouter.name",
        sentence: /"-firelens"/,
    },
    {
        title: "a family that ECS refuses",
        input: { containers: { web: { image: "nginx:1.29" } }, family: "a.b" },
        code: "FL005",
        path: "family",
        sentence: /is not a valid family name/,
    },
    {
        title: "a boundary that is a name",
        input: { containers: { web: { image: "nginx:1.29" } }, permissionsBoundary: "Boundary" },
        code: "FL005",
        path: "permissionsBoundary",
        sentence: /is not the ARN of a policy; write it as arn:<partition>:iam::<account>:policy/,
    },
    {
        title: "two volumes of one name",
        input: { containers: { web: { image: "nginx:1.29" } }, volumes: [{ name: "v" }, { name: "v" }] },
        code: "FL005",
        path: "volumes[1].name",
        sentence: /there are two volumes "v"/,
    },
    {
        title: "a volume with a name that ECS refuses",
        input: { containers: { web: { image: "nginx:1.29" } }, volumes: [{ name: "a/b" }] },
        code: "FL005",
        path: "volumes[0].name",
        sentence: /is not a valid volume name/,
    },
    {
        title: "a mounted volume that is not there",
        input: {
            containers: { web: { image: "nginx:1.29", mountPoints: [{ sourceVolume: "v", containerPath: "/v" }] } },
        },
        code: "FL005",
        path: 'containers["web"].mountPoints[0].sourceVolume',
        sentence: /the task has no volume "v"; add it to volumes/,
    },
    {
        title: "a volume of the router that is not there",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { mountPoints: [{ sourceVolume: "v", containerPath: "/v" }] },
        },
        code: "FL005",
        path: "logRouter.mountPoints[0].sourceVolume",
        sentence: /the task has no volume "v"/,
    },
    {
        title: "two ports of one name",
        input: {
            containers: {
                web: {
                    image: "nginx:1.29",
                    portMappings: [
                        { containerPort: 80, name: "http" },
                        { containerPort: 81, name: "http" },
                    ],
                },
            },
        },
        code: "FL005",
        path: 'containers["web"].portMappings[1].name',
        sentence: /there are two ports "http"/,
    },
    {
        title: "a port with a name that ECS refuses",
        input: { containers: { web: { image: "nginx:1.29", portMappings: [{ containerPort: 80, name: "HTTP" }] } } },
        code: "FL005",
        path: 'containers["web"].portMappings[0].name',
        sentence: /is not a valid port name; use lower-case letters/,
    },
];

describeRows("names", ROWS);
