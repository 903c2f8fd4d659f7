import type { Format } from "./format";
import { json } from "./json";
import { junit } from "./junit";
import { markdown } from "./markdown";
import { sarif } from "./sarif";
import { text } from "./text";

/** Every format, by the name that `--format` takes. A new one is a file beside this one and a line here. */
export const FORMATS = { text, json, sarif, junit, markdown } as const satisfies Readonly<Record<string, Format>>;
