import { strict as assert } from "node:assert";
import { routesOf, simulateTask, type DeliveredRecord } from "@firelens/testing";
import { task } from "./task";

async function delivered(container: string, line: string): Promise<readonly DeliveredRecord[]> {
    const simulation = await simulateTask(task, { container, line });
    return simulation.result === "known" ? simulation.outputs : assert.fail(simulation.reason);
}

describe("the logs of the shop", () => {
    it("go to one place per container", async () => {
        const routes = await routesOf(task);
        assert.deepEqual(
            routes.map(({ container, destinations }) => [container, destinations.map((one) => one.destination)]),
            [
                ["orders", ["firehose"]],
                ["web", ["cloudWatchLogs"]],
            ],
        );
    });

    it("leave out what the load balancer asks", async () => {
        assert.equal((await delivered("web", "GET / curl/8.0")).length, 1);
        assert.equal((await delivered("web", "GET /health ELB-HealthChecker/2.0")).length, 0);
    });

    it("never hold the number of a card", async () => {
        const [order] = await delivered("orders", '{"id": 7, "card_number": "4111"}');
        assert.equal(order?.plugin, "kinesis_firehose");
        assert.equal(order.record.id, 7);
        assert.equal("card_number" in order.record, false);
    });
});
