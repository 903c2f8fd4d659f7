import { lintSections } from "../config/lint";
import type { Finding } from "../finding";
import type { Path } from "../path";
import { known } from "../value";
import { launchOf } from "./launch";
import type { ConfigSourceArguments, FireLensTaskArguments } from "./types";

/** Checks that the sections of a custom configuration can work beside those that the agent writes. */
export function checkConfigSections(args: FireLensTaskArguments): Finding[] {
    const { config, logRouter = {} } = args;
    if (config === undefined || (known(logRouter.type) ?? "fluentbit") !== "fluentbit") return [];
    const hasAgentPorts = ["awsvpc", "bridge"].includes(launchOf(args).networkMode);
    return [
        ...textsOf(config, ["config"]),
        ...(config.files ?? []).flatMap((source, index) => textsOf(source, ["config", "files", index])),
    ].flatMap(({ text, path }) =>
        lintSections(text, hasAgentPorts).map((mistake) => ({ code: "FL014", path, ...mistake })),
    );
}

function textsOf({ text, file }: ConfigSourceArguments, path: Path): { text: string; path: Path }[] {
    return Object.entries({ text, file }).flatMap(([name, given]) => {
        const content = known(given);
        return content === undefined ? [] : [{ text: content, path: [...path, name] }];
    });
}
