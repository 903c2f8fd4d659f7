import * as pulumi from "@pulumi/pulumi";
import { constructTask } from "../../provider/construct";
import type { FireLensTask } from "../../provider/fire-lens-task";
import { readable } from "./readable";

/** A value that a preview does not know. */
export const UNKNOWN = "<unknown>";

/** A value that the engine keeps as a secret. */
export interface Secret {
    readonly secret: unknown;
}

/** One resource as the engine is asked to register it. */
export interface Registration {
    readonly type: string;
    readonly name: string;
    /** Name of the parent, undefined at the top. */
    readonly parent: string | undefined;
    /** As {@link readable} writes them. */
    readonly inputs: Readonly<Record<string, unknown>>;
    /** What it waits for, each as `<type's last part> <name>`, sorted. */
    readonly dependencies: readonly string[];
    readonly provider: string;
    readonly retainOnDelete: boolean;
    readonly protect: boolean;
}

/** A function of a provider that was asked. */
export interface Invocation {
    readonly token: string;
    readonly provider: string | undefined;
}

/** All that a component has asked of the engine. */
export interface Recording {
    readonly task: FireLensTask;
    readonly registrations: readonly Registration[];
    readonly invocations: readonly Invocation[];
    /** Warnings that whoever runs Pulumi sees. */
    readonly shown: readonly string[];
    /** What `registerOutputs` was given. */
    readonly outputs: Readonly<Record<string, unknown>>;
    /** The resources below the component, each as `<type> <name>`, sorted. */
    readonly children: readonly string[];
    /** The one registration of a type, by the type's last part: `TaskDefinition`. */
    readonly one: (type: string, name?: string) => Registration;
}

export interface RecordOptions {
    readonly preview?: boolean;
    readonly resourceOptions?: () => pulumi.ComponentResourceOptions;
    /** What AWS answers instead of who and where it is; an error is what it says no with. */
    readonly answer?: (token: string, inputs: Readonly<Record<string, unknown>>) => object | undefined;
}

/** What the engine was asked until the component failed, and how it failed. */
export interface FailedRecording {
    readonly error: pulumi.InputPropertiesError;
    readonly registrations: readonly Registration[];
    readonly invocations: readonly Invocation[];
}

/** Constructs a component from inputs as the engine hands them over, and records what it registers. */
export async function record(inputs: pulumi.Inputs, options: RecordOptions = {}): Promise<Recording> {
    const engine = await startEngine(options);
    const construct = (): Promise<FireLensTask> =>
        constructTask("web", inputs, { dependsOn: [], ...options.resourceOptions?.() });
    const { result: task, shown } = await catchWarnings(construct);
    await engine.settle();
    const { registrations, invocations } = engine;
    const below = registrations.filter(({ parent }) => parent === "web");
    return {
        task,
        registrations,
        invocations,
        shown,
        outputs: engine.outputs() ?? {},
        children: below.map(({ type, name }) => `${type} ${name}`).sort(),
        one: (type, name) => {
            const found = below.filter((each) => lastPart(each.type) === type && (name ?? each.name) === each.name);
            if (found.length !== 1) throw new Error(`${found.length} of ${type} ${name ?? ""} registered`);
            return found[0]!;
        },
    };
}

async function catchWarnings<T>(body: () => Promise<T>): Promise<{ result: T; shown: string[] }> {
    const log = pulumi.log as { warn: typeof pulumi.log.warn };
    const { warn } = log;
    const shown: string[] = [];
    log.warn = (message) => Promise.resolve(void shown.push(message));
    try {
        return { result: await body(), shown };
    } finally {
        log.warn = warn;
    }
}

/** Constructs a component that has to fail. */
export async function recordFailure(inputs: pulumi.Inputs, options: RecordOptions = {}): Promise<FailedRecording> {
    const engine = await startEngine(options);
    try {
        await constructTask("web", inputs, { dependsOn: [], ...options.resourceOptions?.() });
    } catch (thrown) {
        await engine.settle();
        if (!pulumi.InputPropertiesError.isInstance(thrown)) throw thrown;
        return { error: thrown, registrations: engine.registrations, invocations: engine.invocations };
    }
    throw new Error("the component was constructed");
}

/** An output that the engine does not know yet. */
export function unknown(): pulumi.Output<string> {
    return outputOf(undefined, { isKnown: false });
}

