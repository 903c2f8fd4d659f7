import { parseTag, tagOf } from "../router/image-reference";
import { ROUTER_PROGRAMS } from "../router/type";
import { routersOf, type ContainerDefinition, type TaskDefinition } from "../task";
import { known } from "../value";
import { basenameOf } from "./config-object";
import type { ShownFile } from "./render-files";

const INIT_CONFIG = "/init/fluent-bit-init.conf";

/** Where the init process puts what it fetches from S3. */
export const INIT_FILES = "/init/fluent-bit-init-s3-files";

/** Variables that tell the init process what to fetch, and what to include (firelens.md §6.1). */
const VARIABLES = { s3: /aws_fluent_bit_init_[sS]3/, file: /aws_fluent_bit_init_[fF]ile/ };

/** A path of the init process's: where it cannot write to /init, it writes below /tmp (firelens.md §6.1). */
export function initPath(path: string, router: ContainerDefinition | undefined): string {
    if (!path.startsWith("/init/")) return path;
    const isRoot = /^0(:|$)/.test(known(router?.user) ?? "0");
    return known(router?.readonlyRootFilesystem) === true || !isRoot ? `/tmp${path}` : path;
}

/** The file that the init process writes and Fluent Bit starts from: what it adds comes after all that the agent wrote. */
export function renderInitFile(included: readonly string[], router: ContainerDefinition | undefined): ShownFile {
    const paths = [ROUTER_PROGRAMS.fluentbit.agentConfig, ...included];
    return {
        path: initPath(INIT_CONFIG, router),
        by: "written by the init process; Fluent Bit starts from it",
        text: paths.map((path) => `@INCLUDE ${path}\n`).join(""),
    };
}

/**
 * The same of a task definition of which nobody has read the files; undefined where no init process runs. It takes its
 * variables in random order, and gives files with parsers to Fluent Bit by `-R` in place of including them.
 */
export function renderInitOf(task: TaskDefinition): ShownFile | undefined {
    const [router] = routersOf(task);
    const { environment = [], command, entryPoint, image = "" } = router ?? {};
    if (typeof environment === "string" || command !== undefined || entryPoint !== undefined) return undefined;
    const included = [...environment]
        .sort((left, right) => (left.name < right.name ? -1 : 1))
        .flatMap(({ name, value }) => [
            ...(VARIABLES.s3.test(name) ? [initPath(`${INIT_FILES}/${basenameOf(value)}`, router)] : []),
            ...(VARIABLES.file.test(name) ? [value] : []),
        ]);
    // A digest does not tell what is in the image; a variable that only the init process reads does.
    const tag = tagOf(image);
    if (!(tag === undefined ? included.length > 0 : parseTag(tag).isInit)) return undefined;
    const file = renderInitFile(included, router);
    if (included.length === 0) return file;
    return { ...file, by: `${file.by}; in random order, files that hold parsers by -R instead` };
}
