import type { StackResource } from "../../tests/support/workspace";

/** A container's route, as the component's output `routes` holds it. */
export interface Route {
    readonly container: string;
    readonly driver: string;
    readonly match?: string;
    readonly destinations: readonly {
        readonly destination: string;
        readonly plugin: string;
        readonly target: string;
        readonly via: string;
    }[];
}

/** A line that says what comes next. */
export function heading(text: string): void {
    console.log(`\n== ${text}`);
}

/** The component and, below it, its resources with their ids. */
export function showResources(resources: readonly StackResource[]): void {
    const name = (urn: string): string => urn.slice(urn.lastIndexOf("::") + 2);
    for (const component of resources.filter(({ type }) => type === "firelens:index:FireLensTask")) {
        console.log(`${component.type} ${name(component.urn)}`);
        const children = resources.filter(({ parent }) => parent === component.urn);
        const width = Math.max(...children.map(({ type }) => type.length));
        for (const { type, id } of children) console.log(`    ${type.padEnd(width)}  ${id ?? ""}`);
    }
}

/** For every container, which outputs get its records. */
export function showRoutes(routes: readonly Route[]): void {
    for (const { container, driver, match, destinations } of routes) {
        console.log(`${container}: ${driver}${match === undefined ? "" : `, tags ${match}`}`);
        for (const { destination, plugin, target, via } of destinations) {
            const where = via === "config" ? "written into the configuration" : "log options of the container";
            console.log(`    → ${destination}: ${target} (${plugin}, ${where})`);
        }
    }
}

/** The generated configuration, indented. */
export function showConfig(text: string): void {
    console.log(text.trimEnd().replace(/^/gm, "    "));
}

/** The statements of a role's policy. */
export function showRole(name: string, policy: string): void {
    console.log(name);
    const document = JSON.parse(policy) as { Statement: { Action: string[]; Resource: string[] }[] };
    for (const { Action, Resource } of document.Statement) {
        console.log(`    ${Action.join(", ")}`);
        for (const resource of Resource) console.log(`        on ${resource}`);
    }
}
