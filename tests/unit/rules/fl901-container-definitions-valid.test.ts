import { containerDefinitionsValid } from "../../../core/rules/fl901-container-definitions-valid";
import type { Unread } from "../../../core/rules/model";
import { model, task, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

const unread = (reason: Unread["reason"], what: string): Unread => ({
    path: ["task", "containerDefinitions"],
    reason,
    what,
});

describeRule(containerDefinitionsValid, {
    passes: {
        "what could not be read for another reason": model(task(), { unread: [unread("secret", "the definitions")] }),
    },
    fails: {
        "definitions that are not JSON": [
            model(task(), { unread: [unread("invalid", "the container definitions are not JSON")] }),
            "task.containerDefinitions",
            /^the container definitions are not JSON; write a JSON list of containers; in a Pulumi program, with pulumi.jsonStringify/,
        ],
    },
    skips: { "a network mode that is not known": model(task({ networkMode: unknown() })) },
});
