import assert from "node:assert/strict";
import { cidrProblem } from "../../../core/network/cidr";

describe("a block of addresses", () => {
    for (const block of ["0.0.0.0/0", "10.0.0.0/8", "192.0.2.1/32", "172.16.0.0/12", "255.255.255.254/31"]) {
        it(`is taken for IPv4: ${block}`, () => {
            assert.equal(cidrProblem(block, "IPv4"), undefined);
        });
    }
    for (const block of ["::/0", "2001:db8::/32", "2001:DB8::1/128", "fe80::/10", "1:2:3:4:5:6:7:8/128", "::1/128"]) {
        it(`is taken for IPv6: ${block}`, () => {
            assert.equal(cidrProblem(block, "IPv6"), undefined);
        });
    }

    const hints: readonly [string, "IPv4" | "IPv6", string][] = [
        ["10.1.2.3/8", "IPv4", "write 10.0.0.0/8, or the address with /32"],
        ["192.0.2.255/25", "IPv4", "write 192.0.2.128/25, or the address with /32"],
        ["10.0.0.1/0", "IPv4", "write 0.0.0.0/0, or the address with /32"],
        ["2001:db8::1/32", "IPv6", "write 2001:db8::/32, or the address with /128"],
        ["::1/0", "IPv6", "write ::/0, or the address with /128"],
        ["2001:db8:0:1:0:0:0:1/64", "IPv6", "write 2001:db8:0:1::/64, or the address with /128"],
        ["::ffff:1/112", "IPv6", "write ::ffff:0/112, or the address with /128"],
    ];
    for (const [address, family, fix] of hints) {
        it(`is told from an address in it: ${address}`, () => {
            assert.equal(cidrProblem(address, family)?.fix, fix);
        });
    }
});
