import type { Schema } from "../core/arguments/schema";
import json from "./schema.json";

/** The contract: what the SDKs are generated from and what arguments are held against. */
export const schema: Schema & { readonly name: string; readonly version: string } = json;

/** The contract as the engine asks for it. */
export const schemaText: string = JSON.stringify(json);

/** Names of all properties of the arguments, of whatever type. */
export const propertyNames: ReadonlySet<string> = new Set([
    ...Object.values(schema.resources).flatMap(({ inputProperties }) => Object.keys(inputProperties)),
    ...Object.values(schema.types).flatMap(({ properties }) => Object.keys(properties ?? {})),
]);
