import { error, warning, type Finding } from "../finding";
import type { InboundGroup } from "../network/security-group";
import type { Path } from "../path";
import type { ConfigOutput } from "../plan";
import type { Output } from "../destinations/destination";
import type { BufferUnit } from "../router/memory";
import { routerTypeOf, type RouterType } from "../router/type";
import { routersOf, type ContainerDefinition, type LogOptions, type Secret, type TaskDefinition } from "../task";

/** What the rules read: what will be deployed, wherever it comes from. */
export interface Model {
    readonly task: TaskDefinition;
    /** The security groups of whatever runs the task. */
    readonly securityGroups: readonly InboundGroup[];
    /** The security groups of the instances that a task in host mode runs on. */
    readonly hostSecurityGroups: readonly InboundGroup[];
    /** Outputs that are written into a configuration that is delivered, and so are no log options. */
    readonly configOutputs: readonly ConfigOutput[];
    /** What the log drivers' buffers are counted in; bytes when nothing is said. */
    readonly bufferUnit?: BufferUnit | undefined;
    /** Of Fargate, where it is known. */
    readonly platformVersion?: string | undefined;
    /** Of the instances, where it is known and they run Bottlerocket. */
    readonly bottlerocketVersion?: string | undefined;
}

/** What a rule found: where in the model, what, and what to write instead. */
export interface Violation {
    readonly path: Path;
    readonly problem: string;
    readonly fix: string;
    /** A level other than the rule's own. */
    readonly level?: Finding["level"];
}

/** One rule about what can work with FireLens, and what is likely to be regretted. */
export interface Rule {
    /** Code that the component, the policy pack, the audit and the docs share. */
    readonly code: string;
    /** Name in the policy pack: `firelens-…`. */
    readonly name: string;
    /** The rule as a sentence. */
    readonly title: string;
    readonly severity: "critical" | "high" | "medium" | "low";
    /** `error`: a task that breaks the rule cannot work. `warning`: it works and is likely to be regretted. */
    readonly level: Finding["level"];
    /** Where the fact is from. */
    readonly source: string;
    readonly check: (model: Model) => Violation[];
}

/** Findings of all rules, each with its path in the model. */
export function evaluate(rules: readonly Rule[], model: Model): Finding[] {
    return rules.flatMap((rule) =>
        rule
            .check(model)
            .map(({ path, problem, fix, level }) =>
                (level ?? rule.level) === "error"
                    ? error(rule.code, path, problem, fix)
                    : warning(rule.code, path, problem, fix),
            ),
    );
}

/** A container and its path in the model. */
export interface Located {
    readonly container: ContainerDefinition;
    readonly path: Path;
}

/** The containers of the task with their paths. */
export function containersOf(model: Pick<Model, "task">): Located[] {
    return model.task.containerDefinitions.map((container, index) => ({
        container,
        path: ["task", "containerDefinitions", index],
    }));
}

/** The program that routes the task's logs; Fluent Bit where that cannot be told. */
export function routerTypeIn(model: Model): RouterType {
    return routerTypeOf(routersOf(model.task)[0]?.firelensConfiguration);
}

/** Options that become an output of the log router, wherever they are written. */
export interface OptionSet {
    readonly options: LogOptions;
    readonly secretOptions: readonly Secret[];
    readonly path: Path;
}

/** Every set of options that becomes an output: log options of containers, and outputs of the configuration. */
export function optionSetsOf(model: Model): OptionSet[] {
    const native = containersOf(model).flatMap(({ container, path }) => {
        const { logDriver, options, secretOptions } = container.logConfiguration ?? {};
        if (logDriver !== "awsfirelens") return [];
        return [
            {
                options: options ?? {},
                secretOptions: secretOptions ?? [],
                path: [...path, "logConfiguration", "options"],
            },
        ];
    });
    const configured = model.configOutputs.map(({ output }, index) => ({
        options: withSections(output),
        secretOptions: [],
        path: ["configOutputs", index, "options"],
    }));
    return [...native, ...configured];
}

/** All that an output is told; what stands in a section of Fluentd's is called `<section>.<option>`. */
function withSections({ options, sections = [] }: Output): LogOptions {
    const nested = sections.flatMap(({ name, entries }) =>
        Object.entries(entries).map(([option, value]) => [`${name}.${option}`, value] as const),
    );
    return { ...options, ...Object.fromEntries(nested) };
}
