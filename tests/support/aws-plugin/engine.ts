import * as grpc from "@grpc/grpc-js";
import { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { LogRequest, LogSeverity } from "@pulumi/pulumi/proto/engine_pb";

/** Shows a message to whoever runs `pulumi`. Silent when the plugin runs without an engine. */
export function logInfo(engineAddress: string | undefined, message: string): Promise<void> {
    if (!engineAddress) return Promise.resolve();
    const client = new EngineClient(engineAddress, grpc.credentials.createInsecure());
    const request = new LogRequest().setSeverity(LogSeverity.INFO).setMessage(message);
    return new Promise((resolve) =>
        client.log(request, () => {
            client.close();
            resolve();
        }),
    );
}
