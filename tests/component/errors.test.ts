import assert from "node:assert/strict";
import { error } from "../../core/finding";
import type { Path } from "../../core/path";
import { toError, toPlainError } from "../../provider/errors";

const tree = {
    containers: {
        web: {
            image: "nginx:1.29",
            environment: { MODE: "plain" },
            portMappings: [{ containerPort: 24224 }],
            user: "0",
        },
        environment: { image: "nginx:1.29", user: "0" },
    },
    logging: { firehose: { deliveryStream: "web-logs", options: { x: "y" } }, include: "a" },
    family: "web",
};

/** The path of a finding as the engine is given it. */
function pathOf(path: Path, secretPaths: readonly Path[] = []): string {
    const thrown = toError([error("FL001", path, "is wrong", "write it right")], { tree, secretPaths });
    return thrown.errors[0]!.propertyPath;
}

describe("an error for the engine", () => {
    it("has one line for each finding, with the reason, the fix and the code", () => {
        const findings = [
            error("FL201", ["containers", "web", "portMappings", 0, "containerPort"], "24224 is taken", "map another"),
            error("FL001", ["loging"], 'there is no property "loging" here', "write logging"),
        ];
        const thrown = toError(findings, { tree, secretPaths: [] });
        assert.equal(thrown.message, "2 problems, and nothing was registered:");
        assert.deepEqual(thrown.errors, [
            {
                propertyPath: 'containers["web"].portMappings[0].containerPort',
                reason: "24224 is taken; map another. (FL201)",
            },
            {
                propertyPath: "loging (value hidden)",
                reason: 'there is no property "loging" here; write logging. (FL001)',
            },
        ]);
    });

    it("counts one problem as one", () => {
        const { message } = toError([error("FL001", ["a"], "b", "c")], { tree, secretPaths: [] });
        assert.equal(message, "1 problem, and nothing was registered:");
    });

    it("is a plain sentence when it is no argument's", () => {
        const { message, errors } = toPlainError("AWS could not be asked");
        assert.deepEqual([message, errors], ["AWS could not be asked", []]);
    });
});

describe("the value that the engine prints with an error", () => {
    for (const [what, path] of [
        ["a port", ["containers", "web", "portMappings", 0, "containerPort"]],
        ["a user", ["containers", "web", "user"]],
        ["a list of ports", ["containers", "web", "portMappings"]],
        ["a family", ["family"]],
        ["a delivery stream", ["logging", "firehose", "deliveryStream"]],
        ["a size that was not given", ["memory"]],
    ] as const) {
        it(`is shown: ${what}`, () => {
            assert.doesNotMatch(pathOf(path), /hidden/);
        });
    }

    for (const [what, path] of [
        ["a variable", ["containers", "web", "environment", "MODE"]],
        ["all variables", ["containers", "web", "environment"]],
        ["a container, which holds variables", ["containers", "web"]],
        ["all containers", ["containers"]],
        ["an option", ["logging", "firehose", "options", "x"]],
        ["a destination, which holds options", ["logging", "firehose"]],
        ["a secret of the router", ["logRouter", "secrets", "TOKEN"]],
        ["a command", ["containers", "web", "command", 0]],
        ["a configuration", ["config", "text"]],
        ["what is misspelt", ["containers", "web", "enviroment"]],
        ["what lies below a name that is misspelt", ["containers", "web", "enviroment", "MODE"]],
    ] as const) {
        it(`is hidden, since it may be a password: ${what}`, () => {
            assert.match(pathOf(path), / \(value hidden\)$/);
        });
    }

    it("is hidden when it is a secret, holds one or is part of one", () => {
        const secretPaths = [["containers", "web", "portMappings", 0]];
        for (const path of [
            ["containers", "web", "portMappings", 0, "containerPort"],
            ["containers", "web", "portMappings", 0],
            ["containers", "web", "portMappings"],
        ]) {
            assert.match(pathOf(path, secretPaths), / \(value hidden\)$/);
        }
        assert.equal(pathOf(["containers", "web", "user"], secretPaths), 'containers["web"].user');
    });
});
