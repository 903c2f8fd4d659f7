import { noForwardPortTarget } from "../../../core/rules/fl205-no-24224-load-balancer";
import type { Runner, RunnerTarget } from "../../../core/rules/model";
import { app, containers, model, router, task, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

const runner = (target: RunnerTarget): Runner => ({
    kind: "service",
    name: "shop",
    namesSecurityGroups: true,
    targets: [target],
});

describeRule(noForwardPortTarget, {
    passes: {
        "another port": model(task(), { runners: [runner({ via: "loadBalancer", containerName: "app", port: 80 })] }),
        "a mapping of another port by name": model(
            containers(app({ portMappings: [{ name: "web", containerPort: 80 }] }), router()),
            { runners: [runner({ via: "serviceConnect", portName: "web" })] },
        ),
    },
    fails: {
        "a load balancer": [
            model(task(), { runners: [runner({ via: "loadBalancer", containerName: "log_router", port: 24224 })] }),
            "runners[0].targets[0]",
            /^the load balancer sends traffic to 24224, the log router's port/,
        ],
        "a mapping by its name": [
            model(containers(app(), router({ portMappings: [{ name: "fwd", containerPort: 24224 }] })), {
                runners: [runner({ via: "serviceConnect", portName: "fwd" })],
            }),
            "runners[0].targets[0]",
            /^Service Connect sends traffic/,
        ],
        "a port in a registry": [
            model(task(), { runners: [runner({ via: "serviceRegistry", port: "24224" })] }),
            "runners[0].targets[0]",
            /^service discovery sends traffic/,
        ],
    },
    skips: {
        "a port that is not known": model(task(), { runners: [runner({ via: "loadBalancer", port: unknown() })] }),
        "a name that is not known": model(task(), { runners: [runner({ via: "loadBalancer", portName: unknown() })] }),
    },
});
