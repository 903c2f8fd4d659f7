import assert from "node:assert/strict";
import { check } from "../support/builders";

const http = { host: "logs.example.com", uri: "/in", format: "json" };

/** The log options of a task's one container. */
function optionsOf(logging: object, logRouter: object = {}): Readonly<Record<string, string>> {
    const { plan } = check({ containers: { web: { image: "nginx:1.29" } }, logging, logRouter });
    const web = plan.task.containerDefinitions.find(({ name }) => name === "web");
    return web?.logConfiguration?.options ?? {};
}

describe("an output that speaks TLS", () => {
    it("verifies the host's name besides the certificate, which Fluent Bit leaves out", () => {
        assert.equal(optionsOf({ http })["tls.verify_hostname"], "On");
    });

    const without: Readonly<Record<string, readonly [logging: object, logRouter: object]>> = {
        "an image whose Fluent Bit does not have the option": [{ http }, { version: "2.34.3" }],
        "an image of which nothing is known": [{ http }, { image: "my/fluent-bit:1.0.0" }],
        "certificates that are not verified": [{ http: { ...http, tlsVerify: false } }, {}],
        "no TLS": [{ http: { ...http, tls: false } }, {}],
    };
    for (const [what, [logging, logRouter]] of Object.entries(without)) {
        it(`is not told to with ${what}`, () => {
            assert.equal(optionsOf(logging, logRouter)["tls.verify_hostname"], undefined);
        });
    }

    it("can be told not to, for a name that no certificate has", () => {
        const options = { "tls.verify_hostname": "Off" };
        assert.equal(optionsOf({ http: { ...http, options } })["tls.verify_hostname"], "Off");
    });
});
