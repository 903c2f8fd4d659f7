import assert from "node:assert/strict";
import { describe as inWords } from "../../core/finding";
import { check, found, unknown } from "./support/builders";

describe("the check of a task", () => {
    it("finds nothing in the shortest program", () => {
        assert.deepEqual(found({ containers: { nginx: { image: "nginx:1.29" } } }), []);
    });

    it("finds everything at once, in the order of the arguments", () => {
        const raw = {
            containers: {
                "my-firelens": { image: "" },
                web: {
                    imge: "nginx",
                    portMappings: [{ containerPort: 24224 }, { containerPort: 0 }],
                    environment: { PORT: 80 },
                },
            },
            logging: { firehose: { deliveryStream: "s", options: { endpoint: "a\nb" } }, include: "(" },
            cpu: "300",
            logRouter: { version: "stable" },
        };
        assert.deepEqual(found(raw), [
            'FL005 containers["my-firelens"]',
            'FL002 containers["my-firelens"].image',
            'FL003 containers["web"].environment["PORT"]',
            'FL001 containers["web"].imge',
            'FL201 containers["web"].portMappings[0].containerPort',
            'FL006 containers["web"].portMappings[1].containerPort',
            "FL007 cpu",
            "FL703 logRouter.version",
            'FL702 logging.firehose.options["endpoint"]',
            "FL008 logging.include",
        ]);
    });

    it("says nothing of what stands in for something misshapen", () => {
        assert.deepEqual(found({}), ["FL002 containers"]);
        assert.deepEqual(found({ containers: {} }), ["FL002 containers"]);
        assert.deepEqual(found({ containers: { web: { image: "a", logging: "cloudWatchLogs" } } }), [
            'FL003 containers["web"].logging',
        ]);
    });

    it("reads a misspelt property as what it was meant to be", () => {
        assert.deepEqual(
            found({ containers: { web: { image: "a" } }, logging: { cloud_watch_logs: { log_key: "log" } } }),
            ["FL001 logging.cloud_watch_logs", "FL001 logging.cloud_watch_logs.log_key"],
        );
    });

    it("points at what is wrong in a misspelt property where the program has it, and says nothing of its stand-in", () => {
        const containers = { web: { image: "a", port_mappings: [{ container_port: 24224 }] } };
        assert.deepEqual(found({ containers, log_ging: "cloudWatchLogs" }), [
            'FL001 containers["web"].port_mappings',
            'FL001 containers["web"].port_mappings[0].container_port',
            'FL201 containers["web"].port_mappings[0].container_port',
            "FL001 log_ging",
            "FL003 log_ging",
        ]);
    });

    it("does not take a misspelt property for one that is there as well", () => {
        const raw = { containers: { web: { image: "nginx:1", Image: 5 } } };
        assert.deepEqual(found(raw), ['FL001 containers["web"].Image']);
    });

    it("finds what holds for every container once, at the task's own logging", () => {
        const containers = { a: { image: "a" }, b: { image: "b" } };
        const raw = { containers, logging: { cloudWatchLogs: { options: { Match: "*" } } } };
        assert.deepEqual(found(raw), ['FL806 logging.cloudWatchLogs.options["Match"]']);
    });

    it("skips what is not known and checks the rest", () => {
        const web = {
            image: unknown(),
            cpu: unknown(),
            command: unknown(),
            environment: unknown(),
            portMappings: [{ containerPort: unknown(), protocol: unknown() }, { containerPort: 24224 }],
            secrets: { A: unknown() },
            dependsOn: [{ containerName: unknown(), condition: unknown() }],
        };
        const raw = {
            containers: { web },
            logging: { firehose: { deliveryStream: unknown() }, include: unknown(), bufferLimit: unknown() },
            cpu: unknown(),
            memory: unknown(),
            securityGroup: {
                vpcId: unknown(),
                ingress: [{ protocol: unknown(), fromPort: 0, toPort: 65535, self: true }],
            },
        };
        assert.deepEqual(found(raw), ['FL201 containers["web"].portMappings[1].containerPort']);
    });

    it("takes a log group's retention that is not known for no other than that of another container", () => {
        const logging = (retentionInDays: unknown): object => ({ cloudWatchLogs: { retentionInDays } });
        const containers = {
            a: { image: "a", logging: logging(7) },
            b: { image: "b", logging: logging(unknown()) },
        };
        assert.deepEqual(found({ containers }), []);
    });

    it("makes errors of warnings when it is strict", () => {
        const raw = { containers: { web: { image: "a" } }, logRouter: { essential: false } };
        assert.deepEqual(
            check(raw).findings.map(({ level }) => level),
            ["warning"],
        );
        assert.deepEqual(
            check({ ...raw, strict: true }).findings.map(({ level }) => level),
            ["error"],
        );
    });

    it("points at the container where the default logging is what does not work", () => {
        const web = { image: "a" };
        const { findings } = check({ containers: { web, log_router: web } });
        assert.match(inWords(findings[0]!), /this is the name of the log router/);
    });

    it("keeps containers, variables and options whose names objects have themselves", () => {
        const named = '{ "__proto__": { "image": "a", "environment": { "__proto__": "x", "toString": "y" } } }';
        const containers = JSON.parse(named) as object;
        const options = JSON.parse('{ "__proto__": "1", "constructor": "2" }') as object;
        const { plan, findings } = check({ containers, logging: { firehose: { deliveryStream: "s", options } } });
        assert.deepEqual(
            findings.map(({ code, level }) => `${code} ${level}`),
            ["FL808 warning", "FL808 warning"],
        );
        const [container] = plan.task.containerDefinitions;
        assert.deepEqual(container!.environment, [
            { name: "__proto__", value: "x" },
            { name: "toString", value: "y" },
        ]);
        assert.deepEqual(Object.keys(container!.logConfiguration!.options!), [
            "Name",
            "__proto__",
            "constructor",
            "delivery_stream",
            "region",
            "retry_limit",
        ]);
    });
});
