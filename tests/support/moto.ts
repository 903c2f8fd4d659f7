import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts";
import { repositoryRoot } from "./paths";

/** Keys for the AWS SDKs. */
export interface Credentials {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
}

/** A running moto server: AWS, as far as the tests need it, on a loopback port. */
export interface Moto {
    /** For example `http://127.0.0.1:41233`. */
    readonly endpoint: string;
    readonly region: string;
    /** Keys that moto lets do everything while IAM is not enforced. */
    readonly credentials: Credentials;
    /** What a program, the Pulumi CLI or an AWS SDK needs in its environment to use this server. */
    readonly environment: Readonly<Record<string, string>>;
    /** Forgets every resource. */
    reset(): Promise<void>;
    /** From now on every request needs a known key with the permission for it, or needs none at all. */
    enforceIam(isEnforced: boolean): Promise<void>;
    /** Keys that can do what the role can. Take them before `enforceIam(true)`, which asks a permission for this too. */
    assumeRole(roleArn: string): Promise<Credentials>;
    /** Ends the server. It also ends with the process that started it. */
    stop(): Promise<void>;
}

const region = "us-east-1";
const credentials: Credentials = { accessKeyId: "testing", secretAccessKey: "testing" };

/** Starts moto from the repository's virtual environment and waits until it answers. */
export async function startMoto(options: { readonly readyWithinSeconds?: number } = {}): Promise<Moto> {
    // The SDK says once per process that it will ask for a newer Node.js one day.
    process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";
    const server = launch();
    const endpoint = await readyEndpoint(server, options.readyWithinSeconds ?? 60);
    const post = async (path: string, body = ""): Promise<void> => {
        const response = await fetch(`${endpoint}${path}`, { method: "POST", body });
        if (!response.ok) throw new Error(`moto answered ${response.status} to POST ${path}`);
    };
    return {
        endpoint,
        region,
        credentials,
        environment: {
            AWS_ENDPOINT_URL: endpoint,
            AWS_REGION: region,
            AWS_DEFAULT_REGION: region,
            AWS_ACCESS_KEY_ID: credentials.accessKeyId,
            AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
        },
        reset: () => post("/moto-api/reset"),
        // moto counts the requests that it lets through before it starts to check.
        enforceIam: (isEnforced) => post("/moto-api/reset-auth", isEnforced ? "0" : "inf"),
        assumeRole: (roleArn) => assumeRole(endpoint, roleArn),
        stop: () => stop(server),
    };
}

function launch(): ChildProcess {
    const python = join(repositoryRoot, ".venv", "bin", "python");
    if (!existsSync(python)) {
        throw new Error(
            "moto is not installed: create .venv and install tests/support/python/requirements.txt into it",
        );
    }
    // Port 0: the kernel picks a free one, and moto says which.
    const server = spawn(python, [join(__dirname, "python", "moto_server.py"), "--host", "127.0.0.1", "--port", "0"], {
        env: { ...process.env, MOTO_IAM_LOAD_MANAGED_POLICIES: "true", PYTHONUNBUFFERED: "1" },
        stdio: ["ignore", "ignore", "pipe"],
        // Ctrl-C is for whoever started it: what was made in it must first be destroyed.
        detached: true,
    });
    const kill = (): void => void server.kill("SIGKILL");
    process.once("exit", kill);
    server.once("exit", () => process.off("exit", kill));
    return server;
}

function readyEndpoint(server: ChildProcess, seconds: number): Promise<string> {
    const { promise, resolve, reject } = pending<string>();
    let output = "";
    const fail = (reason: string): void => {
        server.kill("SIGKILL");
        reject(new Error(`moto ${reason}${output === "" ? "" : `:\n${output.slice(-2000)}`}`));
    };
    const ended = (code: number | null): void => fail(`ended with exit code ${code} before it was ready`);
    const timer = setTimeout(() => fail(`was not ready within ${seconds} s`), seconds * 1000);
    server.once("error", (error) => fail(`did not start (${error.message})`));
    server.once("exit", ended);
    // The log is read to its end, else moto would block on a full pipe.
    server.stderr?.setEncoding("utf8").on("data", (text: string) => {
        output = `${output}${text}`.slice(-20_000);
        const endpoint = /Running on (http:\/\/127\.0\.0\.1:\d+)/.exec(output)?.[1];
        if (endpoint === undefined) return;
        server.off("exit", ended);
        resolve(endpoint);
    });
    return promise.finally(() => clearTimeout(timer));
}

function pending<T>(): {
    promise: Promise<T>;
    resolve: (value: T) => void;
    reject: (error: Error) => void;
} {
    let resolve!: (value: T) => void;
    let reject!: (error: Error) => void;
    const promise = new Promise<T>((onValue, onError) => {
        resolve = onValue;
        reject = onError;
    });
    return { promise, resolve, reject };
}

function stop(server: ChildProcess): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
        server.once("exit", () => resolve());
        server.kill("SIGKILL");
    });
}

async function assumeRole(endpoint: string, RoleArn: string): Promise<Credentials> {
    const sts = new STSClient({ endpoint, region, credentials });
    const { Credentials: keys } = await sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: "test" }));
    sts.destroy();
    if (!keys?.AccessKeyId || !keys.SecretAccessKey) throw new Error(`moto gave no credentials for ${RoleArn}`);
    return {
        accessKeyId: keys.AccessKeyId,
        secretAccessKey: keys.SecretAccessKey,
        ...(keys.SessionToken ? { sessionToken: keys.SessionToken } : {}),
    };
}
