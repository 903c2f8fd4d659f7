import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { record, recordFailure, unknown, type FailedRecording } from "./recorder";

const containers = { nginx: { image: "nginx:1.29" } };

function pathsOf({ error }: FailedRecording): string[] {
    return error.errors.map(({ propertyPath }) => propertyPath);
}

/** Arguments with one thing wrong each, and where it is found. */
const WRONG: readonly (readonly [string, pulumi.Inputs, string])[] = [
    ["an unknown property", { containers, loging: { cloudWatchLogs: {} } }, "loging (value hidden)"],
    ["a missing image", { containers: { nginx: {} } }, 'containers["nginx"].image'],
    ["a wrong type", { containers: { nginx: { image: "nginx:1.29", cpu: "much" } } }, 'containers["nginx"].cpu'],
    [
        "the router's own port",
        { containers: { nginx: { image: "nginx:1.29", portMappings: [{ containerPort: 24224 }] } } },
        'containers["nginx"].portMappings[0].containerPort',
    ],
    [
        "an ingress rule that admits the router's port",
        {
            containers,
            securityGroup: {
                vpcId: "vpc-1",
                ingress: [{ protocol: "tcp", fromPort: 1, toPort: 65535, cidrBlocks: ["0.0.0.0/0"] }],
            },
        },
        "securityGroup.ingress[0]",
    ],
    ["a size that Fargate does not have", { containers, cpu: "256", memory: "16384" }, "memory"],
    [
        "a file that is not there",
        { containers, config: { file: new pulumi.asset.FileAsset("gone.conf") } },
        "config.file (value hidden)",
    ],
];

describe("FireLensTask with something wrong", () => {
    for (const [what, inputs, path] of WRONG) {
        it(`registers nothing and asks AWS nothing: ${what}`, async () => {
            const failed = await recordFailure(inputs);
            assert.deepEqual(pathsOf(failed), [path]);
            assert.deepEqual(failed.registrations, []);
            assert.deepEqual(failed.invocations, []);
        });
    }

    it("says all that is wrong at once", async () => {
        const failed = await recordFailure(
            Object.assign({}, ...(WRONG.slice(3).map(([, inputs]) => inputs) as object[])) as object,
        );
        assert.equal(failed.error.message, `${failed.error.errors.length} problems, and nothing was registered:`);
        assert.deepEqual(pathsOf(failed), ["config.file (value hidden)", "memory", "securityGroup.ingress[0]"]);
    });

    it("gives each problem a reason, what to write instead and a code", async () => {
        const { error } = await recordFailure({ containers, loging: { cloudWatchLogs: {} } });
        assert.equal(error.message, "1 problem, and nothing was registered:");
        assert.match(error.errors[0]!.reason, /^there is no property "loging" here; .*logging.* \(FL001\)$/);
    });

    it("finds in a preview what is wrong beside what is not known yet", async () => {
        const nginx = { image: unknown(), portMappings: [{ containerPort: 24224 }] };
        const failed = await recordFailure({ containers: { nginx } }, { preview: true });
        assert.deepEqual(pathsOf(failed), ['containers["nginx"].portMappings[0].containerPort']);
        assert.deepEqual(failed.registrations, []);
    });

    it("takes a warning for an error when it is told to be strict", async () => {
        const inputs = { containers, logRouter: { image: "fluent/fluent-bit:latest" } };
        const { outputs } = await record(inputs);
        assert.deepEqual(
            (outputs.warnings as { code: string }[]).map(({ code }) => code),
            ["FL703"],
        );
        const failed = await recordFailure({ ...inputs, strict: true });
        assert.deepEqual(pathsOf(failed), ["logRouter.image"]);
        assert.deepEqual(failed.registrations, []);
    });
});

describe("FireLensTask when AWS cannot be asked", () => {
    it("registers nothing and says what to look at, in one line", async () => {
        const { error, registrations } = await recordFailure(
            { containers },
            { answer: () => new Error("connect ECONNREFUSED 127.0.0.1:9\n    at TCPConnectWrap.afterConnect") },
        );
        assert.deepEqual(registrations, []);
        assert.deepEqual(error.errors, []);
        assert.match(error.message, /nothing was registered\. Check the credentials, the Region and the endpoint/);
        assert.match(error.message, /ECONNREFUSED/);
        assert.doesNotMatch(error.message, /\n|afterConnect/);
    });
});
