import assert from "node:assert/strict";
import type * as pulumi from "@pulumi/pulumi";
import { Provider } from "@pulumi/aws/provider";
import { outputOf, record, recordFailure, unknown, type RecordOptions } from "./recorder";

const containers = { nginx: { image: "nginx:1.29" } };
const onHost = { compatibilities: ["EC2"], networkMode: "host", memory: "512" };
const ID = "sg-0123456789abcdef0";
const OTHER = "sg-0fedcba987654321f";

type Rule = Readonly<Record<string, unknown>>;

/** An AWS in which every group has these rules; the aws provider gives an empty text for what a rule does not have. */
function aws(rules: Readonly<Record<string, Rule>>, name = "app"): Required<Pick<RecordOptions, "answer">> {
    const empty = { cidrIpv4: "", cidrIpv6: "", prefixListId: "", referencedSecurityGroupId: "", isEgress: false };
    return {
        answer: (token, inputs) => {
            if (token.endsWith(":getSecurityGroup")) return { id: inputs.id, name };
            if (token.endsWith(":getSecurityGroupRules")) return { ids: Object.keys(rules) };
            if (!token.endsWith(":getSecurityGroupRule")) return undefined;
            const id = inputs.securityGroupRuleId as string;
            return { ...empty, securityGroupRuleId: id, ...rules[id] };
        },
    };
}

/** An AWS that says no to every question about security groups. */
function saying(no: string): (token: string) => Error | undefined {
    return (token) => (token.includes("SecurityGroup") ? new Error(no) : undefined);
}

const tcp = (fromPort: number, toPort: number, more: Rule): Rule => ({ ipProtocol: "tcp", fromPort, toPort, ...more });

async function reasons(list: string, rules: Readonly<Record<string, Rule>>, launch = {}): Promise<string[]> {
    const { error, registrations } = await recordFailure({ containers, ...launch, [list]: [ID] }, aws(rules));
    assert.deepEqual(registrations, []);
    return error.errors.map(({ propertyPath, reason }) => `${propertyPath}: ${reason}`);
}

describe("existing security groups", () => {
    it("are refused for each rule that admits 24224, by its id and whom it lets in", async () => {
        const said = await reasons("securityGroupIds", {
            "sgr-1": tcp(24000, 25000, { cidrIpv4: "10.0.0.0/8" }),
            "sgr-2": tcp(24224, 24224, { cidrIpv6: "::/0" }),
            "sgr-3": tcp(24224, 24224, { prefixListId: "pl-1" }),
            "sgr-4": tcp(24224, 24224, { referencedSecurityGroupId: OTHER }),
            "sgr-5": tcp(0, 65535, { referencedSecurityGroupId: ID }),
            "sgr-6": { ipProtocol: "-1", fromPort: -1, toPort: -1, cidrIpv4: "0.0.0.0/0" },
        });
        assert.equal(said.length, 6);
        assert.ok(said.every((line) => line.startsWith("securityGroupIds[0]: its rule sgr-")));
        const text = said.join("\n");
        assert.match(text, /sgr-1 admits 24000-25000 from 10\.0\.0\.0\/8, .*24000-24223 and 24225-25000\. \(FL202\)/);
        assert.match(text, /sgr-2 admits 24224, the log router's port, from ::\/0/);
        assert.match(text, /sgr-3 .* from prefix list pl-1/);
        assert.match(text, new RegExp(`sgr-4 .* from security group ${OTHER}`));
        assert.match(text, /sgr-5 admits 0-65535 from members of the group itself/);
        assert.match(text, /sgr-6 admits all protocols and ports from 0\.0\.0\.0\/0/);
    });

    it("of the instances are refused by a rule of their own", async () => {
        const rules = { "sgr-1": tcp(24224, 24224, { cidrIpv4: "10.0.0.0/8" }) };
        const [said] = await reasons("hostSecurityGroupIds", rules, onHost);
        assert.match(said!, /^hostSecurityGroupIds\[0\]: .*\(FL203\)$/);
    });

    it("are accepted with other ports, and with whatever they let out", async () => {
        const rules = {
            "sgr-1": tcp(80, 443, { cidrIpv4: "0.0.0.0/0" }),
            "sgr-2": { ipProtocol: "-1", fromPort: -1, toPort: -1, cidrIpv4: "0.0.0.0/0", isEgress: true },
        };
        const { outputs, children } = await record({ containers, securityGroupIds: [ID] }, aws(rules));
        assert.deepEqual(outputs.warnings, []);
        assert.deepEqual(children, (await record({ containers })).children);
    });

    it("are asked for once each, by the program's own provider", async () => {
        const resourceOptions = (): pulumi.ComponentResourceOptions => ({ providers: { aws: new Provider("eu") } });
        for (const lists of [{ securityGroupIds: [ID, ID] }, { ...onHost, hostSecurityGroupIds: [ID, ID] }]) {
            const { invocations } = await record({ containers, ...lists }, { ...aws({}), resourceOptions });
            const asked = invocations.filter(({ token }) => token.includes("SecurityGroup"));
            assert.deepEqual(asked.map(({ token }) => token.split(":").at(-1)).sort(), [
                "getSecurityGroup",
                "getSecurityGroupRules",
            ]);
            for (const { provider } of asked) assert.match(provider ?? "", /::eu::/);
        }
    });

    it("are warned of when they are the default group of the VPC", async () => {
        const { outputs } = await record({ containers, securityGroupIds: [ID] }, aws({}, "default"));
        const warnings = outputs.warnings as { code: string; path: string }[];
        assert.deepEqual(
            warnings.map(({ code, path }) => `${code} ${path}`),
            ["FL204 securityGroupIds[0]"],
        );
    });

    it("are warned of where nobody may look, with what has to be allowed", async () => {
        const answer = saying("UnauthorizedOperation: not authorized");
        const { shown } = await record({ containers, securityGroupIds: [ID] }, { answer });
        assert.equal(shown.length, 1);
        assert.match(shown[0]!, /^securityGroupIds\[0\]: its rules could not be looked up/);
        assert.match(shown[0]!, /UnauthorizedOperation.*allow ec2:DescribeSecurityGroups and/);
    });

    it("are refused where there is none, with everything else that is wrong", async () => {
        const answer = saying("no matching EC2 Security Group found");
        const { error } = await recordFailure({ containers, securityGroupIds: [ID], cpu: "300" }, { answer });
        assert.deepEqual(
            error.errors.map(({ propertyPath }) => propertyPath),
            ["cpu", "securityGroupIds[0]"],
        );
    });

    it("are asked for at the update where a preview does not know them", async () => {
        for (const securityGroupIds of [unknown(), [unknown()]]) {
            const { invocations } = await record({ containers, securityGroupIds }, { preview: true });
            assert.ok(!invocations.some(({ token }) => token.includes("SecurityGroup")));
        }
        const rules = { "sgr-1": tcp(24224, 24224, { cidrIpv4: "10.0.0.0/8" }) };
        const { error } = await recordFailure({ containers, securityGroupIds: outputOf([ID]) }, aws(rules));
        assert.equal(error.errors.length, 1);
    });

    it("are not asked for where an id is a secret: that would show it", async () => {
        const securityGroupIds = [outputOf(ID, { isSecret: true })];
        const { invocations, shown } = await record({ containers, securityGroupIds }, aws({}));
        assert.ok(!invocations.some(({ token }) => token.includes("SecurityGroup")));
        assert.match(shown[0]!, /marked as secret.*pulumi\.unsecret/);
    });
});
