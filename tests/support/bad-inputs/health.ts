import { row, type BadInput } from "./bad-input";

export const HEALTH: readonly BadInput[] = [
    row(
        "nc in an image without it",
        {
            containers: { web: { image: "nginx:1.29", memory: 64 } },
            logRouter: { healthCheck: { command: ["CMD-SHELL", "nc -z 127.0.0.1 8877"] } },
        },
        [
            "FL303",
            "logRouter.healthCheck.command",
            'this version of the image holds no nc, so the check never succeeds; write ["CMD-SHELL", "curl -sf http://127.0.0.1:2020/api/v1/uptime || exit 1"].',
        ],
    ),
    row(
        "wget, which no image holds",
        {
            containers: { web: { image: "nginx:1.29", memory: 64 } },
            logRouter: { healthCheck: { command: ["CMD", "wget", "-q", "http://127.0.0.1:2020/"] } },
        },
        [
            "FL303",
            "logRouter.healthCheck.command",
            'this version of the image holds no wget, so the check never succeeds; write ["CMD-SHELL", "curl -sf http://127.0.0.1:2020/api/v1/uptime || exit 1"].',
        ],
    ),
    row(
        "curl in the one version without it",
        {
            containers: { web: { image: "nginx:1.29", memory: 64 } },
            logRouter: { healthCheck: { command: ["CMD-SHELL", "curl -f http://127.0.0.1:2020/"] }, version: "3.0.0" },
        },
        [
            "FL303",
            "logRouter.healthCheck.command",
            'this version of the image holds no curl, so the check never succeeds; use version 3.0.1 or later, and write ["CMD-SHELL", "curl -sf http://127.0.0.1:2020/api/v1/uptime || exit 1"].',
        ],
        [
            "FL015",
            "logRouter.version",
            "this version crashes when a log stream is gone that it writes to (aws-for-fluent-bit#1164); use 3.4.15, or at least 3.4.9.",
        ],
    ),
    row(
        "nc in an image of AWS's",
        {
            containers: { web: { image: "nginx:1.29", memory: 64 } },
            logRouter: {
                healthCheck: { command: ["CMD-SHELL", "nc -z 127.0.0.1 8877"] },
                image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.2.1",
            },
        },
        [
            "FL303",
            "logRouter.healthCheck.command",
            'this version of the image holds no nc, so the check never succeeds; write ["CMD-SHELL", "curl -sf http://127.0.0.1:2020/api/v1/uptime || exit 1"].',
        ],
        [
            "FL015",
            "logRouter.image",
            "this version crashes when a log stream is gone that it writes to (aws-for-fluent-bit#1164); use 3.4.15, or at least 3.4.9.",
        ],
    ),
    row(
        "a shell in an image of Fluent Bit's own, which holds nothing else",
        {
            containers: { web: { image: "nginx:1.29", memory: 64 } },
            logRouter: { healthCheck: { command: ["CMD-SHELL", "exit 0"] }, image: "fluent/fluent-bit:4.0.0" },
        },
        [
            "FL303",
            "logRouter.healthCheck.command",
            'this version of the image holds no shell, so the check never succeeds; use AWS for Fluent Bit, which holds both a shell and curl, and write ["CMD-SHELL", "curl -sf http://127.0.0.1:2020/api/v1/uptime || exit 1"].',
        ],
    ),
    row(
        "the agent's own check with the host network",
        {
            containers: { web: { image: "nginx:1.29", memory: 64 } },
            logRouter: { healthCheck: { command: ["CMD-SHELL", "nc -z 127.0.0.1 8877"] }, version: "2.34.3" },
            compatibilities: ["EC2"],
            networkMode: "host",
        },
        [
            "FL303",
            "logRouter.healthCheck.command",
            'with the host network mode the router does not listen on 8877; open HTTP_Server in config.text, and write ["CMD-SHELL", "curl -sf http://127.0.0.1:2020/api/v1/uptime || exit 1"].',
        ],
    ),
    row(
        "a server that nobody opens",
        {
            containers: { web: { image: "nginx:1.29", memory: 64 } },
            logRouter: { healthCheck: { command: ["CMD-SHELL", "curl -f http://localhost:9000/"] } },
        },
        [
            "FL303",
            "logRouter.healthCheck.command",
            "the configuration opens no HTTP server on 9000; ask on 2020, which is opened for it.",
        ],
    ),
    row(
        "a server on another port than the one that is open",
        {
            containers: { web: { image: "nginx:1.29", memory: 64 } },
            logRouter: {
                healthCheck: { command: ["CMD-SHELL", "curl -sf http://127.0.0.1:2020/api/v1/uptime || exit 1"] },
            },
            config: { text: "[SERVICE]\n    HTTP_Server On\n    HTTP_Port 2021\n" },
        },
        [
            "FL303",
            "logRouter.healthCheck.command",
            "the configuration opens no HTTP server on 2020; write HTTP_Server On and HTTP_Port 2020 into a [SERVICE] section of config.text.",
        ],
    ),
    row(
        "a server in an image of one's own, with a warning",
        {
            containers: { web: { image: "nginx:1.29", memory: 64 } },
            logRouter: {
                healthCheck: { command: ["CMD-SHELL", "curl -sf http://127.0.0.1:2020/api/v1/uptime || exit 1"] },
                image: "my/fluent-bit:1.0.0",
            },
        },
        [
            "FL303",
            "logRouter.healthCheck.command",
            "the configuration opens no HTTP server on 2020; write HTTP_Server On and HTTP_Port 2020 into a [SERVICE] section of config.text, unless the image does.",
        ],
    ),
];
