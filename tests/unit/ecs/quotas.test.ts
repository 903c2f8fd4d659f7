import assert from "node:assert/strict";
import { check, found, unknown } from "../support/builders";

const web = (environment: object, more: object = {}): object => ({
    containers: { web: { image: "nginx:1.29", environment }, ...more },
});

describe("what ECS takes of one task definition", () => {
    it("is ten containers, the log router among them", () => {
        const apps = (count: number): object =>
            Object.fromEntries(Array.from({ length: count }, (_, index) => [`app${String(index)}`, { image: "a:1" }]));
        assert.deepEqual(found({ containers: apps(9) }), []);
        assert.deepEqual(found({ containers: apps(10) }), ["FL012 containers"]);
    });

    it("is 64 KiB: bytes, not characters, of what is known", () => {
        assert.deepEqual(found(web({ A: "x".repeat(60_000) })), []);
        assert.deepEqual(found(web({ A: "ü".repeat(33_000) })), ['FL012 containers["web"]']);
        assert.deepEqual(found(web({ A: "x".repeat(60_000), B: unknown().repeat(5000) })), []);
    });

    it("names the container that takes the most", () => {
        const db = { image: "db:1", environment: { A: "x".repeat(40_000) } };
        const [finding] = check(web({ A: "x".repeat(30_000) }, { db })).findings;
        assert.match(finding!.problem, /of them in "db"/);
    });

    it("has an essential container, if only perhaps", () => {
        const logRouter = { essential: false };
        const essential = unknown();
        const raw = { containers: { web: { image: "nginx:1.29", essential } }, logRouter };
        assert.deepEqual(found(raw), ["FL801 logRouter.essential"]);
    });
});
