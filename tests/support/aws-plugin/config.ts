import { isList, isObject, stringOf, type Properties, type Value } from "./values";

/** What the stand-in needs of the aws provider's configuration and of the environment. */
export interface Config {
    readonly region: string;
    readonly credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
    /** By service, in the spelling of the provider's `endpoints`. */
    readonly endpoints: Readonly<Record<string, string>>;
    readonly endpoint?: string;
}

/** Provider inputs that change nothing here, because the stand-in never does what they switch off. */
export const ignoredConfig = [
    "skipCredentialsValidation",
    "skipMetadataApiCheck",
    "skipRegionValidation",
    "skipRequestingAccountId",
    "s3UsePathStyle",
] as const;

/** Reads the configuration; throws what the real provider says when the region or the credentials are missing. */
export function configure(args: Properties, environment: NodeJS.ProcessEnv): Config {
    const region = stringOf(args.region) || environment.AWS_REGION || environment.AWS_DEFAULT_REGION;
    if (!region) {
        throw new Error(
            "Missing region information. Make sure you have set your AWS region, " +
                "e.g. `pulumi config set aws:region us-west-2`.",
        );
    }
    const accessKeyId = stringOf(args.accessKey) || environment.AWS_ACCESS_KEY_ID;
    const secretAccessKey = stringOf(args.secretKey) || environment.AWS_SECRET_ACCESS_KEY;
    const sessionToken = stringOf(args.token) || environment.AWS_SESSION_TOKEN;
    if (!accessKeyId || !secretAccessKey) {
        throw new Error(
            "No valid credential sources found. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, " +
                "or `aws:accessKey` and `aws:secretKey`.",
        );
    }
    const endpoint = environment.AWS_ENDPOINT_URL;
    return {
        region,
        credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) },
        endpoints: endpointsOf(args.endpoints),
        ...(endpoint ? { endpoint } : {}),
    };
}

function endpointsOf(given: Value | undefined): Record<string, string> {
    // The SDKs send what is not a string as JSON text.
    const value = typeof given === "string" && given !== "" ? (JSON.parse(given) as Value) : given;
    const endpoints: Record<string, string> = {};
    for (const entry of isList(value) ? value : []) {
        for (const [service, url] of Object.entries(isObject(entry) ? entry : {})) {
            if (typeof url === "string") endpoints[service] = url;
        }
    }
    return endpoints;
}
