import assert from "node:assert/strict";
import { found } from "../support/builders";

const logging = { openTelemetry: { host: "otel.example.com" } };
const task = (logRouter: object, more: object = { logging }): object => ({
    containers: { web: { image: "nginx:1.29" }, api: { image: "api:1" } },
    logRouter,
    ...more,
});
const AWS = "public.ecr.aws/aws-observability/aws-for-fluent-bit";

describe("What a destination uses of Fluent Bit", () => {
    it("has to be in the image, which is said once of what all containers share", () => {
        assert.deepEqual(found(task({ version: "2.34.3" })), ["FL015 logging.openTelemetry"]);
        assert.deepEqual(found(task({ image: `${AWS}:2.34.3` })), ["FL015 logging.openTelemetry"]);
        assert.deepEqual(found(task({ version: "3.0.0" })), []);
        assert.deepEqual(found(task({})), []);
    });

    it("is not asked of an image that is not known", () => {
        assert.deepEqual(found(task({ image: "registry.example.com/router:1" })), ["FL703 logRouter.image"]);
    });

    it("counts by property where the plugin itself is older", () => {
        const loki = { host: "loki.example.com" };
        const old = { version: "2.34.3" };
        assert.deepEqual(found(task(old, { logging: { loki } })), []);
        assert.deepEqual(found(task(old, { logging: { loki: { ...loki, uri: "/push" } } })), [
            "FL015 logging.loki.uri",
        ]);
    });
});
