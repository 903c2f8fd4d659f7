import type { AuditFinding } from "../../core/audit/finding";
import { isRecord } from "../../core/json";
import type { Path, Step } from "../../core/path";
import type { StackResource } from "../../core/stack/graph";
import { folded } from "../../core/stack/spelling";
import type { ParsedText, Position } from "../read/document";

/** Where findings are in the text that their stack was read from: as near as the path in the resource can be followed. */
export function locateFindings(
    findings: readonly Pick<AuditFinding, "resource" | "path">[],
    { value, locate }: ParsedText,
): (Position | undefined)[] {
    if (findings.length === 0) return [];
    const resources = new Set(findings.map(({ resource }) => resource));
    const homes = findHomes(value, resources);
    const paths = findings.map(({ resource, path }) => {
        const home = homes.get(resource);
        return home === undefined ? undefined : [...home.path, ...follow(home.properties, path)];
    });
    const positions = locate(paths.filter((path) => path !== undefined));
    let next = 0;
    return paths.map((path) => (path === undefined ? undefined : positions[next++]));
}

/** Where a resource's properties are in a document. */
interface Home {
    readonly path: Path;
    readonly properties: unknown;
}

function findHomes(document: unknown, resources: ReadonlySet<StackResource>): ReadonlyMap<StackResource, Home> {
    const byId = new Map([...resources].map((resource) => [resource.id, resource]));
    const byProperties = new Map<unknown, StackResource>(
        [...resources].map((resource) => [resource.properties, resource]),
    );
    const homes = new Map<StackResource, Home>();
    const visit = (value: unknown, path: Path): void => {
        if (typeof value !== "object" || value === null) return;
        const itself = byProperties.get(value);
        if (itself !== undefined) {
            homes.set(itself, { path, properties: value });
            return;
        }
        const named = namedIn(value, path);
        for (const [id, step, properties] of named) {
            const resource = byId.get(id);
            if (resource !== undefined) homes.set(resource, { path: [...path, ...step], properties });
        }
        // No resource is inside of another.
        if (named.length > 0) return;
        const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
        for (const [key, item] of entries) visit(item, [...path, key]);
    };
    visit(document, []);
    return homes;
}

/** The resources that an object names: by a URN, an address, an ARN, or a logical id of a template. */
function namedIn(value: object, path: Path): [id: string, step: readonly Step[], properties: unknown][] {
    if (!isRecord(value)) return [];
    const { urn, inputs, address, values, delete: isGone } = value;
    if (typeof urn === "string" && inputs !== undefined) return isGone === true ? [] : [[urn, ["inputs"], inputs]];
    if (typeof address === "string" && values !== undefined) return [[address, ["values"], values]];
    const arn = value.serviceArn ?? value.taskDefinitionArn;
    const name = value.serviceName ?? value.family;
    if (typeof (arn ?? name) === "string") return [[String(arn ?? name), [], value]];
    if (path.length !== 1 || path[0] !== "Resources") return [];
    return Object.entries(value).flatMap(([id, resource]): [string, readonly Step[], unknown][] =>
        isRecord(resource) ? [[id, "Properties" in resource ? [id, "Properties"] : [id], resource.Properties]] : [],
    );
}

/** The part of a path that a document has, in its own spelling. Blocks may be lists of one, and JSON may be a text. */
function follow(properties: unknown, path: Path): Path {
    const followed: Step[] = [];
    let value = properties;
    for (const step of path) {
        const own = stepIn(value, step);
        if (own === undefined) break;
        for (const each of own) value = (value as Readonly<Record<Step, unknown>>)[each];
        followed.push(...own);
    }
    return followed;
}

function stepIn(value: unknown, step: Step): readonly Step[] | undefined {
    if (Array.isArray(value)) {
        if (typeof step === "number") return step < value.length ? [step] : undefined;
        const inBlock = value.length === 1 ? stepIn(value[0], step) : undefined;
        return inBlock === undefined ? undefined : [0, ...inBlock];
    }
    if (!isRecord(value) || typeof step === "number") return undefined;
    if (Object.hasOwn(value, step)) return [step];
    const key = Object.keys(value).find((own) => folded(own) === folded(step));
    return key === undefined ? undefined : [key];
}
