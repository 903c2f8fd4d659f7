import assert from "node:assert/strict";
import { composeTask } from "../../../core/compose";
import type { FireLensTaskArguments } from "../../../core/arguments/types";
import { tracer } from "../../../core/compose/sources";
import { formatPath, type Path } from "../../../core/path";
import { args, environment } from "../support/builders";

function trace(overrides: Partial<FireLensTaskArguments>, ...path: Path): string {
    return formatPath(tracer(composeTask(args(overrides), environment()).plan.sources)(path));
}

const NGINX = ["task", "containerDefinitions", 1] as const;
const ROUTER = ["task", "containerDefinitions", 0] as const;

describe("the argument behind a part of the task", () => {
    const own = {
        containers: { nginx: { image: "nginx:1", environment: { A: "1" }, logging: { cloudWatchLogs: {} } } },
    };
    const options = { cloudWatchLogs: { options: { workers: "1" } } };
    const both = { cloudWatchLogs: {}, firehose: { deliveryStream: "s" } };
    const traced: readonly [string, string][] = [
        [trace({}, "task", "memory"), "memory"],
        [trace({}, "task", "containerDefinitions"), "containers"],
        [trace({}, ...NGINX, "portMappings", 2, "containerPort"), 'containers["nginx"].portMappings[2].containerPort'],
        [trace(own, ...NGINX, "environment", 0, "value"), 'containers["nginx"].environment["A"].value'],
        [trace({}, ...NGINX, "logConfiguration"), 'containers["nginx"]'],
        [trace({ logging: options }, ...NGINX, "logConfiguration", "options"), "logging.cloudWatchLogs"],
        [
            trace({ logging: options }, ...NGINX, "logConfiguration", "options", "workers"),
            'logging.cloudWatchLogs.options["workers"]',
        ],
        [trace({ logging: options }, ...NGINX, "logConfiguration", "options", "retry_limit"), "logging.retryLimit"],
        [trace(own, ...NGINX, "logConfiguration", "options", "include-pattern"), 'containers["nginx"].logging.include'],
        [trace({ logging: both }, "configOutputs", 1, "options", "delivery_stream"), "logging.firehose.deliveryStream"],
        [trace({}, ...ROUTER, "user"), "logRouter.user"],
        [trace({}, ...ROUTER, "firelensConfiguration", "type"), "logRouter.type"],
        [trace({}, ...ROUTER, "image"), "logRouter.image"],
        [trace({ logRouter: { version: "3" } }, ...ROUTER, "image"), "logRouter.version"],
        [trace({}, "securityGroups", 0, "ingress", 1), "securityGroup.ingress[1]"],
        [trace({}, "elsewhere"), "elsewhere"],
    ];
    for (const [found, expected] of traced) {
        it(`is ${expected}`, () => {
            assert.equal(found, expected);
        });
    }
});
