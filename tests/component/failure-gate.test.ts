import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { FailureGate } from "../../provider/failure-gate";

const failing = (reason: string) => () => Promise.reject(new Error(reason));

async function slow(milliseconds: number, events: string[]): Promise<string> {
    await sleep(milliseconds);
    events.push("good is done");
    return "good";
}

/** What leaves the gate, in order. */
function observe(gate: FailureGate, events: string[], construct: () => Promise<unknown>): Promise<void> {
    return gate.pass(construct).then(
        (value) => void events.push(`${String(value)} left`),
        (thrown: unknown) => void events.push(`${(thrown as Error).message} left`),
    );
}

describe("the failure of one component among several", () => {
    it("does not wait for anyone when there is no failure", async () => {
        const gate = new FailureGate();
        const events: string[] = [];
        const good = observe(gate, events, () => slow(1000, events));
        await observe(gate, events, () => Promise.resolve("quick"));
        assert.deepEqual(events, ["quick left"]);
        await good;
    });

    it("leaves when it is the only component, with what was thrown", async () => {
        const thrown = new Error("bad");
        await assert.rejects(
            new FailureGate().pass(() => Promise.reject(thrown)),
            (error) => error === thrown,
        );
    });

    it("waits until the good ones are done", async () => {
        const gate = new FailureGate();
        const events: string[] = [];
        await Promise.all([observe(gate, events, failing("bad")), observe(gate, events, () => slow(600, events))]);
        assert.deepEqual(events, ["good is done", "good left", "bad left"]);
    });

    it("does not wait for ever when two fail: both leave, after the good one", async () => {
        const gate = new FailureGate();
        const events: string[] = [];
        await Promise.all([
            observe(gate, events, failing("first")),
            observe(gate, events, () => slow(500, events)),
            observe(gate, events, failing("second")),
        ]);
        assert.deepEqual(events, ["good is done", "good left", "first left", "second left"]);
    });

    it("waits for a component that arrives just after the failure", async () => {
        const gate = new FailureGate();
        const events: string[] = [];
        const bad = observe(gate, events, failing("bad"));
        await sleep(50);
        const late = observe(gate, events, () => slow(400, events));
        await Promise.all([bad, late]);
        assert.deepEqual(events, ["good is done", "good left", "bad left"]);
    });

    it("leaves the gate open for the next ones", async () => {
        const gate = new FailureGate();
        await assert.rejects(gate.pass(failing("bad")));
        assert.equal(await gate.pass(() => Promise.resolve("good")), "good");
        await assert.rejects(gate.pass(failing("bad again")), /bad again/);
    });
});
