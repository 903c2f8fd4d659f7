import assert from "node:assert/strict";
import { detect, SOURCES } from "../../../core/stack/detect";
import type { Path } from "../../../core/path";
import { parseText } from "../../../cli/read/parse";
import { locateFindings } from "../../../cli/report/locate-findings";

/** The line of a path in the properties of a document's first resource that has some. */
function lineOf(document: object, path: Path): number | undefined {
    const parsed = parseText(JSON.stringify(document, undefined, 1), "a.json").parsed!;
    const { graph } = SOURCES[detect(parsed.value).kind!].read(parsed.value);
    const resource = graph!.resources.find(({ properties }) => Object.keys(properties).length > 0)!;
    return locateFindings([{ resource, path }], parsed)[0]?.line;
}

const GROUP = "aws:ec2/securityGroup:SecurityGroup";
const urn = `urn:pulumi:dev::a::${GROUP}::web`;
const inputs = { ingress: [{ fromPort: 1 }] };

/** Each on a line of its own: JSON is written with an indent of one. */
function lineIn(document: object, text: string): number {
    return (
        JSON.stringify(document, undefined, 1)
            .split("\n")
            .findIndex((line) => line.includes(text)) + 1
    );
}

describe("the line of a finding", () => {
    const documents: Readonly<Record<string, readonly [document: object, path: Path, text: string]>> = {
        "a Pulumi state, of the copy that stays": [
            {
                deployment: {
                    manifest: {},
                    resources: [
                        { urn, type: GROUP, inputs: { ingress: [{ fromPort: 7 }] }, delete: true },
                        { urn, type: GROUP, inputs },
                    ],
                },
            },
            ["ingress", 0, "fromPort"],
            `"fromPort": 1`,
        ],
        "a Pulumi preview, of the new state": [
            {
                changeSummary: {},
                steps: [
                    {
                        op: "update",
                        urn,
                        oldState: { urn, type: GROUP, inputs: { ingress: [{ fromPort: 7 }] } },
                        newState: { urn, type: GROUP, inputs },
                    },
                ],
            },
            ["ingress", 0, "fromPort"],
            `"fromPort": 1`,
        ],
        "a state of Terraform, in a module": [
            {
                values: {
                    root_module: {
                        child_modules: [
                            {
                                address: "module.a",
                                resources: [
                                    {
                                        address: "module.a.aws_security_group.web",
                                        mode: "managed",
                                        type: "aws_security_group",
                                        name: "web",
                                        values: { ingress: [{ from_port: 1 }] },
                                    },
                                ],
                            },
                        ],
                    },
                },
            },
            ["ingress", 0, "from_port"],
            `"from_port": 1`,
        ],
        "a list of ECS's own JSON": [
            [{ family: "api", containerDefinitions: [{ name: "app", image: "a:1" }] }],
            ["containerDefinitions", 0, "image"],
            `"image"`,
        ],
        "what is not there: the nearest that is": [
            { family: "api", containerDefinitions: [{ name: "app" }] },
            ["containerDefinitions", 0, "image"],
            `  {`,
        ],
    };
    for (const [what, [document, path, text]] of Object.entries(documents)) {
        it(`is found in ${what}`, () => {
            assert.equal(lineOf(document, path), lineIn(document, text));
        });
    }
});
