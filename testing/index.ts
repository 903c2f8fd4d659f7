import { createHash } from "node:crypto";
import type { FireLensTaskArgs } from "@firelens/pulumi";
import { checkTask } from "../core/check";
import { describe } from "../core/finding";
import { formatPath } from "../core/path";
import type { Plan } from "../core/plan";
import { simulate } from "../core/simulate/simulate";
import { mermaidOf } from "../core/routes/mermaid";
import { svgOf } from "../core/routes/svg";
import schema from "../provider/schema.json";
import { resolve } from "./resolve";
import type { LogLine, Route, Simulation, World } from "./types";

export type { DeliveredRecord, Json, LogLine, Route, RouteDestination, Simulation, World } from "./types";

/**
 * Which outputs get which record for a line that a container writes. Takes the arguments of `FireLensTask`; outputs that
 * are not known yet make the answer "unknown" where it depends on them. Fails where the component would.
 */
export async function simulateTask(args: FireLensTaskArgs, line: LogLine, world: World = {}): Promise<Simulation> {
    return simulate(await compose(args, world), line);
}

/** What becomes of every container's logs: the component's output `routes`, before there is a component. */
export async function routesOf(args: FireLensTaskArgs, world: World = {}): Promise<readonly Route[]> {
    return (await compose(args, world)).routes;
}

/** The configuration that the router will run: the component's output `generatedConfig`. */
export async function generatedConfigOf(args: FireLensTaskArgs, world: World = {}): Promise<string> {
    return (await compose(args, world)).generatedConfig;
}

/** The routes as a picture: `mermaid` for a page of Markdown, `svg` for all others. */
export async function routesPictureOf(
    args: FireLensTaskArgs,
    format: "mermaid" | "svg",
    world: World = {},
): Promise<string> {
    const routes = await routesOf(args, world);
    return format === "svg" ? svgOf(routes) : mermaidOf(routes);
}

async function compose(args: FireLensTaskArgs, world: World): Promise<Plan> {
    const { plan, findings } = checkTask(schema, "firelens:index:FireLensTask", await resolve(args), {
        name: "task",
        project: "project",
        stack: "test",
        partition: "aws",
        region: "us-east-1",
        accountId: "000000000000",
        ...world,
        created: { bucketName: "bucket", taskRoleArn: "task-role", executionRoleArn: "execution-role" },
        base64: (text) => Buffer.from(text).toString("base64"),
        digest: (text) => createHash("sha256").update(text).digest("hex").slice(0, 16),
    });
    const errors = findings.filter(({ level }) => level === "error");
    if (errors.length > 0) {
        throw new Error(errors.map((one) => `${formatPath(one.path)}: ${describe(one)}`).join("\n"));
    }
    return plan;
}
