import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { generatedConfigOf, routesOf, simulateTask } from "../../../testing";

const containers = { app: { image: "app:1" } };
const logging = { firehose: { deliveryStream: "logs" } };

describe("@firelens/testing", () => {
    it("takes a text as a text, a promise or an asset", async () => {
        const text = "[FILTER]\n    Name grep\n    Match *\n    Exclude log noise\n";
        for (const config of [
            { text },
            { text: Promise.resolve(text) },
            { file: new pulumi.asset.StringAsset(text) },
        ]) {
            const noise = await simulateTask({ containers, logging, config }, { container: "app", line: "noise" });
            assert.deepEqual(noise, { result: "known", outputs: [] });
        }
    });

    it("fails where the component would, at the argument", async () => {
        await assert.rejects(
            routesOf({ containers: { app: { image: "a", logging: { ...logging, include: "(" } } } }),
            /^Error: containers\["?app"?\]?\.?logging\.include|FL008/,
        );
    });

    it("takes the world that it is told", async () => {
        const [route] = await routesOf(
            { containers, logging: { cloudWatchLogs: {} } },
            { project: "shop", stack: "live" },
        );
        assert.equal(route!.destinations[0]!.target, "/ecs/shop-live-task");
        assert.match(
            await generatedConfigOf({ containers, logging }, { region: "eu-north-1" }),
            / region eu-north-1\n/,
        );
    });
});
