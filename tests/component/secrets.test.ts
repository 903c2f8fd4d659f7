import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { outputOf, record, recordFailure, type Recording, type Secret } from "./recorder";

const CANARY = "canary-7f3a";

/** The wire form with every secret taken out: what anyone can read. */
function readableByAnyone(recording: Recording): string {
    return JSON.stringify([recording.registrations, recording.outputs], (_key, value: unknown) =>
        typeof value === "object" && value !== null && "secret" in value ? "[secret]" : value,
    );
}

const secretly = (value: unknown): pulumi.Output<string> => outputOf(value, { isSecret: true });

/** Where a secret may be given, and which outputs become secret by it. */
const GIVEN: readonly (readonly [string, () => pulumi.Inputs, readonly string[]])[] = [
    [
        "a variable",
        () => ({ containers: { nginx: { image: "nginx:1.29", environment: { TOKEN: secretly(CANARY) } } } }),
        ["containerDefinitions"],
    ],
    [
        "all variables",
        () => ({ containers: { nginx: { image: "nginx:1.29", environment: secretly({ TOKEN: CANARY }) } } }),
        ["containerDefinitions"],
    ],
    ["an image", () => ({ containers: { nginx: { image: secretly(`${CANARY}:1.0`) } } }), ["containerDefinitions"]],
    [
        "the text of a configuration",
        () => ({ containers: { nginx: { image: "nginx:1.29" } }, config: { text: secretly(`# ${CANARY}\n`) } }),
        ["configObjectArns", "containerDefinitions", "generatedConfig"],
    ],
    [
        "a file of a configuration",
        () => ({
            containers: { nginx: { image: "nginx:1.29" } },
            config: { file: secretly(new pulumi.asset.StringAsset(`# ${CANARY}\n`)) },
        }),
        ["configObjectArns", "containerDefinitions", "generatedConfig"],
    ],
];

describe("a secret argument", () => {
    for (const [what, inputs, outputs] of GIVEN) {
        it(`stays a secret wherever it goes: ${what}`, async () => {
            const recording = await record(inputs());
            assert.doesNotMatch(readableByAnyone(recording), new RegExp(CANARY));
            assert.match(JSON.stringify(recording.registrations), new RegExp(CANARY), "it was not used at all");
            const secret = Object.entries(recording.outputs).filter(([, value]) =>
                JSON.stringify(value).includes('{"secret"'),
            );
            assert.deepEqual(secret.map(([name]) => name).sort(), outputs);
        });
    }

    it("arrives in the container definitions as it was given", async () => {
        const environment = { TOKEN: secretly(CANARY), MODE: "plain" };
        const { outputs } = await record({ containers: { nginx: { image: "nginx:1.29", environment } } });
        const definitions = JSON.parse((outputs.containerDefinitions as Secret).secret as string) as object[];
        const variables = (
            definitions.find((item) => "name" in item && item.name === "nginx") as { environment: unknown }
        ).environment;
        assert.deepEqual(variables, [
            { name: "MODE", value: "plain" },
            { name: "TOKEN", value: CANARY },
        ]);
    });

    it("keeps its type", async () => {
        const recording = await record({
            containers: { nginx: { image: "nginx:1.29", essential: secretly(true), stopTimeout: secretly(60) } },
            logging: { cloudWatchLogs: { retentionInDays: secretly(7) } },
        });
        assert.deepEqual(recording.one("LogGroup", "web-logs").inputs.retentionInDays, { secret: 7 });
        const { secret } = recording.outputs.containerDefinitions as Secret;
        const definitions = JSON.parse(secret as string) as {
            name: string;
            stopTimeout: unknown;
            essential: unknown;
        }[];
        const nginx = definitions.find(({ name }) => name === "nginx");
        assert.deepEqual([nginx?.essential, nginx?.stopTimeout], [true, 60]);
    });

    it("is refused where it would be readable in the task definition", async () => {
        const logging = { cloudWatchLogs: { options: { extra_user_agent: secretly(CANARY) } } };
        const { error, registrations } = await recordFailure({
            containers: { nginx: { image: "nginx:1.29" } },
            logging,
        });
        assert.match(error.errors.map(({ reason }) => reason).join(), /FL701/);
        assert.doesNotMatch(JSON.stringify(error.errors), new RegExp(CANARY));
        assert.deepEqual(registrations, []);
    });

    it("is in no error, whatever is wrong with it", async () => {
        const nginx = {
            image: secretly(""),
            cpu: secretly(CANARY),
            user: secretly(`${CANARY}\u0000`),
            environment: { TOKEN: secretly({ nested: CANARY }) },
            portMappings: [{ containerPort: 24224, name: secretly(CANARY) }],
        };
        const { error } = await recordFailure({ containers: { nginx }, logRouter: { version: secretly(CANARY) } });
        assert.ok(error.errors.length > 0);
        assert.doesNotMatch(`${error.message}${JSON.stringify(error.errors)}`, new RegExp(CANARY));
    });
});
