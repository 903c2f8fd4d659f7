import assert from "node:assert/strict";
import type { FireLensTaskArguments } from "../../../core/arguments/types";
import type { Plan } from "../../../core/plan";
import type { ContainerDefinition } from "../../../core/task";
import { check, found } from "../support/builders";

const PUBLIC = "public.ecr.aws/aws-observability/aws-for-fluent-bit";
const waiting = {
    containers: {
        web: { image: "nginx:1.29", memory: 64, dependsOn: [{ containerName: "log_router", condition: "HEALTHY" }] },
    },
};
const containers = { web: { image: "nginx:1.29", memory: 64 } };
const UPTIME = ["CMD-SHELL", "curl -sf http://127.0.0.1:2020/api/v1/uptime || exit 1"];
const SERVER = "    HTTP_Server On\n    HTTP_Listen 127.0.0.1\n    HTTP_Port 2020\n";
const SERVER_FILE = "/fluent-bit/configs/output-metrics-healthcheck.conf";

function made(input: Partial<FireLensTaskArguments>): { plan: Plan; router: ContainerDefinition } {
    const { plan, findings } = check({ ...waiting, ...input });
    assert.deepEqual(findings, []);
    return { plan, router: plan.task.containerDefinitions.find(({ name }) => name === "log_router")! };
}

describe("a router that a container waits for to be healthy", () => {
    it("gets a check of its own, and a file of its image that opens the server: no bucket for that alone", () => {
        const { plan, router } = made({});
        assert.deepEqual(router.healthCheck, {
            command: UPTIME,
            interval: 10,
            timeout: 5,
            retries: 2,
            startPeriod: 30,
        });
        assert.equal(router.firelensConfiguration!.options!["config-file-value"], SERVER_FILE);
        assert.equal(plan.config, undefined);
    });

    it("gets the same with an image of AWS's that is given by its tag, or by the public parameter", () => {
        const named = [{ image: `${PUBLIC}:3.4.15` }, { ssmParameter: "/aws/service/aws-for-fluent-bit/3.4.15" }];
        for (const logRouter of named) {
            const { plan, router } = made({ logRouter });
            assert.equal(router.firelensConfiguration!.options!["config-file-value"], SERVER_FILE);
            assert.deepEqual([router.healthCheck?.command, plan.config], [UPTIME, undefined]);
        }
    });

    const delivered: Readonly<Record<string, Partial<FireLensTaskArguments>>> = {
        "a text": { config: { text: "[FILTER]\n    Name stdout\n    Match *\n" } },
        "two destinations": { logging: { cloudWatchLogs: {}, firehose: { deliveryStream: "a" } } },
        "another grace": { logRouter: { grace: 20 } },
        "a file in the image": { config: { path: "/extra.conf" } },
        "an object": { config: { s3: { bucket: "theirs", key: "extra.conf" } } },
        "a text that ECS fetches": {
            config: { text: "[FILTER]\n    Name stdout\n    Match *\n" },
            compatibilities: ["EC2"],
        },
        "a text in the task definition": {
            config: { text: "[FILTER]\n    Name stdout\n    Match *\n", delivery: "inline" },
        },
        "a version before the file": { logRouter: { version: "2.28.4" } },
    };
    for (const [title, input] of Object.entries(delivered)) {
        it(`opens the server in what is delivered: ${title}`, () => {
            const { plan, router } = made(input);
            assert.deepEqual(router.healthCheck?.command, UPTIME);
            assert.ok(plan.config?.files.some(({ text = "" }) => text.includes(SERVER)));
            assert.ok(plan.generatedConfig.includes(SERVER));
        });
    }

    it("leaves the server alone where the user's own text opens it", () => {
        const { plan } = made({ config: { text: "[SERVICE]\n    HTTP_Server On\n    HTTP_Port 2020\n" } });
        assert.equal(plan.generatedConfig.match(/HTTP_Server/g)?.length, 1);
    });

    it("keeps a check of the user's own, also one among the overrides", () => {
        const healthCheck = { command: ["CMD-SHELL", "exit 0"] };
        assert.deepEqual(made({ logRouter: { healthCheck } }).router.healthCheck?.command, healthCheck.command);
        const { router } = made({ logRouter: { overrides: { healthCheck } } });
        assert.deepEqual(router.healthCheck?.command, healthCheck.command);
        assert.equal(router.healthCheck.startPeriod, undefined);
    });

    const refused: Readonly<Record<string, object>> = {
        "an image of one's own": { logRouter: { image: "my/fluent-bit:1.0.0" } },
        "an image whose version is not known": { logRouter: { image: `${PUBLIC}@sha256:${"0a".repeat(32)}` } },
        "a version without curl": { logRouter: { version: "3.0.0" }, logging: { firehose: { deliveryStream: "a" } } },
        "the host network, where tasks would share the port": { compatibilities: ["EC2"], networkMode: "host" },
        "a server of the user's on another port": {
            config: { text: "[SERVICE]\n    HTTP_Server On\n    HTTP_Port 1\n" },
        },
    };
    for (const [title, input] of Object.entries(refused)) {
        it(`has no check that anyone could choose: ${title}`, () => {
            assert.deepEqual(found({ ...waiting, ...input }), ['FL303 containers["web"].dependsOn[0].condition']);
        });
    }
});

describe("a router that nobody waits for", () => {
    it("has no health check", () => {
        const { router } = made({ containers });
        assert.equal(router.healthCheck, undefined);
        assert.match(router.firelensConfiguration!.options!["config-file-value"]!, /minimize-log-loss/);
    });

    it("opens its server for a check of the user's that asks it", () => {
        const { router } = made({ containers, logRouter: { healthCheck: { command: UPTIME } } });
        assert.equal(router.firelensConfiguration!.options!["config-file-value"], SERVER_FILE);
    });
});

const checking = (command: readonly string[], more: object = {}, logRouter: object = {}): object => ({
    containers,
    logRouter: { healthCheck: { command }, ...logRouter },
    ...more,
});
describe("the router's health check", () => {
    const accepted: Readonly<Record<string, object>> = {
        "nc in 2.x": checking(["CMD-SHELL", "nc -z 127.0.0.1 8877"], {}, { version: "2.34.3" }),
        "nc in an image for debugging, whose tools are not known": checking(
            ["CMD-SHELL", "nc -z 127.0.0.1 8877"],
            {},
            { image: `${PUBLIC}:debug-3.4.15` },
        ),
        "a shell in an image of Fluent Bit's own for debugging": checking(
            ["CMD-SHELL", "exit 0"],
            {},
            { image: "fluent/fluent-bit:4.0.0-debug" },
        ),
        "any program in an image of one's own": checking(["CMD", "wget", "-q"], {}, { image: "my/fluent-bit:1.0.0" }),
        "a server that may be opened by a file in the image": checking(
            ["CMD-SHELL", "curl -f http://localhost:9000/"],
            { config: { path: "/extra.conf" } },
        ),
        "the port that the user's text opens": checking(["CMD-SHELL", "curl -f http://localhost:9000/"], {
            config: { text: "[SERVICE]\n    HTTP_Server On\n    HTTP_Port 9000\n" },
        }),
    };
    for (const [title, input] of Object.entries(accepted)) {
        it(`may be ${title}`, () => {
            assert.deepEqual(found(input), []);
        });
    }
});
