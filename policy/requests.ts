import { createRequire } from "node:module";
import type { PolicyResource } from "@pulumi/policy";
import type {
    AnalyzeRequest,
    AnalyzerResource,
    AnalyzeStackRequest,
    ConfigureAnalyzerRequest,
} from "@pulumi/pulumi/proto/analyzer_pb";
import type { AnalyzerService } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import { READ_TYPES } from "./types";

/**
 * What the engine has asked of this process. A policy is shown its own part of the configuration and nothing of what
 * other policies saw; the rules need all of the configuration (suppressions, names that are misspelt) and, once the
 * stack is complete, the inputs that each resource was given: its outputs lose what a provider computes anew.
 */
export interface Requests {
    /** The configuration of all policies, once the engine has sent it: CrossGuard's own form, by name. */
    configuration?: Readonly<Record<string, unknown>>;
    /** Type of the resource that is being analyzed. The engine asks about one at a time. */
    type?: string;
    /** Inputs of the resources that the rules read, by URN: as they were given, with secrets told apart. */
    readonly inputs: Map<string, Properties>;
    /** The same of their outputs, once the stack is complete. */
    outputs: ReadonlyMap<string, Properties>;
    /** The resources of the stack, while the engine asks about it as a whole. */
    stack?: readonly SeenResource[];
    /** URN of the component that a resource is a part of, by URN. */
    readonly parents: Map<string, string>;
}

/** What the rules take of a resource that the SDK shows. Its properties may be read only when they are asked for. */
export type SeenResource = Pick<PolicyResource, "urn" | "type" | "props"> & {
    readonly parent?: Named;
    readonly provider?: Named;
    readonly propertyDependencies: Readonly<Record<string, readonly Named[]>>;
};

interface Named {
    readonly urn: string;
}

/** Properties that are read when they are needed: most of them, twice for nothing. */
export type Properties = () => Readonly<Record<string, unknown>>;

function propertiesOf(holder: Pick<AnalyzeRequest, "getProperties">): Properties {
    return () => holder.getProperties()?.toJavaScript() ?? {};
}

/** A resource as the SDK shows it. What it takes to show all of them is more than what the rules take. */
function seen(resource: AnalyzerResource, urns: ReadonlySet<string>): SeenResource {
    const named = (urn: string): Named[] => (urns.has(urn) ? [{ urn }] : []);
    const [parent] = named(resource.getParent());
    const provider = resource.getProvider()?.getUrn();
    const type = resource.getType();
    const dependencies = READ_TYPES.has(type) ? [...resource.getPropertydependenciesMap().entries()] : [];
    return {
        urn: resource.getUrn(),
        type,
        get props() {
            return propertiesOf(resource)();
        },
        ...(parent !== undefined && { parent }),
        ...(provider !== undefined && { provider: { urn: provider } }),
        propertyDependencies: Object.fromEntries(
            dependencies.map(([name, list]) => [name, list.getUrnsList().flatMap(named)]),
        ),
    };
}

type Service = typeof AnalyzerService;

const LEVELS = ["advisory", "mandatory", "disabled", "remediate"] as const;

/**
 * Listens in on the requests as the SDK reads them off the wire. It has no other way to what it keeps to itself; where
 * this one should ever be closed, the pack works on outputs and does without the rest.
 */
export function observeRequests(): Requests {
    const requests: Requests = { inputs: new Map(), outputs: new Map(), parents: new Map() };
    const service = serviceOfTheSdk();
    if (service === undefined) return requests;
    observe(service.configure, (request: ConfigureAnalyzerRequest) => {
        requests.configuration = configurationOf(request);
    });
    observe(service.analyze, (request: AnalyzeRequest) => {
        const type = request.getType();
        const urn = request.getUrn();
        requests.type = type;
        delete requests.stack;
        const parent = request.getOptions()?.getParent();
        if (parent) requests.parents.set(urn, parent);
        if (READ_TYPES.has(type)) requests.inputs.set(urn, propertiesOf(request));
    });
    observe(service.analyzeStack, (request: AnalyzeStackRequest) => {
        const resources = request.getResourcesList();
        const read = resources.filter((resource) => READ_TYPES.has(resource.getType()));
        requests.outputs = new Map(read.map((resource) => [resource.getUrn(), propertiesOf(resource)]));
        const urns = new Set(resources.map((resource) => resource.getUrn()));
        requests.stack = resources.map((resource) => seen(resource, urns));
    });
    return requests;
}

/** The definition that the SDK's own server reads: its copy of the Pulumi SDK need not be this package's. */
function serviceOfTheSdk(): Service | undefined {
    try {
        const ofTheSdk = createRequire(require.resolve("@pulumi/policy"));
        return (ofTheSdk("@pulumi/pulumi/proto/analyzer_grpc_pb") as { AnalyzerService?: Service }).AnalyzerService;
    } catch {
        return undefined;
    }
}

function observe<Request>(
    method: { requestDeserialize: (bytes: Buffer) => Request } | undefined,
    see: (request: Request) => void,
): void {
    if (typeof method?.requestDeserialize !== "function") return;
    const read = method.requestDeserialize;
    method.requestDeserialize = (bytes) => {
        const request = read(bytes);
        try {
            see(request);
        } catch {
            // What cannot be read here is still the SDK's to answer.
        }
        return request;
    };
}

function configurationOf(request: ConfigureAnalyzerRequest): Record<string, unknown> {
    const entries = [...request.getPolicyconfigMap().entries()].map(([name, config]) => {
        const values = config.getProperties()?.toJavaScript() ?? {};
        return [name, { ...values, enforcementLevel: LEVELS[config.getEnforcementlevel()] }] as const;
    });
    return Object.fromEntries(entries);
}
