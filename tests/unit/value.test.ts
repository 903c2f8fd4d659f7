import assert from "node:assert/strict";
import {
    carriesControl,
    carriesSecret,
    hasToken,
    isEmpty,
    known,
    knownNumber,
    makeToken,
    splitTokens,
} from "../../core/value";

describe("a token", () => {
    const token = makeToken(12);

    it("is found in a text that it is part of", () => {
        assert.ok(hasToken(`arn:${token}:x`));
        assert.ok(!hasToken("arn::x"));
        assert.ok(!hasToken(12));
    });

    it("is neither known nor a number", () => {
        assert.equal(known(token), undefined);
        assert.equal(knownNumber(token), undefined);
        assert.equal(known("text"), "text");
        assert.equal(known(false), false);
    });

    it("says what the value behind it is", () => {
        assert.ok(carriesSecret(`a${makeToken(1, { secret: true })}`));
        assert.ok(!carriesSecret(token));
        assert.ok(carriesControl(makeToken(1, { control: true, secret: true })));
        assert.ok(!carriesControl(token));
        assert.ok(isEmpty(makeToken(1, { empty: true })));
        assert.ok(!isEmpty(token));
    });

    it("is cut out of the text around it", () => {
        assert.deepEqual(splitTokens(`a${token}${makeToken(3)}b`), ["a", { token: 12 }, { token: 3 }, "b"]);
        assert.deepEqual(splitTokens("plain"), ["plain"]);
        assert.deepEqual(splitTokens(""), []);
    });
});

describe("a text", () => {
    it("carries a control character where it holds more than one line or what ends one elsewhere", () => {
        for (const sign of ["\n", "\r", "\t", "\u0085", "\u2028", "\u2029", "\u007f", "\u001b"]) {
            assert.ok(carriesControl(`a${sign}b`), JSON.stringify(sign));
        }
        assert.ok(!carriesControl("a b ü 🚀"));
    });

    it("is empty when it holds blanks only", () => {
        assert.ok(isEmpty(""));
        assert.ok(isEmpty(" \n"));
        assert.ok(!isEmpty(" x"));
        assert.ok(!isEmpty(0));
    });
});

describe("a number", () => {
    it("is known when it is one, as a number or as text", () => {
        assert.equal(knownNumber(5), 5);
        assert.equal(knownNumber("5"), 5);
        assert.equal(knownNumber("five"), undefined);
        assert.equal(knownNumber(undefined), undefined);
    });
});
