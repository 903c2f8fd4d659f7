import * as pulumi from "@pulumi/pulumi";
import { checkTask } from "../core/check";
import type { Environment } from "../core/environment";
import { isRecord } from "../core/json";
import { lookUpEnvironment, type AwsEnvironment } from "./aws-environment";
import { toError, toPlainError } from "./errors";
import { FireLensTask, TYPE, type CreatedTokens } from "./fire-lens-task";
import { resolveInputs } from "./inputs/resolve";
import { schema } from "./contract";
import { reasonOf } from "./reason";
import { lookUpParameterImage } from "./parameter-image";
import { lookUpSecurityGroups } from "./security-groups";
import { TokenTable } from "./tokens";
import { toWarning } from "./warning";

/**
 * Resolves, checks everything, throws once, asks AWS where it is, and only then registers. Nothing throws inside an
 * `apply`: the engine would lose the paths and the reasons, and blame components that are made at the same time.
 */
export async function constructTask(
    name: string,
    inputs: pulumi.Inputs,
    options: pulumi.ComponentResourceOptions,
): Promise<FireLensTask> {
    const tokens = new TokenTable();
    const resolved = await resolveInputs(inputs, tokens);
    const { environment: world, bindAws, created } = reserveEnvironment(name, tokens);
    const [securityGroups, parameterImage, region] = await Promise.all([
        lookUpSecurityGroups(resolved.tree, toInvoke(options)),
        lookUpParameterImage(resolved.tree, toInvoke(options)),
        lookUpRegion(resolved.tree, toInvoke(options)),
    ]);
    const environment: Environment = {
        ...world,
        securityGroups,
        ...(parameterImage !== undefined && { parameterImage }),
        ...(region !== undefined && { region }),
    };
    const { plan, findings } = checkTask(schema, TYPE, resolved.tree, environment);
    const errors = [...resolved.findings, ...findings.filter(({ level }) => level === "error")];
    if (errors.length > 0) throw toError(errors, resolved);

    bindAws(await lookUp(options));
    const warnings = findings.filter(({ level }) => level === "warning").map(toWarning);
    const checked = { plan, warnings, tokens, created, dependencies: resolved.dependencies };
    const task = new FireLensTask(name, checked, inputs, options);
    for (const { path, message } of warnings) void pulumi.log.warn(`${path}: ${message}`, task);
    return task;
}

/**
 * The Region, where the arguments cannot be checked without it: each has a registry of its own. Where AWS cannot be asked,
 * everything else is still checked first.
 */
async function lookUpRegion(args: unknown, invoke: pulumi.InvokeOptions): Promise<string | undefined> {
    const router = isRecord(args) && isRecord(args.logRouter) ? args.logRouter : {};
    if (router.registry !== "regional") return undefined;
    return lookUpEnvironment(invoke).then(
        ({ region }) => region,
        () => undefined,
    );
}

/** Asks the provider that the component's children will have. */
function toInvoke({ providers }: pulumi.ComponentResourceOptions): pulumi.InvokeOptions {
    const aws = Array.isArray(providers) ? undefined : providers?.aws;
    return aws === undefined ? {} : { provider: aws };
}

async function lookUp(options: pulumi.ComponentResourceOptions): Promise<AwsEnvironment> {
    try {
        return await lookUpEnvironment(toInvoke(options));
    } catch (thrown) {
        throw toPlainError(
            `AWS could not be asked for its Region, partition and account, and nothing was registered. ` +
                `Check the credentials, the Region and the endpoint of the aws provider: ${reasonOf(thrown)}`,
        );
    }
}

/** The world as core sees it before anyone has been asked: tokens that are bound later. */
function reserveEnvironment(
    name: string,
    tokens: TokenTable,
): { environment: Environment; bindAws: (aws: AwsEnvironment) => void; created: CreatedTokens } {
    const [partition, region, accountId] = [tokens.reserve(), tokens.reserve(), tokens.reserve()];
    const [bucketName, taskRoleArn, executionRoleArn] = [tokens.reserve(), tokens.reserve(), tokens.reserve()];
    return {
        environment: {
            name,
            project: pulumi.getProject(),
            stack: pulumi.getStack(),
            partition: partition.token,
            region: region.token,
            accountId: accountId.token,
            created: {
                bucketName: bucketName.token,
                taskRoleArn: taskRoleArn.token,
                executionRoleArn: executionRoleArn.token,
            },
            digest: tokens.digest,
            base64: tokens.base64,
        },
        bindAws: (aws) => {
            partition.bind(aws.partition);
            region.bind(aws.region);
            accountId.bind(aws.accountId);
        },
        created: {
            bucketName: bucketName.bind,
            taskRoleArn: taskRoleArn.bind,
            executionRoleArn: executionRoleArn.bind,
        },
    };
}
