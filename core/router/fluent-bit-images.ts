import { isBefore, parseVersion, type Version } from "../version";

/** What an image of AWS for Fluent Bit holds. */
export interface ImageFacts {
    /** The version of Fluent Bit itself, to which the plugins' options belong. */
    readonly fluentBit: string;
    readonly os: "Amazon Linux 2" | "Amazon Linux 2023";
    /** Whether there is a tag with the init process, which fetches configuration from S3. */
    readonly init: boolean;
    /** Whether the init process can do without `/init`: with a root file system that can only be read, or another user. */
    readonly initInTmp: boolean;
    readonly shell: boolean;
    readonly curl: boolean;
    readonly nc: boolean;
    /** Whether it holds `output-metrics-healthcheck.conf`, which opens the HTTP server. */
    readonly serverFile: boolean;
}

/** What of it a health check can run. */
export type Tools = Pick<ImageFacts, "shell" | "curl" | "nc">;

/** What was new in a version; all that is not named is as before. */
interface Change extends Partial<ImageFacts> {
    readonly since: string;
}

const FIRST: ImageFacts & Change = {
    since: "2.0.0",
    fluentBit: "1.3.3",
    os: "Amazon Linux 2",
    init: false,
    initInTmp: false,
    shell: true,
    curl: true,
    nc: true,
    serverFile: false,
};

/**
 * The lines of AWS for Fluent Bit, oldest first. Sources: its CHANGELOG and its releases 2.24.0, 2.33.0, 3.0.0, 3.0.1, 3.0.2
 * (aws-for-fluent-bit#344, #955, #1016, #1037, #1043), the pull requests that raise its core (#1151, #1176, #1192), and
 * firelens.md §6.1, §6.3 and §6.4.
 */
const CHANGES: readonly Change[] = [
    { since: "2.3.0", fluentBit: "1.4.2" },
    { since: "2.4.0", fluentBit: "1.5.0" },
    { since: "2.8.0", fluentBit: "1.6.0" },
    { since: "2.12.0", fluentBit: "1.7.2" },
    { since: "2.17.0", fluentBit: "1.8.1" },
    { since: "2.24.0", fluentBit: "1.9.3" },
    { since: "2.27.0", fluentBit: "1.9.6", init: true },
    { since: "2.28.0", fluentBit: "1.9.7" },
    { since: "2.29.0", fluentBit: "1.9.10" },
    { since: "2.29.1", serverFile: true },
    { since: "2.33.0", initInTmp: true },
    { since: "3.0.0", fluentBit: "4.1.0", os: "Amazon Linux 2023", curl: false, nc: false },
    { since: "3.0.1", fluentBit: "4.1.1", curl: true },
    { since: "3.0.2", fluentBit: "4.2.0" },
    { since: "3.2.1", fluentBit: "4.2.2" },
    { since: "3.3.0", fluentBit: "5.0.3" },
    { since: "3.4.0", fluentBit: "5.0.5" },
    { since: "3.4.4", fluentBit: "5.0.7" },
    { since: "3.4.9", fluentBit: "5.0.9" },
    { since: "3.5.0", fluentBit: "5.1.0" },
    { since: "3.5.10", fluentBit: "5.1.5" },
];

/** The first version with what a fact says, for messages. */
export function firstWith(fact: "init" | "initInTmp" | "serverFile"): string {
    return CHANGES.find((change) => change[fact] === true)?.since ?? FIRST.since;
}

/**
 * What a version of AWS for Fluent Bit holds: the one question that everything asks that depends on a version. One that is
 * newer than the table is taken to be as the newest that it knows. Undefined for what is no version, such as `latest`.
 */
export function factsOf(version: string | undefined): ImageFacts | undefined {
    const given = parseVersion(version);
    if (given === undefined) return undefined;
    const { since: _, ...first } = FIRST;
    return CHANGES.filter(({ since }) => !isBefore(given, versionOf(since))).reduce<ImageFacts>(
        (facts, { since: _since, ...change }) => ({ ...facts, ...change }),
        first,
    );
}

function versionOf(text: string): Version {
    return parseVersion(text) ?? [0, 0, 0];
}
