import { routerOwnDependencies } from "../../../core/rules/fl304-router-own-dependencies";
import type { ContainerDefinition } from "../../../core/task";
import { app, containers, logging, model, router, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

const dependsOn = (containerName: string): Pick<ContainerDefinition, "dependsOn"> => ({
    dependsOn: [{ containerName, condition: "START" }],
});
const db: ContainerDefinition = { ...logging({}, "awslogs"), name: "db" };

describeRule(routerOwnDependencies, {
    passes: {
        "apps that wait for the router and for each other": model(
            containers(app(dependsOn("db")), { ...db, ...dependsOn("log_router") }, router()),
        ),
        "apps that wait for each other in a circle, which is not the router's doing": model(
            containers(app(dependsOn("db")), { ...db, ...dependsOn("app") }, router()),
        ),
    },
    fails: {
        "a router that waits": [
            model(containers(app(), db, router(dependsOn("db")))),
            "task.containerDefinitions[2].dependsOn[0]",
            /what "db" logs before the log router has started may be lost; let the log router start first/,
        ],
        "a router that waits for what waits for it": [
            model(containers(app(dependsOn("log_router")), { ...db, ...dependsOn("app") }, router(dependsOn("db")))),
            "task.containerDefinitions[2].dependsOn[0]",
            /"db" waits for the log router, and the log router for it/,
        ],
    },
    skips: { "an app that waits for someone unknown": model(containers(app(dependsOn(unknown())), router())) },
});
