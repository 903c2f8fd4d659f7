import { GetParameterCommand } from "@aws-sdk/client-ssm";
import type { Invoke } from "./invokes";
import { stringOf } from "./values";

/** The function of the aws provider that reads a parameter of Systems Manager. */
export const parameterInvokes: readonly (readonly [string, Invoke])[] = [
    [
        "aws:ssm/getParameter:getParameter",
        {
            outputs: {
                arn: "string",
                id: "string",
                insecureValue: "string",
                name: "string",
                type: "string",
                value: "string",
                version: "integer",
            },
            run: async ({ ssm }, args) => {
                const Name = stringOf(args.name) ?? "";
                const WithDecryption = args.withDecryption !== false;
                const { Parameter } = await ssm.send(new GetParameterCommand({ Name, WithDecryption }));
                const { ARN, Type, Value, Version } = Parameter ?? {};
                return {
                    arn: ARN,
                    id: Name,
                    // What is encrypted is in `value` only.
                    insecureValue: Type === "SecureString" ? "" : Value,
                    name: Name,
                    type: Type,
                    value: Value,
                    version: Version,
                };
            },
        },
    ],
];
