import { spawn, type ChildProcess } from "node:child_process";
import type * as grpc from "@grpc/grpc-js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import * as rpc from "@pulumi/pulumi/proto/language_pb";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import { unary } from "../rpc";
import type { Command, Language, Program } from "./language";
import { runPlugin } from "./plugin";

/** Exit code of a program that has already shown its error. */
const EXIT_AFTER_SHOWING_THE_ERROR = 32;

/** The part of the language protocol that running a program needs. Plugins are found on PATH, so none is required. */
export function runtimeMethods(language: Language, engine: string | undefined): grpc.UntypedServiceImplementation {
    let engineAddress = engine ?? "";
    let running: ChildProcess | undefined;

    const start = (command: Command, cwd: string): Promise<number> =>
        new Promise((resolve, reject) => {
            running = spawn(command.file, command.args, {
                cwd,
                env: { ...process.env, ...command.environment },
                stdio: ["ignore", "inherit", "inherit"],
            });
            running.once("error", reject);
            running.once("close", (code) => resolve(code ?? 1));
        });

    const run = async (program: Program): Promise<rpc.RunResponse> => {
        try {
            const build = language.build?.(program);
            if (build !== undefined && (await start(build, program.programDirectory)) !== 0) {
                return new rpc.RunResponse().setError("the program does not compile");
            }
            const code = await start(language.run(program), program.programDirectory);
            if (code === 0) return new rpc.RunResponse();
            return code === EXIT_AFTER_SHOWING_THE_ERROR
                ? new rpc.RunResponse().setBail(true)
                : new rpc.RunResponse().setError(`Program exited with non-zero exit code: ${code}`);
        } finally {
            await language.cleanUp?.(program);
        }
    };

    return {
        handshake: unary((request: rpc.LanguageHandshakeRequest) => {
            engineAddress = request.getEngineAddress();
            return new rpc.LanguageHandshakeResponse();
        }),
        getPluginInfo: unary(() => new PluginInfo().setVersion("0.0.0")),
        getRequiredPackages: unary(() => new rpc.GetRequiredPackagesResponse()),
        getRequiredPlugins: unary(() => new rpc.GetRequiredPluginsResponse()),
        getProgramDependencies: unary(() => new rpc.GetProgramDependenciesResponse()),
        about: unary(() => new rpc.AboutResponse()),
        runtimeOptionsPrompts: unary(() => new rpc.RuntimeOptionsResponse()),
        // The tests install what their programs need themselves.
        installDependencies: (call: grpc.ServerWritableStream<unknown, unknown>) => call.end(),
        runPlugin,
        run: unary((request: rpc.RunRequest) => run(programOf(request, engineAddress))),
        cancel: unary(() => {
            running?.kill();
            return new Empty();
        }),
    };
}

function programOf(request: rpc.RunRequest, engineAddress: string): Program {
    const info = request.getInfo();
    const programDirectory = info?.getProgramDirectory() || request.getPwd();
    return {
        rootDirectory: info?.getRootDirectory() || programDirectory,
        programDirectory,
        entryPoint: info?.getEntryPoint() || ".",
        options: info?.getOptions()?.toJavaScript() ?? {},
        args: request.getArgsList(),
        organization: request.getOrganization(),
        project: request.getProject(),
        stack: request.getStack(),
        isPreview: request.getDryrun(),
        parallel: request.getParallel(),
        monitorAddress: request.getMonitorAddress(),
        engineAddress,
        config: Object.fromEntries(request.getConfigMap().toObject()),
        secretKeys: request.getConfigsecretkeysList(),
    };
}
