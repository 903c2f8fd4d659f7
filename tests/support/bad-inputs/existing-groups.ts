import { unknown } from "../../unit/support/builders";
import { row, task, web, type BadInput } from "./bad-input";

const onHost = (more: object): object =>
    web({ memory: 128 }, { compatibilities: ["EC2"], networkMode: "host", ...more });

export const EXISTING_GROUPS: readonly BadInput[] = [
    row("a name among securityGroupIds", task({ securityGroupIds: ["default"] }), [
        "FL005",
        "securityGroupIds[0]",
        "is not the id of a security group; write it as sg- and 8 or 17 hexadecimal digits.",
    ]),
    row("a single id as securityGroupIds", task({ securityGroupIds: "sg-0a1b2c3d" }), [
        "FL003",
        "securityGroupIds",
        "is a string where a list is needed; write a list.",
    ]),
    row("a secret among securityGroupIds, with a warning", task({ securityGroupIds: [unknown({ secret: true })] }), [
        "FL202",
        "securityGroupIds[0]",
        "is marked as secret, so the group's rules could not be looked up; take the mark off by pulumi.unsecret: an id is no secret.",
    ]),
    row("a name among hostSecurityGroupIds", onHost({ hostSecurityGroupIds: ["default"] }), [
        "FL005",
        "hostSecurityGroupIds[0]",
        "is not the id of a security group; write it as sg- and 8 or 17 hexadecimal digits.",
    ]),
    row("a single id as hostSecurityGroupIds", onHost({ hostSecurityGroupIds: "sg-0a1b2c3d" }), [
        "FL003",
        "hostSecurityGroupIds",
        "is a string where a list is needed; write a list.",
    ]),
    row(
        "a secret among hostSecurityGroupIds, with a warning",
        onHost({ hostSecurityGroupIds: [unknown({ secret: true })] }),
        [
            "FL203",
            "hostSecurityGroupIds[0]",
            "is marked as secret, so the group's rules could not be looked up; take the mark off by pulumi.unsecret: an id is no secret.",
        ],
    ),
];
