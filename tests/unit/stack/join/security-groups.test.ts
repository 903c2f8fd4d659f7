import assert from "node:assert/strict";
import type { InboundGroup } from "../../../../core/network/security-group";
import type { StackResource } from "../../../../core/stack/graph";
import { unknownLeaf } from "../../../../core/value";
import { joinOne, resource, webTask, WEB_ARN } from "../../support/stack";

const UNKNOWN = unknownLeaf("preview");
const OUTSIDE = "it is not part of this stack";

/** A service whose security groups are these. */
function service(securityGroups: unknown, references: readonly string[] = []): StackResource {
    const properties = { taskDefinition: WEB_ARN, networkConfiguration: { securityGroups } };
    return resource("service", "service", properties, { references: { networkConfiguration: references } });
}

/** The groups of a task that runs in `sg-1`. */
function groupsOf(...resources: StackResource[]): readonly InboundGroup[] {
    return joinOne([webTask(), service(["sg-1"]), ...resources]).model.securityGroups;
}

const group = (properties: object = {}, type: "group" | "nativeGroup" | "defaultGroup" = "group") =>
    resource(type, "web", properties, { outputs: { id: "sg-1" } });

const ALL = { protocol: "-1", fromPort: 0, toPort: 0, source: "0.0.0.0/0" };

