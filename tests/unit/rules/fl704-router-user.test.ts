import { routerUser } from "../../../core/rules/fl704-router-user";
import { app, containers, model, router, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(routerUser, {
    passes: {
        "another number": model(containers(router({ user: "1000:1000" }))),
        "a group by name": model(containers(router({ user: "0:root" }))),
        "an app's user": model(containers(app({ user: "nginx" }), router())),
    },
    fails: {
        "a name": [
            model(containers(router({ user: "root" }))),
            "task.containerDefinitions[0].user",
            /"root" is not a numeric user, and the agent then cannot give it the socket; write a uid such as "0"/,
        ],
    },
    skips: { "a user that is not known": model(containers(router({ user: unknown() }))) },
});
