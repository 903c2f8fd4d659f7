import assert from "node:assert/strict";
import { CannotTell } from "../../../core/simulate/cannot-tell";
import { compilePattern } from "../../../core/simulate/pattern";

/** What means the same in Onigmo, in Ruby's syntax, and here. */
const SAME: readonly (readonly [pattern: string, matches: readonly string[], others: readonly string[]])[] = [
    ["ELB-HealthChecker", ["GET / ELB-HealthChecker/2.0"], ["elb-healthchecker", ""]],
    ["^GET ", ["GET /"], ["POST GET /"]],
    ["^.*[aeiou]$", ["hello"], ["hell", "o!"]],
    ["\\A\\d{3}\\z", ["200"], ["2000", "20"]],
    ["(?i)error", ["Error: no", "ERROR"], ["warning"]],
    ["error|fatal", ["a fatal one"], ["warn"]],
    ["\\bget\\b", ["a get b"], ["target"]],
    ["[[:upper:]]{2,}", ["aBC"], ["aBc"]],
    ["\\h+-\\h+", ["dead-beef"], ["xyz-"]],
    ["[^\\s\\d]", ["a"], ["1 2"]],
    ['"status":\\s*5\\d\\d', ['{"status": 503}'], ['{"status":200}']],
    ["(?!GET)P", ["POST"], ["GET"]],
    ["a+?b*", ["aab"], ["b"]],
    ["(?<level>WARN|ERROR) (x)", ["ERROR x"], ["ERROR"]],
    ["/slashes/", ["a slashes b"], ["/"]],
    ["/health", ["GET /health"], ["health"]],
    ["[$][{]x", ["${x"], ["x"]],
    ["é.", ["éa"], ["e"]],
    ["\\/api\\/v1", ["/api/v1"], ["api"]],
];

describe("a pattern of Onigmo", () => {
    for (const [pattern, matches, others] of SAME) {
        it(`means the same here: ${pattern}`, () => {
            const matcher = compilePattern(pattern);
            for (const text of matches) assert.notEqual(matcher(text), undefined, text);
            for (const text of others) assert.equal(matcher(text), undefined, text);
        });
    }

    it("gives groups by number, and only named ones where there are some", () => {
        assert.deepEqual([...compilePattern("^(\\w+) (\\w+)$")("a b")!], ["a b", "a", "b"]);
        assert.deepEqual([...compilePattern("^(?<x>\\w+) (\\w+)$")("a b")!], ["a b", "a"]);
    });

    for (const [pattern, reason] of [
        ["*failure*", /not a valid regular expression/],
        ["a++b", /only Onigmo knows \(Quantifier\)/],
        ["(?>a|ab)c", /only Onigmo knows \(Group\)/],
        ["(?<!a)b", /only Onigmo knows \(LookaroundAssertion\)/],
        ["(a)\\1", /only Onigmo knows \(Backreference\)/],
        ["a(?i)b", /only Onigmo knows \(Directive\)/],
        ["a(?i:b)c", /only Onigmo knows \(Group\)/],
        ["[a-z&&[^aeiou]]", /intersection|class within a class/],
        ["\\p{Greek}", /only Onigmo knows \(/],
        ["\\Ga", /only Onigmo knows \(search_start\)/],
        ["/a.b/m", /options behind its last slash/],
        ["${PATTERN}", /a variable of the router's environment/],
        ["\u00007\u0000", /not known yet/],
    ] as const) {
        it(`is not guessed at: ${JSON.stringify(pattern)}`, () => {
            assert.throws(
                () => compilePattern(pattern),
                (thrown) => thrown instanceof CannotTell && reason.test(thrown.message),
            );
        });
    }

    for (const [pattern, text] of [
        ["\\bé", "é"],
        ["[[:alpha:]]", "é"],
        ["(?i)e", "É"],
        ["a$", "a\nb"],
    ] as const) {
        it(`is not held against ${JSON.stringify(text)}, where both may differ: ${pattern}`, () => {
            assert.throws(() => compilePattern(pattern)(text), CannotTell);
        });
    }
});
