import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import * as pulumi from "@pulumi/pulumi";
import { TokenTable } from "../../provider/tokens";
import { outputOf, unknown } from "./recorder";

/** An output once it has settled, or a plain value as one. */
async function settled(value: unknown): Promise<{ value: unknown; isKnown: boolean; isSecret: boolean }> {
    const output = pulumi.output(value) as unknown as {
        promise(): Promise<unknown>;
        isKnown: Promise<boolean>;
        isSecret: Promise<boolean>;
    };
    const isKnown = await output.isKnown;
    return { value: isKnown ? await output.promise() : undefined, isKnown, isSecret: await output.isSecret };
}

describe("the token table", () => {
    const plain = { isKnown: true, isSecret: false };

    it("leaves a tree without tokens as it is, and plain", () => {
        const tree = { name: "web", list: [1, true, null], nested: { text: "" } };
        assert.deepEqual(new TokenTable().resolve(tree), tree);
    });

    it("writes a text in base64, also one that is known only later", async () => {
        const tokens = new TokenTable();
        assert.equal(tokens.base64("ü\n"), "w7wK");
        const later = tokens.base64(`a${tokens.add(() => outputOf("b", { isSecret: true }))}`);
        assert.deepEqual(await settled(tokens.resolve(later)), { value: "YWI=", isKnown: true, isSecret: true });
    });

    it("puts a plain value in a token's place without making an output of it", () => {
        const tokens = new TokenTable();
        const token = tokens.add(() => "eu-central-1");
        assert.deepEqual(tokens.resolve({ region: token }), { region: "eu-central-1" });
    });

    it("keeps the type of a value that stands alone", () => {
        const tokens = new TokenTable();
        const [number, truth, map] = [
            tokens.add(() => 7),
            tokens.add(() => false),
            tokens.add(() => ({ team: "shop" })),
        ];
        assert.deepEqual(tokens.resolve([number, truth, map]), [7, false, { team: "shop" }]);
    });

    it("makes a value within a text part of the text, each time that it occurs", () => {
        const tokens = new TokenTable();
        const [account, port] = [tokens.add(() => "123456789012"), tokens.add(() => 80)];
        assert.equal(tokens.resolve(`${account}:${port}/${account}`), "123456789012:80/123456789012");
    });

    it("makes an output of what holds an unknown value", async () => {
        const tokens = new TokenTable();
        const tree = { known: "a", unknown: `x-${tokens.add(() => unknown())}` };
        await pulumi.runtime.setMocks({ newResource: () => ({ id: "", state: {} }), call: () => ({}) }, "p", "s", true);
        assert.equal((await settled(tokens.resolve(tree))).isKnown, false);
        assert.equal(tokens.resolve(tree.known), "a");
    });

    it("makes a secret of what holds a secret value", async () => {
        const tokens = new TokenTable();
        const token = tokens.add(() => pulumi.secret("hunter2"), { secret: true });
        assert.deepEqual(await settled(tokens.resolve({ password: `p=${token}` })), {
            value: { password: "p=hunter2" },
            isKnown: true,
            isSecret: true,
        });
        assert.deepEqual(await settled(tokens.resolve({ password: "none" })), {
            value: { password: "none" },
            ...plain,
        });
    });

    it("keeps what a value depends on", () => {
        const tokens = new TokenTable();
        const cache = new pulumi.DependencyResource("urn:pulumi:s::p::a:b/c:Cache::main");
        const token = tokens.add(() => outputOf("cache.internal", { dependencies: [cache] }));
        const output = tokens.resolve({ list: [`http://${token}`] }) as unknown as {
            resources(): Set<pulumi.Resource>;
        };
        assert.deepEqual([...output.resources()], [cache]);
    });

    it("reads a value when it is asked for, not before", () => {
        const tokens = new TokenTable();
        const { token, bind } = tokens.reserve();
        bind("web-config-1a2b");
        assert.equal(tokens.resolve(`arn:aws:s3:::${token}`), "arn:aws:s3:::web-config-1a2b");
    });

    it("resolves a value that holds tokens itself", () => {
        const tokens = new TokenTable();
        const region = tokens.add(() => "eu-central-1");
        const host = tokens.add(() => `logs.${region}`);
        assert.equal(tokens.resolve(`https://${host}`), "https://logs.eu-central-1");
    });

    it("never looks for tokens in keys", () => {
        const tokens = new TokenTable();
        const token = tokens.add(() => "value");
        assert.deepEqual(tokens.resolve({ [token]: token }), { [token]: "value" });
    });
});

describe("the digest of a text", () => {
    const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

    it("is plain when the text is", () => {
        assert.equal(new TokenTable().digest("[SERVICE]\n"), sha256("[SERVICE]\n"));
    });

    it("is that of the text with its values when the text holds tokens", () => {
        const tokens = new TokenTable();
        const digest = tokens.digest(`region ${tokens.add(() => "eu-central-1")}\n`);
        assert.equal(tokens.resolve(`${digest}.conf`), `${sha256("region eu-central-1\n")}.conf`);
    });

    it("is secret when the text holds a secret", async () => {
        const tokens = new TokenTable();
        const digest = tokens.digest(`key ${tokens.add(() => pulumi.secret("k"), { secret: true })}`);
        assert.deepEqual(await settled(tokens.resolve(digest)), {
            value: sha256("key k"),
            isKnown: true,
            isSecret: true,
        });
    });

    it("is unknown while the text is", async () => {
        const tokens = new TokenTable();
        const digest = tokens.digest(`key ${tokens.add(() => unknown())}`);
        assert.equal((await settled(tokens.resolve(digest))).isKnown, false);
    });
});
