import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { carriesControl, carriesSecret, hasToken, isEmpty } from "../../../core/value";
import { resolveInputs, touchesSecret } from "../../../provider/inputs/resolve";
import { TokenTable } from "../../../provider/tokens";
import { outputOf, unknown } from "../recorder";

/** The resolved tree with what the provider would put in the place of its tokens. */
async function roundTrip(inputs: unknown): Promise<unknown> {
    const tokens = new TokenTable();
    const { tree } = await resolveInputs(inputs, tokens);
    return (pulumi.output(tokens.resolve(tree)) as unknown as { promise(): Promise<unknown> }).promise();
}

const resolve = (inputs: unknown) => resolveInputs(inputs, new TokenTable());
const secret = (value: unknown) => outputOf(value, { isSecret: true });

describe("resolving the inputs", () => {
    it("leaves what is plain as it is", async () => {
        const inputs = { containers: { web: { cpu: 256, essential: true, command: ["a", ""], user: null } }, tags: {} };
        const { tree, findings, secretPaths, dependencies } = await resolve(inputs);
        assert.deepEqual(tree, inputs);
        assert.deepEqual([findings, secretPaths, dependencies], [[], [], []]);
    });

    it("takes a known output for its value", async () => {
        const { tree } = await resolve({ web: outputOf({ image: "nginx:1.29", cpu: outputOf(256) }) });
        assert.deepEqual(tree, { web: { image: "nginx:1.29", cpu: 256 } });
    });

    it("makes a token of an unknown leaf and leaves its neighbours known", async () => {
        const { tree } = await resolve({ web: { image: unknown(), cpu: 256, environment: { A: "1", B: unknown() } } });
        const { web } = tree as { web: { image: string; cpu: number; environment: Record<string, string> } };
        assert.ok(hasToken(web.image) && hasToken(web.environment.B));
        assert.deepEqual([web.cpu, web.environment.A], [256, "1"]);
    });

    it("makes a token of each leaf of a secret, and knows where it was", async () => {
        const { tree, secretPaths } = await resolve({
            environment: secret({ TOKEN: "hunter2", PORT: 80 }),
            list: [secret("x")],
        });
        const { environment, list } = tree as { environment: Record<string, string>; list: string[] };
        for (const leaf of [...Object.values(environment), ...list]) assert.ok(carriesSecret(leaf));
        assert.deepEqual(secretPaths, [["environment"], ["list", 0]]);
    });

    it("keeps secret what is unknown and secret", async () => {
        const { tree } = await resolve({ token: outputOf(undefined, { isKnown: false, isSecret: true }) });
        assert.ok(carriesSecret((tree as { token: string }).token));
    });

    it("keeps secret an output within a secret", async () => {
        const { tree } = await resolve({ map: secret({ inner: outputOf("x"), unknown: unknown() }) });
        const { map } = tree as { map: Record<string, string> };
        assert.ok(carriesSecret(map.inner) && carriesSecret(map.unknown));
    });

    it("gives back each value with its type", async () => {
        const inputs = { cpu: secret(256), essential: secret(false), tags: secret({ a: "1" }), list: secret(["a"]) };
        assert.deepEqual(await roundTrip(inputs), { cpu: 256, essential: false, tags: { a: "1" }, list: ["a"] });
    });

    it("says of a secret only whether it is empty or holds a line break", async () => {
        const { tree } = await resolve({ none: secret(""), lines: secret("a\nb"), plain: secret("hunter2") });
        const { none, lines, plain } = tree as Record<string, string>;
        assert.deepEqual([none, lines, plain].map(isEmpty), [true, false, false]);
        assert.deepEqual([none!, lines!, plain!].map(carriesControl), [false, true, false]);
        assert.doesNotMatch(JSON.stringify(tree), /hunter2/);
    });

    it("remembers what the inputs depend on, known or not", async () => {
        const [cache, vpc] = ["Cache", "Vpc"].map(
            (type) => new pulumi.DependencyResource(`urn:pulumi:s::p::${type}::main`),
        );
        const { dependencies } = await resolve({
            a: outputOf("x", { dependencies: [cache!] }),
            b: [
                outputOf(undefined, { isKnown: false, dependencies: [vpc!] }),
                outputOf("y", { dependencies: [cache!] }),
            ],
        });
        assert.deepEqual(new Set(dependencies), new Set([cache, vpc]));
        assert.equal(dependencies.length, 2);
    });

    it("refuses a NUL character wherever it hides, since core marks its tokens with it", async () => {
        const NUL = "\u0000";
        const { tree, findings } = await resolve({
            user: `a${NUL}1${NUL}`,
            [`k${NUL}`]: "v",
            config: new pulumi.asset.StringAsset(`# ${NUL}1${NUL}\n`),
            secret: secret(`s${NUL}`),
        });
        assert.deepEqual(findings.map(({ code, path }) => [code, path]).sort(), [
            ["FL702", ["config"]],
            ["FL702", ["k\u0000"]],
            ["FL702", ["secret"]],
            ["FL702", ["user"]],
        ]);
        assert.deepEqual(Object.keys(tree as object).sort(), ["config", "secret", "user"]);
    });

    it("takes every other text as it is", async () => {
        const texts = ["\u0001", "\ud800", "ünï😀", "a\r\nb\t", "${x}", "__proto__", " "];
        assert.deepEqual((await resolve({ texts })).tree, { texts });
    });

    it("does not mistake a property called __proto__ for anything else", async () => {
        const inputs = JSON.parse('{ "environment": { "__proto__": "x", "constructor": "y" } }') as unknown;
        const { tree } = await resolve(inputs);
        assert.deepEqual(Object.entries((tree as { environment: object }).environment), [
            ["__proto__", "x"],
            ["constructor", "y"],
        ]);
    });
});

describe("whether a path leads to a secret", () => {
    const secretPaths = [["containers", "web", "environment", "TOKEN"], ["tags"]];
    for (const [path, isSecret] of [
        [["containers", "web", "environment", "TOKEN"], true],
        [["containers", "web", "environment"], true],
        [["containers"], true],
        [["tags", "team"], true],
        [["containers", "web", "environment", "MODE"], false],
        [["containers", "api", "environment", "TOKEN"], false],
        [["logging"], false],
    ] as const) {
        it(`${path.join(".")}: ${isSecret ? "yes" : "no"}`, () => {
            assert.equal(touchesSecret(path, secretPaths), isSecret);
        });
    }
});
