import assert from "node:assert/strict";
import { outputOf, record, recordFailure, unknown, type RecordOptions, UNKNOWN } from "./recorder";

const containers = { nginx: { image: "nginx:1.29" } };
const ssmParameter = "/images/router";
const IMAGE = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/team/router:1.2.3";

/** An AWS in which the parameter is this one, or the question is answered so. */
function holding(parameter: object): RecordOptions {
    return { answer: (token) => (token.endsWith(":getParameter") ? parameter : undefined) };
}

const string = (insecureValue: string): object => ({ type: "String", insecureValue, value: insecureValue });

function imageIn(containerDefinitions: unknown): string | undefined {
    const all = JSON.parse(containerDefinitions as string) as { name: string; image: string }[];
    return all.find(({ name }) => name === "log_router")?.image;
}

describe("an image that an SSM parameter holds", () => {
    it("is what the router runs, and the execution role may pull it", async () => {
        const { outputs, invocations } = await record(
            { containers, logRouter: { ssmParameter } },
            holding(string(`${IMAGE}\n`)),
        );
        assert.equal(imageIn(outputs.containerDefinitions), IMAGE);
        assert.match(outputs.executionRolePolicy as string, /repository\/team\/router"/);
        assert.equal(invocations.filter(({ token }) => token.endsWith(":getParameter")).length, 1);
    });

    it("is left to the update where the parameter's name is not known, with the role's policy", async () => {
        const recording = await record({ containers, logRouter: { ssmParameter: unknown() } }, { preview: true });
        assert.ok(!recording.invocations.some(({ token }) => token.endsWith(":getParameter")));
        assert.equal(recording.outputs.containerDefinitions, UNKNOWN);
        assert.equal(recording.one("RolePolicy", "web-execution").inputs.policy, UNKNOWN);
        const later = outputOf(ssmParameter);
        const { outputs } = await record({ containers, logRouter: { ssmParameter: later } }, holding(string(IMAGE)));
        assert.equal(imageIn(outputs.containerDefinitions), IMAGE);
    });

    const refusals: readonly [string, object, RegExp][] = [
        ["there is none", new Error("ParameterNotFound"), /no parameter with this name/],
        [
            "it may not be read",
            new Error("AccessDeniedException: no"),
            /AccessDeniedException: no; allow ssm:GetParameter/,
        ],
        ["it is encrypted", { type: "SecureString", insecureValue: "", value: "CANARY" }, /is a SecureString/],
        ["it holds no image", string("two words"), /does not hold the name of an image/],
    ];
    for (const [title, parameter, sentence] of refusals) {
        it(`is refused where ${title}, with everything else that is wrong, and nothing is registered`, async () => {
            const inputs = { containers, cpu: "300", logRouter: { ssmParameter } };
            const { error, registrations } = await recordFailure(inputs, holding(parameter));
            assert.deepEqual(
                error.errors.map(({ propertyPath }) => propertyPath),
                ["cpu", "logRouter.ssmParameter"],
            );
            assert.match(error.errors[1]!.reason, sentence);
            assert.doesNotMatch(JSON.stringify(error.errors), /CANARY/);
            assert.deepEqual(registrations, []);
        });
    }

    it("is not asked for where its name is a secret", async () => {
        const inputs = { containers, logRouter: { ssmParameter: outputOf(ssmParameter, { isSecret: true }) } };
        const { error, invocations } = await recordFailure(inputs);
        assert.ok(!invocations.some(({ token }) => token.endsWith(":getParameter")));
        assert.match(error.errors[0]!.reason, /pulumi\.unsecret/);
    });
});

describe("an image from the registry of the Region", () => {
    const logRouter = { registry: "regional" };

    it("is that of the Region that the provider is in, also in a preview", async () => {
        for (const preview of [false, true]) {
            const { outputs } = await record({ containers, logRouter }, { preview });
            const repository = "906394416424.dkr.ecr.eu-central-1.amazonaws.com/aws-for-fluent-bit";
            if (!preview) assert.equal(imageIn(outputs.containerDefinitions), `${repository}:3.4.15`);
            assert.match(outputs.executionRolePolicy as string, /:906394416424:repository\/aws-for-fluent-bit"/);
        }
    });

    it("is refused in a Region without a known account, before anything is registered", async () => {
        const answer = (token: string): object | undefined =>
            token.endsWith(":getRegion") ? { region: "mx-central-1" } : undefined;
        const { error, registrations } = await recordFailure({ containers, logRouter }, { answer });
        assert.deepEqual(
            error.errors.map(({ propertyPath }) => propertyPath),
            ["logRouter.registry"],
        );
        assert.deepEqual(registrations, []);
    });

    it("does not hide what else is wrong where AWS cannot be asked", async () => {
        const answer = (token: string): object | undefined =>
            token.endsWith(":getRegion") ? new Error("no credentials") : undefined;
        const wrong = await recordFailure({ containers, logRouter, cpu: "300" }, { answer });
        assert.deepEqual(
            wrong.error.errors.map(({ propertyPath }) => propertyPath),
            ["cpu"],
        );
        const right = await recordFailure({ containers, logRouter }, { answer });
        assert.match(right.error.message, /AWS could not be asked.*no credentials/);
    });
});