describe("security groups of a task", () => {
    for (const [title, resources, ingress] of [
        [
            "inline",
            [group({ ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }] })],
            [ALL],
        ],
        [
            "inline in aws-native",
            [
                group(
                    { SecurityGroupIngress: [{ IpProtocol: "-1", FromPort: 0, ToPort: 0, CidrIp: "0.0.0.0/0" }] },
                    "nativeGroup",
                ),
            ],
            [ALL],
        ],
        [
            "as SecurityGroupRule",
            [
                group(),
                resource("groupRule", "r", {
                    type: "ingress",
                    securityGroupId: "sg-1",
                    protocol: "tcp",
                    fromPort: 1,
                    toPort: 2,
                    sourceSecurityGroupId: "sg-2",
                }),
                resource("groupRule", "e", {
                    type: "egress",
                    securityGroupId: "sg-1",
                    protocol: "-1",
                    fromPort: 0,
                    toPort: 0,
                }),
            ],
            [{ protocol: "tcp", fromPort: 1, toPort: 2, source: "security group sg-2" }],
        ],
        [
            "as SecurityGroupIngressRule",
            [
                group(),
                resource(
                    "ingressRule",
                    "r",
                    { securityGroupId: "sg-1", ipProtocol: "6", fromPort: 24000, toPort: 25000, prefixListId: "pl-1" },
                    { outputs: { securityGroupRuleId: "sgr-1" } },
                ),
            ],
            [{ id: "sgr-1", protocol: "6", fromPort: 24000, toPort: 25000, source: "prefix list pl-1" }],
        ],
        [
            "as SecurityGroupIngress of aws-native",
            [
                group(),
                resource("nativeIngress", "r", {
                    groupId: "sg-1",
                    ipProtocol: "udp",
                    fromPort: 24224,
                    toPort: 24224,
                    cidrIpv6: "::/0",
                }),
            ],
            [{ protocol: "udp", fromPort: 24224, toPort: 24224, source: "::/0" }],
        ],
        [
            "by what a separate rule comes from",
            [
                group(),
                resource(
                    "ingressRule",
                    "r",
                    { securityGroupId: UNKNOWN, ipProtocol: "-1" },
                    { references: { securityGroupId: ["web"] } },
                ),
            ],
            [{ protocol: "-1" }],
        ],
        [
            "for members of the group",
            [group({ ingress: [{ protocol: "all", self: true }] })],
            [{ protocol: "all", source: "itself" }],
        ],
        [
            "with ports that are not known",
            [group({ ingress: [{ protocol: "tcp", fromPort: UNKNOWN, toPort: 5, cidrBlocks: UNKNOWN }] })],
            [{ protocol: "tcp", fromPort: UNKNOWN, toPort: 5 }],
        ],
    ] as const) {
        it(`let in what their rules say: ${title}`, () => {
            assert.deepEqual(groupsOf(...resources), [{ id: "sg-1", name: "web", ingress }]);
        });
    }

    it("are read from what was given and not from what AWS says, which has the separate rules too", () => {
        const made = resource("group", "web", {}, { outputs: { id: "sg-1", ingress: [{ protocol: "-1" }] } });
        assert.deepEqual(groupsOf(made), [{ id: "sg-1", name: "web", ingress: [] }]);
    });

    it("may be the default group of the VPC", () => {
        assert.deepEqual(groupsOf(group({ ingress: [{ protocol: "-1", self: true }] }, "defaultGroup")), [
            { id: "sg-1", name: "default", ingress: [{ protocol: "-1", source: "itself" }] },
        ]);
    });

    it("have not been checked when they are not of this stack, but for the rules that are", () => {
        assert.deepEqual(groupsOf(), [{ id: "sg-1", ingress: [], unchecked: OUTSIDE }]);
        assert.deepEqual(groupsOf(resource("ingressRule", "r", { securityGroupId: "sg-1", ipProtocol: "-1" })), [
            { id: "sg-1", ingress: [{ protocol: "-1" }] },
            { id: "sg-1", ingress: [], unchecked: OUTSIDE },
        ]);
    });

    it("have not been checked when their rules are not known, or they are only read", () => {
        const unchecked = (...resources: StackResource[]) => groupsOf(...resources).map((found) => found.unchecked);
        assert.deepEqual(unchecked(group({ ingress: UNKNOWN })), ["its rules are not known before the deployment"]);
        assert.deepEqual(unchecked(group({ ingress: [{ protocol: "tcp" }, unknownLeaf("secret")] })), [
            undefined,
            "its rules are a secret",
        ]);
        assert.deepEqual(unchecked({ ...group(), isExternal: true }), ["it is only read by this stack"]);
    });

    it("are found by what the list comes from", () => {
        const web = group();
        const found = (securityGroups: unknown, references: readonly string[], ...more: StackResource[]) =>
            joinOne([webTask(), service(securityGroups, references), web, ...more]).model.securityGroups;
        const [made] = groupsOf(web);
        assert.deepEqual(found([UNKNOWN], ["web"]), [made]);
        assert.deepEqual(found(UNKNOWN, ["subnet", "web"]), [made]);
        assert.deepEqual(found([UNKNOWN], ["nothing"]), [
            { ingress: [], unchecked: "its id is not known before the deployment" },
        ]);
        const parts = [
            resource("component", "c"),
            { ...group(), id: "a", parent: "c" },
            { ...group(), id: "b", parent: "c" },
        ];
        assert.equal(found([UNKNOWN], ["c"], ...parts)[0]?.unchecked, "its id is not known before the deployment");
    });

    it("are named once, however many run with them", () => {
        const second = resource("service", "b", {
            taskDefinition: "web",
            networkConfiguration: { securityGroups: ["sg-1"] },
        });
        assert.equal(groupsOf(second, group()).length, 1);
    });

    it("are located where they are written", () => {
        const rule = resource("ingressRule", "r", { securityGroupId: "sg-1", ipProtocol: "-1" });
        const { locate } = joinOne([webTask(), service(["sg-1"]), group({ ingress: [{ protocol: "tcp" }] }), rule]);
        const at = (...path: (string | number)[]) => [locate(path).resource.id, ...locate(path).path].join(".");
        assert.equal(at("securityGroups", 0), "web");
        assert.equal(at("securityGroups", 0, "ingress", 0), "web.ingress.0");
        assert.equal(at("securityGroups", 0, "ingress", 1, "fromPort"), "r.fromPort");
        const outside = joinOne([webTask(), service(["sg-9"])]).locate(["securityGroups", 0]);
        assert.deepEqual(
            [outside.resource.id, ...outside.path].join("."),
            "service.networkConfiguration.securityGroups.0",
        );
    });
});
