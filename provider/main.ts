import * as provider from "@pulumi/pulumi/provider";
import { constructTask } from "./construct";
import { toPlainError } from "./errors";
import { FailureGate } from "./failure-gate";
import { TYPE } from "./fire-lens-task";
import { waitForRegistrations } from "./pulumi-internals";
import { schema, schemaText } from "./contract";

const gate = new FailureGate();

/** The plugin `pulumi-resource-firelens`: the engine starts it, asks for its schema and has components constructed. */
const plugin: provider.Provider = {
    version: schema.version,
    schema: schemaText,
    construct: async (name, type, inputs, options) => {
        if (type !== TYPE) throw toPlainError(`there is no resource ${type} in package firelens`);
        const task = await gate.pass(async () => {
            const constructed = await constructTask(name, inputs, options);
            await waitForRegistrations();
            return constructed;
        });
        return { urn: task.urn, state: task.outputs };
    },
};

void provider.main(plugin, process.argv.slice(2));