/** An output as the engine hands it over, with what it depends on. */
export function outputOf(
    value: unknown,
    facts: { readonly isKnown?: boolean; readonly isSecret?: boolean; readonly dependencies?: pulumi.Resource[] } = {},
): pulumi.Output<string> {
    const { isKnown = true, isSecret = false, dependencies = [] } = facts;
    const Output = pulumi.Output as unknown as new (...args: unknown[]) => pulumi.Output<string>;
    return new Output(
        dependencies,
        Promise.resolve(value),
        Promise.resolve(isKnown),
        Promise.resolve(isSecret),
        Promise.resolve([]),
    );
}

interface Engine {
    readonly registrations: Registration[];
    readonly invocations: Invocation[];
    readonly outputs: () => Readonly<Record<string, unknown>> | undefined;
    readonly settle: () => Promise<void>;
}

/** The part of a request that the recorder reads. */
interface RegisterRequest {
    getType(): string;
    getName(): string;
    getParent(): string;
    getProvider(): string;
    getDependenciesList(): string[];
    getRetainondelete(): boolean;
    getProtect(): boolean;
    getObject(): { toJavaScript(): Record<string, unknown> };
}

interface OutputsRequest {
    getUrn(): string;
    getOutputs(): { toJavaScript(): Record<string, unknown> };
}

type Method<Request> = (request: Request, callback: (...answer: unknown[]) => void) => unknown;

interface Monitor {
    registerResource: Method<RegisterRequest>;
    registerResourceOutputs: Method<OutputsRequest>;
}

const AWS_ANSWERS: Readonly<Record<string, Record<string, unknown>>> = {
    "aws:index/getPartition:getPartition": { partition: "aws" },
    "aws:index/getRegion:getRegion": { region: "eu-central-1" },
    "aws:index/getCallerIdentity:getCallerIdentity": { accountId: "123456789012" },
};

/** Pulumi's mocks for AWS, which name what they make after the resource, and a record of the requests themselves. */
async function startEngine({ preview = false, answer }: RecordOptions): Promise<Engine> {
    const registrations: Registration[] = [];
    const invocations: Invocation[] = [];
    let outputs: Readonly<Record<string, unknown>> | undefined;
    await pulumi.runtime.setMocks(
        {
            newResource: ({ type, name, custom, ...rest }) => {
                const inputs = rest.inputs as Record<string, unknown>;
                if (preview || custom === false) return { id: undefined, state: inputs };
                return { id: `${name}-id`, state: { ...inputs, ...madeByAws(lastPart(type), name) } };
            },
            call: ({ token, provider, inputs }) => {
                invocations.push({ token, provider });
                const given = answer?.(token, inputs as Record<string, unknown>) ?? AWS_ANSWERS[token] ?? {};
                if (given instanceof Error) throw Object.assign(given, { details: given.message });
                return given;
            },
        },
        "shop",
        "prod",
        preview,
    );
    const monitor = pulumi.runtime.getMonitor() as unknown as Monitor;
    const { registerResource, registerResourceOutputs } = monitor;
    monitor.registerResource = (request, callback) => {
        registrations.push(registrationOf(request));
        return registerResource.call(monitor, request, callback);
    };
    monitor.registerResourceOutputs = (request, callback) => {
        outputs = readable(request.getOutputs().toJavaScript()) as Record<string, unknown>;
        return registerResourceOutputs.call(monitor, request, callback);
    };
    const { waitForRPCs } = pulumi.runtime as unknown as { waitForRPCs: () => Promise<void> };
    return { registrations, invocations, outputs: () => outputs, settle: waitForRPCs };
}

function registrationOf(request: RegisterRequest): Registration {
    return {
        type: request.getType(),
        name: request.getName(),
        parent: request.getParent() === "" ? undefined : request.getParent().split("::").at(-1),
        inputs: readable(request.getObject().toJavaScript()) as Record<string, unknown>,
        dependencies: request.getDependenciesList().map(shortUrn).sort(),
        provider: request.getProvider(),
        retainOnDelete: request.getRetainondelete(),
        protect: request.getProtect(),
    };
}

/** What AWS adds to a resource that it has made. */
function madeByAws(type: string, name: string): Record<string, unknown> {
    const arn = `arn:of:${type}:${name}`;
    if (type === "TaskDefinition") return { arn: `${arn}:7`, arnWithoutRevision: arn, revision: 7 };
    if (type === "Bucket") return { arn, bucket: `${name}-1a2b` };
    if (type === "Role") return { arn, name: `${name}-1a2b` };
    return { arn };
}

/** `aws:iam/role:Role` is a `Role`. */
function lastPart(type: string): string {
    return type.slice(type.lastIndexOf(":") + 1);
}

function shortUrn(urn: string): string {
    const [type = "", name = ""] = urn.split("::").slice(-2);
    return `${lastPart(type)} ${name}`;
}
