import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import type * as grpc from "@grpc/grpc-js";
import { RunPluginResponse, type RunPluginRequest } from "@pulumi/pulumi/proto/language_pb";

/** Runs a policy pack, the one kind of plugin that the tests have a language host run, as Pulumi's host does. */
export function runPlugin(call: grpc.ServerWritableStream<RunPluginRequest, RunPluginResponse>): void {
    const { request } = call;
    const directory = request.getInfo()?.getProgramDirectory() ?? request.getPwd();
    const runner = createRequire(join(directory, "package.json")).resolve("@pulumi/pulumi/cmd/run-policy-pack");
    const entryPoint = request.getInfo()?.getEntryPoint() || ".";
    const pack = spawn("node", [runner, ...request.getArgsList(), entryPoint], {
        cwd: directory,
        env: { ...process.env, ...Object.fromEntries(request.getEnvList().map(splitVariable)) },
        stdio: ["ignore", "pipe", "pipe"],
    });
    pack.stdout.on("data", (chunk: Buffer) => call.write(new RunPluginResponse().setStdout(chunk)));
    pack.stderr.on("data", (chunk: Buffer) => call.write(new RunPluginResponse().setStderr(chunk)));
    pack.once("close", (code) => {
        call.write(new RunPluginResponse().setExitcode(code ?? 1));
        call.end();
    });
    pack.once("error", (error) => call.destroy(error));
    call.once("cancelled", () => pack.kill());
}

function splitVariable(variable: string): [name: string, value: string] {
    const equals = variable.indexOf("=");
    return [variable.slice(0, equals), variable.slice(equals + 1)];
}
