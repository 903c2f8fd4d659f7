import type { ConfigSourceArguments, RouterConfigArguments } from "../arguments/types";
import type { Path } from "../path";
import { objectNameOf, type ObjectName } from "./config-object";

/** A part of the user's configuration, and where it is written. */
export type ConfigSource =
    | { readonly kind: "text"; readonly text: string; readonly path: Path }
    | { readonly kind: "object"; readonly object: ObjectName; readonly path: Path }
    | { readonly kind: "file"; readonly file: string; readonly path: Path };

/** What one part of a configuration can be. */
export const SOURCE_KINDS = ["text", "file", "s3", "path"] as const;

/** The parts of the user's configuration in their order. Of what excludes each other the first counts. */
export function sourcesOf(config: RouterConfigArguments | undefined): ConfigSource[] {
    if (config === undefined) return [];
    const single = sourceOf(config, ["config"]);
    if (single.length > 0) return single;
    return (config.files ?? []).flatMap((source, index) => sourceOf(source, ["config", "files", index]));
}

function sourceOf(source: ConfigSourceArguments, path: Path): ConfigSource[] {
    const { text, file, s3, path: inImage } = source;
    if (text !== undefined) return [{ kind: "text", text, path: [...path, "text"] }];
    if (file !== undefined) return [{ kind: "text", text: file, path: [...path, "file"] }];
    if (s3 !== undefined) return [{ kind: "object", object: objectNameOf(s3), path: [...path, "s3"] }];
    return inImage === undefined ? [] : [{ kind: "file", file: inImage, path: [...path, "path"] }];
}
