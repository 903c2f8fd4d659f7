import { Option, type Command } from "commander";
import { PROFILES, type Profile } from "../../core/audit/levels";
import { writeBaseline, type Baseline } from "../baseline";
import { FORMATS } from "../formats";
import { colorsOf, CommandProblem, EXIT, type Host } from "../host";
import manifest from "../package.json";
import { readBaselineFile, readSettings } from "../read/read-settings";
import { readStacks } from "../read/read-stacks";
import type { TextSource } from "../read/read-text";
import { auditFiles, makeReport } from "../report/make-report";
import { FAIL_ON, fails, type FailOn, type Report } from "../report/report";
import { count, summarize } from "../report/words";
import { writeFixes } from "./fix";
import { addReadingOptions, type ReadingOptions } from "./options";
import { replaceFile } from "./write-file";

interface AuditCommandOptions extends ReadingOptions {
    readonly format: keyof typeof FORMATS;
    readonly output?: string;
    readonly failOn: FailOn;
    readonly baseline?: string;
    readonly writeBaseline?: boolean;
    readonly fix?: string | true;
    readonly config?: string;
    readonly profile?: Profile;
    readonly showSuppressed?: boolean;
    readonly quiet?: boolean;
}

/** Where `--fix` writes when it is not told. */
const FIXES = "firelens-fixes";

const PROFILE_NAMES = Object.keys(PROFILES);

const EXITS = `
Exit code 0: no finding at --fail-on or above; 1: there are some; 2: a file could not be read, or the options are wrong.
Pulumi:         pulumi stack export | firelens audit -
                pulumi preview --json | firelens audit -
CloudFormation: firelens audit template.yaml
Terraform:      terraform show -json plan.out | firelens audit -
ECS:            aws ecs describe-task-definition --task-definition api | firelens audit -`;

/** Adds `firelens audit`: every rule, on every task definition of some files. */
export function addAudit(program: Command, host: Host, done: (code: number) => void): void {
    const command = program
        .command("audit")
        .description("say what is wrong with the tasks of a stack that log through FireLens")
        .argument(
            "[files...]",
            "a Pulumi stack export or preview, a CloudFormation template, a Terraform plan or ECS's own JSON; - is standard input",
        )
        .addOption(new Option("--format <format>", "how to tell it").choices(Object.keys(FORMATS)).default("text"))
        .option("--output <file>", "write it into a file instead of to standard output")
        .addOption(
            new Option("--fail-on <level>", "from which level on to exit with 1").choices(FAIL_ON).default("mandatory"),
        )
        .option("--baseline <file>", "leave out of account what this file holds")
        .option("--write-baseline", "write what is found now into the --baseline")
        .option("--fix [folder]", `write patches for what has exactly one fix into a folder (default: "${FIXES}")`)
        .option("--config <file>", "levels, settings and suppressions: the policy pack's own file, JSON or YAML")
        .addOption(new Option("--profile <name>", "how strict the rules are as a whole").choices(PROFILE_NAMES))
        .option("--show-suppressed", "tell what is suppressed or in the baseline as well")
        .option("--quiet", "findings only, without a summary")
        .addHelpText("after", EXITS);
    addReadingOptions(command).action(async (names: readonly string[], options: AuditCommandOptions) => {
        done(await auditCommand(names, options, host));
    });
}

async function auditCommand(names: readonly string[], options: AuditCommandOptions, host: Host): Promise<number> {
    checkUsage(names, options);
    const source: TextSource = { stdin: host.stdin, mostBytes: options.maxSize };
    const settings = await readSettings(options.config, options.profile, source);
    const baseline = await baselineOf(options, source);
    const read = await readStacks(names, source);
    for (const { message } of read.unreadable) host.stderr(`${message}\n`);

    const input = {
        ...read,
        settings,
        configName: options.config ?? "configuration",
        baseline,
        today: host.today,
        failOn: options.failOn,
        version: manifest.version,
    };
    const audited = auditFiles(input);
    const report = makeReport(audited, input);
    await tell(report, options, host);

    if (options.fix !== undefined) {
        const folder = options.fix === true ? FIXES : options.fix;
        const { written, told } = await writeFixes(audited, settings, folder);
        if (options.quiet !== true) {
            host.stderr(written === 0 ? "No finding has exactly one fix: no patch was written.\n" : told);
        }
    }
    const isWritten = options.writeBaseline === true && options.baseline !== undefined;
    if (isWritten) await writeBaselineFile(report, options.baseline, host);
    if (report.unreadable.length > 0) return EXIT.unreadable;
    return !isWritten && report.findings.some((found) => fails(found, options.failOn)) ? EXIT.findings : EXIT.clean;
}

/** What commander cannot know. */
function checkUsage(names: readonly string[], { fix, baseline, writeBaseline: isWritten }: AuditCommandOptions): void {
    if (names.length === 0) {
        const taken =
            typeof fix === "string" ? ` ("${fix}" was taken for the folder of --fix: write --fix=folder)` : "";
        throw new CommandProblem(`name the files to audit, or - for standard input${taken}.`);
    }
    if (names.filter((name) => name === "-").length > 1) {
        throw new CommandProblem("standard input can be read once only: name - once.");
    }
    if (isWritten === true && baseline === undefined) {
        throw new CommandProblem("--write-baseline needs --baseline <file>, the file to write.");
    }
}

/** A baseline that is written anew counts for nothing before. */
async function baselineOf(options: AuditCommandOptions, source: TextSource): Promise<Baseline> {
    if (options.baseline === undefined || options.writeBaseline === true) return new Map();
    return readBaselineFile(options.baseline, source);
}

async function tell(report: Report, options: AuditCommandOptions, host: Host): Promise<void> {
    const { output, format, showSuppressed = false, quiet = false } = options;
    const colors = colorsOf(output === undefined ? host : { ...host, isTerminal: false }, options.color);
    const text = FORMATS[format](report, { colors, showSuppressed, quiet });
    if (output === undefined) {
        host.stdout(text);
        return;
    }
    await replaceFile(output, text);
    if (!quiet) host.stderr(`${summarize(report)} Written to ${output}.\n`);
}

async function writeBaselineFile(report: Report, name: string, host: Host): Promise<void> {
    const open = report.findings.filter(({ status }) => status === "open").map(({ finding }) => finding);
    await replaceFile(name, writeBaseline(open));
    host.stderr(`${count(open.length, "finding")} written to ${name}.\n`);
}
