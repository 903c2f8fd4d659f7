import type { FireLensTaskArguments } from "../arguments/types";
import { entryValue, parseClassic, type ClassicConfig, type ClassicSection } from "../config/parse-classic";
import { sourcesOf } from "../config/sources";
import type { Environment } from "../environment";
import { warning, type Finding } from "../finding";
import { isRoleArn } from "../iam/role-arn";
import type { Statement } from "../iam/statement";
import { formatPath, type Path } from "../path";
import { routerTypeOf } from "../router/type";
import { actionsOf, type RequiredAction } from "../rules/tables/destination-actions";
import { hasToken, known } from "../value";

/** What the task role needs for the outputs of the user's own texts, and what of it cannot be told. */
export interface ConfigGrants {
    readonly statements: readonly Statement[];
    readonly findings: readonly Finding[];
}

/**
 * The statements of every `[OUTPUT]` in the texts for Fluent Bit, as a typed destination has them: the same actions, on
 * exactly the group, stream, bucket or role that the section names. Where it names it by a variable that is only known
 * when the router runs, the part that is known has to narrow it: nothing is granted on everything.
 */
export function composeConfigGrants(args: FireLensTaskArguments, environment: Environment): ConfigGrants {
    if (routerTypeOf(args.logRouter) !== "fluentbit" || args.config?.attachPolicies === false) {
        return { statements: [], findings: [] };
    }
    const grants = sourcesOf(args.config)
        .flatMap((source) => (source.kind === "text" ? [source] : []))
        .flatMap(({ text, path }) => {
            const config = parseClassic(text);
            const variables = variablesOf(args, config);
            return config.sections
                .filter(({ kind }) => kind === "OUTPUT")
                .map((section) => grantsOf(section, path, variables, environment));
        });
    return {
        statements: grants.flatMap(({ statements }) => statements),
        findings: args.config?.lint === "off" ? [] : grants.flatMap(({ findings }) => findings),
    };
}

type Variables = ReadonlyMap<string, string>;

/** Variables whose values are known: the router's own, and those that the text sets. */
function variablesOf({ logRouter = {} }: FireLensTaskArguments, { commands }: ClassicConfig): Variables {
    const { environment = {} } = logRouter;
    const own = typeof environment === "string" ? [] : Object.entries(environment);
    const set = commands.flatMap(({ name, value }) => {
        const end = value.indexOf("=");
        return name === "SET" && end > 0 ? [[value.slice(0, end).trim(), value.slice(end + 1).trim()] as const] : [];
    });
    return new Map([...own, ...set]);
}

function grantsOf(section: ClassicSection, path: Path, variables: Variables, environment: Environment): ConfigGrants {
    const plugin = known(entryValue(section, "name"))?.toLowerCase();
    const options = Object.fromEntries(
        section.entries.map(({ key, value }) => [key.toLowerCase(), veil(resolve(value, variables))] as const),
    );
    const line = `line ${String(section.line)}`;
    const reason = `${formatPath(path)}, ${line}: [OUTPUT] ${plugin ?? ""}`;
    const set = { options, secretOptions: [], path, container: "", program: "fluentbit" as const, plugin };
    const region = options.region ?? options.aws_region;
    const place = region === undefined || region.includes("${") ? environment.region : unveil(region);
    const needed = actionsOf(set).map((one) => ({
        action: one.action,
        resources: resourcesOf(one, options, place, environment),
    }));
    const told = needed.filter(({ resources }) => resources.length > 0);
    const statements = told.map(({ action, resources }) => ({ actions: [action], resources, reason }));
    if (told.length === needed.length || section.isPartial) return { statements, findings: [] };
    const problem = `what the [OUTPUT] in ${line} writes to is only known when the router runs, so the task role is not allowed to`;
    const fix = "name it, or allow it to the role of taskRoleArn and write attachPolicies: false into config";
    return { statements, findings: [warning("FL016", path, problem, fix)] };
}

/** Puts in place of a variable what it is known to hold. */
function resolve(value: string, variables: Variables): string {
    return value.replace(
        /\$\{([A-Za-z_][A-Za-z0-9_.]*)\}/g,
        (reference, name: string) => variables.get(name) ?? reference,
    );
}

/** The table takes a token for something that it cannot know; a policy takes what stands behind it. */
const veil = (text: string): string => text.replaceAll("\u0000", "\u0001");
const unveil = (text: string): string => text.replaceAll("\u0001", "\u0000");

/** The resources of an action in this account; none where nothing narrows them. */
function resourcesOf(
    { action, resource }: RequiredAction,
    options: Readonly<Record<string, string>>,
    region: string,
    { partition, accountId }: Environment,
): string[] {
    if (action === "sts:AssumeRole") {
        const role = unveil(resource);
        return isRoleArn(role) || hasToken(role) ? [role] : [];
    }
    const [, , service = "", , account = "", ...rest] = unveil(resource).split(":");
    const name = narrow(service, rest.join(":"), options);
    if (name === undefined) return [];
    const place = service === "s3" ? "" : region;
    const arn = `arn:${partition}:${service}:${place}:${account === "*" ? accountId : account}:${name}`;
    // CloudWatch Logs writes the ARN of a group with and without `:*`, depending on the action.
    return service === "logs" && !name.endsWith("*") ? [arn, `${arn}:*`] : [arn];
}

/** OpenSearch domains and collections, by the names that their hosts have. */
const DOMAIN_HOST = /^(?:search|vpc)-([a-z][a-z0-9-]*)-[a-z0-9]{26}\./;
const COLLECTION_HOST = /^([a-z0-9]+)\.[a-z0-9-]+\.aoss\./;
const WORKSPACE_URI = /\/workspaces\/(ws-[\w-]+)\//;

/** The name in an ARN, undefined where it would be everything. The table says `<group>*` of a log group by any name. */
function narrow(service: string, name: string, options: Readonly<Record<string, string>>): string | undefined {
    const { host = "", uri = "" } = options;
    const found = { es: DOMAIN_HOST.exec(host), aoss: COLLECTION_HOST.exec(host), aps: WORKSPACE_URI.exec(uri) }[
        service
    ];
    if (found !== undefined) {
        const own = found?.[1];
        return own === undefined ? undefined : name.replace("*", own);
    }
    const exact = service === "logs" ? name.slice(0, -1) : name;
    const literal = exact
        .replace(/^(?:log-group:|deliverystream\/|stream\/)/, "")
        .replace(/\/\*$/, "")
        .replaceAll("*", "");
    return literal === "" ? undefined : exact;
}
