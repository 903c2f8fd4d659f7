import assert from "node:assert/strict";
import { factsOf } from "../../../core/router/fluent-bit-images";
import { UPTIME_CHECK, missingFrom, readCommand, serverPortIn } from "../../../core/router/health-check";
import { unknown } from "../support/builders";

describe("the command of a health check", () => {
    const commands: readonly [string[], string[], number | undefined][] = [
        [["CMD-SHELL", "curl -f http://localhost:2020/api/v1/health || exit 1"], ["shell", "curl"], 2020],
        [["CMD", "/usr/bin/curl", "-f", "http://127.0.0.1:2021/"], ["curl"], 2021],
        [["CMD-SHELL", `echo '{"health":"check"}' | nc 127.0.0.1 8877 || exit 1`], ["shell", "nc", "8877"], undefined],
        [["CMD-SHELL", "nc -z localhost 24224"], ["shell", "nc"], undefined],
        [["CMD", "wget", "-q", "http://[::1]:2020/"], ["wget"], 2020],
        [["CMD-SHELL", "exit 0"], ["shell"], undefined],
        [["CMD-SHELL", "curl -f https://example.com/"], ["shell", "curl"], undefined],
        [["CMD", "/bin/ncat", "sync", "curly"], [], undefined],
    ];
    for (const [command, needs, port] of commands) {
        it(`needs ${needs.join(", ") || "nothing"}: ${command.join(" ")}`, () => {
            const { shell, programs, asksAgentPort, httpPort } = readCommand({ command })!;
            const all = [...(shell ? ["shell"] : []), ...programs, ...(asksAgentPort ? ["8877"] : [])];
            assert.deepEqual([all, httpPort], [needs, port]);
        });
    }

    it("is not read where it is not known", () => {
        assert.equal(readCommand({ command: unknown() }), undefined);
        assert.equal(readCommand({ command: ["CMD", unknown()] }), undefined);
    });

    it("of the component's own runs in every image that it is given to", () => {
        const needs = readCommand(UPTIME_CHECK)!;
        assert.deepEqual([needs.httpPort, needs.asksAgentPort], [2020, false]);
        for (const version of ["2.34.3", "3.0.1", "3.4.15"]) {
            assert.deepEqual(missingFrom(factsOf(version)!, needs), []);
        }
        assert.deepEqual(missingFrom(factsOf("3.0.0")!, needs), ["curl"]);
        assert.deepEqual(missingFrom({ shell: false, curl: false, nc: false }, needs), ["shell", "curl"]);
    });
});

describe("the HTTP server of a configuration", () => {
    const texts: readonly [string, number | undefined][] = [
        ["[SERVICE]\n    HTTP_Server On\n", 2020],
        ["[SERVICE]\n    http_server  true\n    HTTP_PORT 2021\n", 2021],
        ["[SERVICE]\n    HTTP_Server Off\n    HTTP_Port 2021\n", undefined],
        ["[SERVICE]\n    HTTP_Server Off\n[SERVICE]\n    HTTP_Server On\n", 2020],
        ["# HTTP_Server On\n[SERVICE]\n    Flush 1\n", undefined],
        ["", undefined],
    ];
    for (const [text, port] of texts) {
        it(`is ${port === undefined ? "closed" : `open on ${String(port)}`}: ${JSON.stringify(text)}`, () => {
            assert.equal(serverPortIn(text), port);
        });
    }
});
