import assert from "node:assert/strict";
import { openPorts, parsePortRange, withoutPort } from "../../../core/network/ports";
import { unknown } from "../support/builders";

describe("a range of ports", () => {
    const texts: readonly [string, { from: number; to: number } | undefined][] = [
        ["8000-8010", { from: 8000, to: 8010 }],
        ["1-65535", { from: 1, to: 65535 }],
        ["80-80", { from: 80, to: 80 }],
        ["0-80", undefined],
        ["80-79", undefined],
        ["80", undefined],
        ["80 - 90", undefined],
        ["1-65536", undefined],
        ["", undefined],
    ];
    for (const [text, range] of texts) {
        it(`is ${range === undefined ? "not " : ""}"${text}"`, () => {
            assert.deepEqual(parsePortRange(text), range);
        });
    }

    it("is written without one of its ports", () => {
        assert.equal(withoutPort({ from: 1, to: 5 }, 3), "1-2 and 4-5");
        assert.equal(withoutPort({ from: 3, to: 5 }, 3), "4-5");
        assert.equal(withoutPort({ from: 2, to: 3 }, 3), "2");
        assert.equal(withoutPort({ from: 3, to: 3 }, 3), "");
    });
});

describe("what a rule opens", () => {
    it("is its range, for every protocol that has ports", () => {
        assert.deepEqual(openPorts({ protocol: "udp", fromPort: 1, toPort: 2 }), { from: 1, to: 2 });
        assert.deepEqual(openPorts({ protocol: "17", fromPort: "1", toPort: "2" }), { from: 1, to: 2 });
    });

    it("is everything for all protocols", () => {
        assert.deepEqual(openPorts({ protocol: "-1" }), { from: 0, to: 65535 });
        assert.deepEqual(openPorts({ protocol: "All", fromPort: 80, toPort: 80 }), { from: 0, to: 65535 });
    });

    it("is nothing for ICMP, and not known where the rule is not", () => {
        assert.equal(openPorts({ protocol: "ICMPv6", fromPort: 0, toPort: 255 }), undefined);
        assert.equal(openPorts({ protocol: unknown(), fromPort: 0, toPort: 255 }), undefined);
        assert.equal(openPorts({ protocol: "tcp", fromPort: unknown(), toPort: 255 }), undefined);
    });
});
