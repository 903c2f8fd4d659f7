import type { Policies } from "@pulumi/policy";
import * as server from "@pulumi/policy/server";
import * as proxy from "@pulumi/policy/proxy";
import { AnalyzerService } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import * as rpc from "@pulumi/pulumi/proto/analyzer_pb";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import { fireLensPolicies } from "../../../policy/fire-lens-policies";
import type { FireLensPolicyOptions } from "../../../policy/options";

/** What stands for a text that a preview does not know. */
export const UNKNOWN = (proxy as unknown as { readonly unknownStringValue: string }).unknownStringValue;

/** A secret as the engine sends it. */
export function secret(value: unknown): Record<string, unknown> {
    return { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value };
}

/** A resource as the engine knows it. */
export interface EngineResource {
    readonly urn: string;
    readonly type: string;
    readonly inputs: Readonly<Record<string, unknown>>;
    /** Those of the inputs when they are not given. */
    readonly outputs?: Readonly<Record<string, unknown>>;
    readonly parent?: string;
    readonly region?: string;
    readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>;
}

/** What a policy has said. */
export interface Said {
    readonly policy: string;
    readonly message: string;
    readonly urn: string;
    readonly level: "advisory" | "mandatory";
    readonly severity: string;
}

type Call<Request, Response> = (
    call: { readonly request: Request },
    callback: (error: Error | undefined, response: Response | undefined) => void,
) => Promise<void>;

/** The functions of the SDK's own server, which its types keep to itself. */
type Make<Request, Response> = (
    name: string,
    version: string,
    level: string,
    policies: Policies,
) => Call<Request, Response>;
const { makeAnalyzeRpcFun, makeAnalyzeStackRpcFun, makeRemediateRpcFun } = server as unknown as {
    readonly makeAnalyzeRpcFun: Make<rpc.AnalyzeRequest, rpc.AnalyzeResponse>;
    readonly makeAnalyzeStackRpcFun: Make<rpc.AnalyzeStackRequest, rpc.AnalyzeResponse>;
    readonly makeRemediateRpcFun: Make<rpc.AnalyzeRequest, rpc.RemediateResponse>;
};

/** The pack, asked as the engine asks it, by the SDK's own server but for the wire. */
export class InProcessPack {
    readonly policies: Policies;
    /** Bytes of the largest answer so far, as it goes over the wire. The engine takes 4 MiB. */
    largestAnswer = 0;

    constructor(options: FireLensPolicyOptions = {}) {
        this.policies = fireLensPolicies(options);
    }

    /** Shows it a resource before it is registered. */
    async analyze(resource: EngineResource): Promise<Said[]> {
        const request = AnalyzerService.analyze.requestDeserialize(Buffer.from(requestOf(resource).serializeBinary()));
        return this.#read(await ask(makeAnalyzeRpcFun("firelens", "0.0.0", "advisory", this.policies), request));
    }

    /** Shows it every resource and then the stack; gives what it says of both. */
    async analyzeStack(resources: readonly EngineResource[]): Promise<Said[]> {
        const ofResources: Said[][] = [];
        for (const resource of resources) ofResources.push(await this.analyze(resource));
        const request = new rpc.AnalyzeStackRequest().setResourcesList(resources.map(stackResourceOf));
        const read = AnalyzerService.analyzeStack.requestDeserialize(Buffer.from(request.serializeBinary()));
        const call = makeAnalyzeStackRpcFun("firelens", "0.0.0", "advisory", this.policies);
        return [...ofResources.flat(), ...this.#read(await ask(call, read))];
    }

    #read(response: rpc.AnalyzeResponse): Said[] {
        this.largestAnswer = Math.max(this.largestAnswer, response.serializeBinary().length);
        return said(response);
    }

    /** The properties that it would rather have, as the engine gets them; undefined when it has nothing to mend. */
    async remediate(resource: EngineResource): Promise<Record<string, unknown> | undefined> {
        const call = makeRemediateRpcFun("firelens", "0.0.0", "advisory", this.policies);
        const remediations = (await ask(call, requestOf(resource))).getRemediationsList();
        return remediations.at(-1)?.getProperties()?.toJavaScript();
    }
}

/** Each request comes in a turn of the event loop of its own, as from the wire. */
function ask<Request, Response>(call: Call<Request, Response>, request: Request): Promise<Response> {
    return new Promise((resolve, reject) => {
        setImmediate(() => {
            void call({ request }, (error, response) => {
                if (response === undefined) reject(error ?? new Error("no answer"));
                else setImmediate(resolve, response);
            });
        });
    });
}

export function struct(value: Readonly<Record<string, unknown>>): Struct {
    return Struct.fromJavaScript(value as Record<string, JavaScriptValue>);
}

export function requestOf(resource: EngineResource): rpc.AnalyzeRequest {
    const options = new rpc.AnalyzerResourceOptions().setParent(resource.parent ?? "");
    const request = new rpc.AnalyzeRequest()
        .setUrn(resource.urn)
        .setType(resource.type)
        .setName(nameOf(resource))
        .setProperties(struct(resource.inputs))
        .setOptions(options);
    const provider = providerOf(resource);
    return provider === undefined ? request : request.setProvider(provider);
}

export function stackResourceOf(resource: EngineResource): rpc.AnalyzerResource {
    const made = new rpc.AnalyzerResource()
        .setUrn(resource.urn)
        .setType(resource.type)
        .setName(nameOf(resource))
        .setProperties(struct(resource.outputs ?? resource.inputs))
        .setParent(resource.parent ?? "")
        .setOptions(new rpc.AnalyzerResourceOptions());
    for (const [property, urns] of Object.entries(resource.propertyDependencies ?? {})) {
        const dependencies = new rpc.AnalyzerPropertyDependencies().setUrnsList([...urns]);
        made.getPropertydependenciesMap().set(property, dependencies);
    }
    const provider = providerOf(resource);
    return provider === undefined ? made : made.setProvider(provider);
}

function providerOf({ region }: EngineResource): rpc.AnalyzerProviderResource | undefined {
    if (region === undefined) return undefined;
    const type = "pulumi:providers:aws";
    return new rpc.AnalyzerProviderResource()
        .setType(type)
        .setUrn(urnOf(type, "default"))
        .setName("default")
        .setProperties(struct({ region }));
}

function nameOf({ urn }: EngineResource): string {
    return urn.split("::").slice(3).join("::");
}

/** The URN of a resource of the test's stack. */
export function urnOf(type: string, name: string): string {
    return `urn:pulumi:dev::program::${type}::${name}`;
}

const SEVERITIES = ["unspecified", "low", "medium", "high", "critical"] as const;

export function said(response: rpc.AnalyzeResponse): Said[] {
    return response.getDiagnosticsList().map((diagnostic) => ({
        policy: diagnostic.getPolicyname(),
        message: diagnostic.getMessage(),
        urn: diagnostic.getUrn(),
        level: diagnostic.getEnforcementlevel() === rpc.EnforcementLevel.MANDATORY ? "mandatory" : "advisory",
        severity: SEVERITIES[diagnostic.getSeverity()],
    }));
}
