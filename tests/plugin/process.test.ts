import assert from "node:assert/strict";
import * as grpc from "@grpc/grpc-js";
import * as empty from "google-protobuf/google/protobuf/empty_pb";
import type { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { GetSchemaRequest, type GetSchemaResponse } from "@pulumi/pulumi/proto/provider_pb";
import schema from "../../provider/schema.json";
import { startPlugin, type PluginProcess } from "./plugin-process";

describe("the plugin that is built, alone in an empty folder", () => {
    let plugin: PluginProcess;
    let client: ResourceProviderClient;

    before(async () => {
        plugin = await startPlugin();
        client = new ResourceProviderClient(`127.0.0.1:${plugin.port}`, grpc.credentials.createInsecure(), {
            "grpc.max_receive_message_length": -1,
        });
    });
    after(async () => {
        client.close();
        await plugin.stop();
    });

    const getSchema = (): Promise<GetSchemaResponse> =>
        new Promise((resolve, reject) => {
            client.getSchema(new GetSchemaRequest(), (error, response) => {
                if (error) reject(error);
                else resolve(response);
            });
        });
    const getPluginInfo = (): Promise<PluginInfo> =>
        new Promise((resolve, reject) => {
            client.getPluginInfo(new empty.Empty(), (error, response) => {
                if (error) reject(error);
                else resolve(response);
            });
        });

    it("starts and says its port", () => {
        assert.match(plugin.port, /^[1-9][0-9]{1,4}$/);
    });

    it("answers with the schema of the repository", async () => {
        assert.deepEqual(JSON.parse((await getSchema()).getSchema()), schema);
    });

    it("answers with the schema's version", async () => {
        assert.equal((await getPluginInfo()).getVersion(), schema.version);
    });

    it("writes nothing but its port: the engine reads its output, and people its errors", async () => {
        await getSchema();
        assert.equal(plugin.stdout(), `${plugin.port}\n`);
        assert.equal(plugin.stderr(), "");
    });
});
