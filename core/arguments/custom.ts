import { SUCCESSORS } from "../destinations/custom";
import { error, warning, type Finding } from "../finding";
import type { Path } from "../path";
import type { RouterType } from "../router/type";
import { optionName } from "../task";
import { carriesControl, hasToken, known } from "../value";
import type { CustomArguments } from "./destination-types";
import type { LoggingArguments } from "./types";

/** Checks the outputs by any plugin, of which little is known. What is known of its options the rules look at. */
export function checkCustom({ custom }: LoggingArguments, path: Path, type: RouterType): Finding[] {
    if (custom === undefined) return [];
    const at = [...path, "custom"];
    if (custom.length === 0) return [error("FL009", at, "is empty", "add an output, or leave it out")];
    return custom.flatMap((one, index) => [
        ...checkName(one, [...at, index, "name"], type),
        ...checkOptions(one, [...at, index]),
        ...checkStatements(one, [...at, index, "iam"]),
    ]);
}

function checkName({ name }: CustomArguments, path: Path, type: RouterType): Finding[] {
    if (carriesControl(name) || (!hasToken(name) && !/^[\w.-]+$/.test(name))) {
        return [error("FL702", path, "is not a name of a plugin", "use letters, digits, _, - and dots")];
    }
    const [property, plugin] =
        (type === "fluentbit" ? SUCCESSORS.get(known(name)?.toLowerCase() ?? "") : undefined) ?? [];
    if (property === undefined || plugin === undefined) return [];
    const problem = `is an older plugin, which Fluent Bit's own ${plugin} has replaced`;
    return [warning("FL011", path, problem, `use logging.${property}, whose properties are the options of ${plugin}`)];
}

function checkOptions({ options = {}, secretOptions = {} }: CustomArguments, path: Path): Finding[] {
    const names = new Set<string>();
    const given = Object.entries({ options, secretOptions }).flatMap(([list, map]) =>
        Object.keys(map).map((option) => ({ name: optionName(option), at: [...path, list, option] })),
    );
    return given.flatMap(({ name, at }) => {
        const isRepeated = names.has(name);
        names.add(name);
        if (name === "name" || name === "@type") {
            return [error("FL105", at, "the plugin is chosen by name", "leave it out: custom.name sets it")];
        }
        if (isRepeated) {
            return [
                error("FL011", at, "the option is given twice, in another case or as a secret", "keep one of the two"),
            ];
        }
        if (name !== "") return [];
        return [error("FL702", at, "the option has no name", "use the plugin's own name of the option")];
    });
}

const ACTION = /^[a-z0-9-]+:[A-Za-z0-9*?]+$/;

function checkStatements({ iam = [] }: CustomArguments, path: Path): Finding[] {
    return iam.flatMap(({ actions, resources }, index) => {
        const at = [...path, index];
        const wrong = actions.flatMap((action, place) =>
            hasToken(action) || ACTION.test(action)
                ? []
                : [
                      error(
                          "FL011",
                          [...at, "actions", place],
                          "is not an action of IAM",
                          "write one such as s3:PutObject",
                      ),
                  ],
        );
        const lists = Object.entries({ actions, resources }).flatMap(([name, list]) =>
            list.length > 0 ? [] : [error("FL009", [...at, name], "is empty", "add at least one")],
        );
        return [...wrong, ...lists];
    });
}
