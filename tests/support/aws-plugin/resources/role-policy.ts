import { DeleteRolePolicyCommand, GetRolePolicyCommand, PutRolePolicyCommand } from "@aws-sdk/client-iam";
import { found, type Aws } from "../aws";
import { jsonText } from "../canonical";
import type { ResourceType } from "../resource";
import { required, type Properties } from "../values";

export const rolePolicy: ResourceType = {
    token: "aws:iam/rolePolicy:RolePolicy",
    inputs: {
        name: { type: "string", computed: true, replaces: true },
        policy: { type: "string", required: true, json: true, canonical: jsonText },
        role: { type: "string", required: true, replaces: true },
    },
    outputs: {},
    autoName: { property: "name", maxLength: 128 },

    async create(aws, inputs) {
        await put(aws, inputs);
        return { id: `${required(inputs, "role")}:${required(inputs, "name")}` };
    },

    async read({ iam }, id) {
        const [RoleName = "", PolicyName = ""] = id.split(":");
        const live = await found(iam.send(new GetRolePolicyCommand({ RoleName, PolicyName })), "NoSuchEntityException");
        return live && { name: PolicyName, policy: decodeURIComponent(live.PolicyDocument ?? ""), role: RoleName };
    },

    update: (aws, _id, news) => put(aws, news),

    async delete({ iam }, id) {
        const [RoleName = "", PolicyName = ""] = id.split(":");
        await found(iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName })), "NoSuchEntityException");
    },
};

async function put({ iam }: Aws, inputs: Properties): Promise<void> {
    await iam.send(
        new PutRolePolicyCommand({
            RoleName: required(inputs, "role"),
            PolicyName: required(inputs, "name"),
            PolicyDocument: required(inputs, "policy"),
        }),
    );
}
