import * as grpc from "@grpc/grpc-js";

/** A unary method from a plain function; what it throws becomes the message that the engine prints. */
export function unary<Request, Response>(
    method: (request: Request) => Response | Promise<Response>,
): grpc.handleUnaryCall<Request, Response> {
    return (call, callback) => {
        void (async () => method(call.request))().then(
            (response) => callback(null, response),
            (error: unknown) =>
                callback({
                    code: grpc.status.UNKNOWN,
                    details: error instanceof Error ? error.message : String(error),
                }),
        );
    };
}

/** Serves on a free loopback port and prints it: that line is how the engine finds its plugin. */
export function serve(service: grpc.ServiceDefinition, methods: grpc.UntypedServiceImplementation): void {
    const server = new grpc.Server({ "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 });
    server.addService(service, methods);
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
        if (error) throw error;
        process.stdout.write(`${port}\n`);
    });
}
