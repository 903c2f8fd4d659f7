import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeLimit } from "../../core/arguments/limits";
import { DESTINATION_NAMES, destinationOf, type DestinationName } from "../../core/destinations";
import type { OptionRow } from "../../core/destinations/destination";
import { fluentdDestination } from "../../core/destinations/fluentd";
import { typeNameOf } from "../../core/destinations/limits";
import schema from "../../provider/schema.json";

/** Where each page's program stands, which `make lint` checks the types of. */
export const PROGRAMS = join(__dirname, "../../docs/destinations");

interface TypeOfSchema {
    readonly description: string;
    readonly properties: Readonly<Record<string, { readonly description: string }>>;
    readonly required?: readonly string[];
}

/** The pages on the destinations, by their names in docs/destinations. */
export function destinationPages(): Map<string, string> {
    return new Map([["README.md", index()], ...DESTINATION_NAMES.map((name) => [`${name}.md`, page(name)] as const)]);
}

function index(): string {
    return [
        "# Destinations",
        "",
        "Each is an object in `logging`, of the task or of one container, and its presence turns it on. Several can be on at",
        "once. Any other plugin of the router's image goes by `custom`. A property that ends in `Secret` or `Secrets` takes a",
        "reference to Secrets Manager or Parameter Store, never the secret itself.",
        "",
        "This folder's pages are written by `make docs` from `core/destinations` and the schema.",
        "",
        row(["Destination", "", "Fluent Bit", "Fluentd"]),
        row(["---", "---", "---", "---"]),
        ...DESTINATION_NAMES.map((name) => {
            const { title, plugin } = destinationOf(name);
            return row([`[${name}](${name}.md)`, title, `\`${plugin}\``, fluentdOf(name)]);
        }),
        "",
    ].join("\n");
}

function fluentdOf(name: DestinationName): string {
    const known = fluentdDestination(name);
    return known === undefined ? "" : `\`${known.gem}\``;
}

function page(name: DestinationName): string {
    const { title, plugin, rows, page: text, fixed = {}, since } = destinationOf(name);
    const type = (schema.types as unknown as Readonly<Record<string, TypeOfSchema>>)[
        `firelens:index:${typeNameOf(name)}`
    ];
    const optionOf = new Map(rows.map((one) => [one.property as string, one]));
    const fluentd = fluentdOf(name);
    return [
        `# ${title}: \`${name}\``,
        "",
        type?.description ?? "",
        "",
        "```ts",
        readFileSync(join(PROGRAMS, `${name}.ts`), "utf8").trimEnd(),
        "```",
        "",
        "## Properties",
        "",
        row(["Property", `Option of \`${plugin}\``, "Values", ""]),
        row(["---", "---", "---", "---"]),
        ...Object.entries(type?.properties ?? {}).map(([property, { description }]) => {
            const of = optionOf.get(property);
            const isRequired = type?.required?.includes(property) === true;
            return row([
                `\`${property}\`${isRequired ? " (required)" : ""}`,
                of === undefined ? "" : `\`${of.option}\``,
                valuesOf(of),
                description,
            ]);
        }),
        "",
        ...(Object.keys(fixed).length === 0
            ? []
            : ["Always set:", "", ...Object.entries(fixed).map(([option, value]) => `- \`${option} ${value}\``), ""]),
        "## Permissions",
        "",
        ...(text.permissions === undefined
            ? ["The task role needs none. The execution role may read exactly the secrets that are named."]
            : ["The task role is allowed:", "", ...text.permissions.map((line) => `- ${line}`)]),
        "",
        "## Network",
        "",
        `The router connects to ${text.network}.`,
        "",
        "## To know",
        "",
        ...text.notes.map((note) => `- ${note}`),
        ...(since === undefined ? [] : [`- It needs Fluent Bit ${since} or later.`]),
        fluentd === ""
            ? "- With Fluentd it is refused: the component does not write Fluentd's output for it."
            : `- With Fluentd the router's image needs the gem ${fluentd}.`,
        "",
    ].join("\n");
}

function valuesOf(of: OptionRow | undefined): string {
    if (of === undefined) return "";
    if (of.limit !== undefined) return describeLimit(of.limit);
    if (of.oneOf !== undefined) return of.oneOf.map((one) => `\`${one}\``).join(", ");
    return {
        text: "",
        derived: "",
        switch: "`true`, `false`",
        pairs: "map",
        secret: "reference",
        secretPairs: "map to references",
    }[of.kind ?? "text"];
}

function row(cells: readonly string[]): string {
    return `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
}
