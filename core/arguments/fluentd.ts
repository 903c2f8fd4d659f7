import { linesThatTake } from "../config/fluentd-match";
import { sourcesOf } from "../config/sources";
import { DESTINATION_NAMES, destinationOf, hasDestination, type DestinationName } from "../destinations";
import { fluentdDestination } from "../destinations/fluentd";
import { error, warning, type Finding } from "../finding";
import type { Path } from "../path";
import { FLUENTD_BASE_IMAGE, routerTypeOf } from "../router/type";
import { known } from "../value";
import { loggingOf, loggingsOf } from "./loggings";
import type { FireLensTaskArguments, LoggingArguments } from "./types";

/** Checks what is different when Fluentd routes the logs. */
export function checkFluentd(args: FireLensTaskArguments): Finding[] {
    if (routerTypeOf(args.logRouter) !== "fluentd") return [];
    return [
        ...checkSettings(args),
        ...checkGems(args),
        ...loggingsOf(args).flatMap(({ logging, path }) => checkDestinations(logging, path)),
        ...checkTexts(args),
    ];
}

/** What is Fluent Bit's alone. */
function checkSettings(args: FireLensTaskArguments): Finding[] {
    const { image, ssmParameter, version, registry, grace } = args.logRouter ?? {};
    const findings: Finding[] = [];
    if (image === undefined && ssmParameter === undefined) {
        const problem = "AWS publishes no image of Fluentd for FireLens";
        const gems = [...gemsOf(args).keys()].map((gem) => ` and ${gem} installed`).join("");
        const fix = `give one of your own, such as one built on ${FLUENTD_BASE_IMAGE}${gems.replace(" and", " with")}`;
        findings.push(error("FL011", ["logRouter", "image"], problem, fix));
    }
    if (version !== undefined) {
        const problem = "names a version of AWS for Fluent Bit";
        findings.push(error("FL011", ["logRouter", "version"], problem, "leave it out: the image decides"));
    }
    if (registry !== undefined) {
        const problem = "says where AWS for Fluent Bit is pulled from";
        findings.push(error("FL011", ["logRouter", "registry"], problem, "leave it out: the image says it"));
    }
    if (grace !== undefined) {
        const problem =
            "is a setting of Fluent Bit; Fluentd sends what it holds when it is stopped, for as long as it may";
        findings.push(error("FL011", ["logRouter", "grace"], problem, "leave it out, and set stopTimeout"));
    }
    return findings;
}

/** What an image holds cannot be seen. With `strict` only an image that is known to hold no gems is worth an error. */
function checkGems(args: FireLensTaskArguments): Finding[] {
    const { image, ssmParameter } = args.logRouter ?? {};
    if (image === undefined && ssmParameter === undefined) return [];
    const path = ["logRouter", image === undefined ? "ssmParameter" : "image"];
    const isBare = /^(?:docker\.io\/)?fluent\/fluentd(?:[:@]|$)/.test(known(image) ?? "");
    if (args.strict === true && !isBare) return [];
    return [...gemsOf(args)].map(([gem, names]) => {
        const problem = isBare
            ? `the image holds no ${gem}, which ${names.join(" and ")} needs`
            : `whether the image holds ${gem}, which ${names.join(" and ")} needs, cannot be seen`;
        const fix = `build one with \`gem install ${gem}\`, or Fluentd does not start`;
        return warning("FL011", path, problem, fix);
    });
}

/** The gems that the destinations of all containers need, and the destinations that need each. */
function gemsOf(args: FireLensTaskArguments): Map<string, DestinationName[]> {
    const loggings = Object.keys(args.containers).map((container) => loggingOf(args, container).logging);
    const gems = new Map<string, DestinationName[]>();
    for (const name of DESTINATION_NAMES.filter((one) => loggings.some((logging) => logging[one] !== undefined))) {
        const gem = fluentdDestination(name)?.gem;
        if (gem !== undefined) gems.set(gem, [...(gems.get(gem) ?? []), name]);
    }
    return gems;
}

/** What a destination can be told with Fluent Bit only. */
function checkDestinations(logging: LoggingArguments, path: Path): Finding[] {
    return DESTINATION_NAMES.flatMap((name) => {
        const given: Readonly<Record<string, unknown>> | undefined = logging[name] && { ...logging[name] };
        if (given === undefined) return [];
        const destination = fluentdDestination(name);
        if (destination === undefined) {
            const { gem } = destinationOf(name);
            const problem = `the component does not write Fluentd's output for it, which is ${gem === "built in" ? gem : `the gem ${gem}'s`}`;
            const image = gem === "built in" ? "" : `, with an image of your own that has \`gem install ${gem}\``;
            const fix = `use logRouter.type fluentbit, or write its <match> into config.text${image}`;
            return [error("FL011", [...path, name], problem, fix)];
        }
        return destination.lacks
            .filter(({ property }) => given[property] !== undefined)
            .map(({ property, problem, fix }) => error("FL011", [...path, name, property], problem, fix));
    });
}

function checkTexts(args: FireLensTaskArguments): Finding[] {
    const clients = Object.keys(args.containers).filter((container) => {
        const { logging } = loggingOf(args, container);
        return hasDestination(logging);
    });
    return sourcesOf(args.config).flatMap((source) => {
        const text = source.kind === "text" ? known(source.text) : undefined;
        if (text === undefined) return [];
        const taken = clients.filter((container) => linesThatTake(text, `${container}-firelens-1`).length > 0);
        const findings = taken.map((container) => {
            const lines = linesThatTake(text, `${container}-firelens-1`).join(", ");
            const problem = `the <match> in line ${lines} takes the records of container "${container}" before its destinations`;
            const fix = "use a <filter>, or match other tags: Fluentd gives a record to the first <match> only";
            return warning("FL014", source.path, problem, fix);
        });
        if (args.logRouter?.logLevel === undefined || !/^\s*<system>/m.test(text)) return findings;
        const problem = "has a <system> of its own, and Fluentd takes one only";
        return [
            ...findings,
            error("FL014", source.path, problem, "write log_level there, or leave logRouter.logLevel out"),
        ];
    });
}
