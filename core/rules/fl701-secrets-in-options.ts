import { carriesSecret, hasToken } from "../value";
import { isVariable } from "../config/fluentd-value";
import type { RouterType } from "../router/type";
import { optionName } from "../task";
import { optionSetsOf, routerTypeIn, valuesOf } from "./parts";
import { example, app, router, logging, arn } from "./examples";
import { PAGES } from "./pages";
import type { Rule } from "./rule";

/** Options whose value is a secret, by their names (firelens.md §7.3). */
export const SECRET_OPTION =
    /^(?:.*api_?key|license_?key|.*token|.*passw(?:or)?d|shared_key|cloud_auth|secret.*|.*[._]secret|.*secret_?access_?key)$/;

/** A reference that the router resolves at its start is no literal. */
const IS_REFERENCE: Readonly<Record<RouterType, (value: string) => boolean>> = {
    fluentbit: (value) => /^\$\{[A-Za-z_][A-Za-z0-9_.]*\}$/.test(value),
    fluentd: isVariable,
};

/** How the configuration refers to a variable of the router. */
const VARIABLE: Readonly<Record<RouterType, string>> = { fluentbit: "${NAME}", fluentd: `"#{ENV['NAME']}"` };

export const secretsInOptions: Rule = {
    code: "FL701",
    name: "firelens-secrets-in-options",
    title: "Secrets are not written into log options.",
    severity: "high",
    level: "error",
    source: "the FireLens page: sensitive data in your log configuration comes from AWS Secrets Manager",
    enforcement: "advisory",
    scope: "task",
    areas: ["security"],
    why: "The secret can be read in the console, in the API and in the router's configuration, by everyone who may see task definitions.",
    remedy: {
        text: "Keep the value in AWS Secrets Manager and name it in secretOptions.",
        snippet: '"secretOptions": [{ "name": "apikey", "valueFrom": "arn:…:secretsmanager:…" }]',
    },
    examples: {
        bad: example([logging({ Name: "datadog", apikey: "0123456789" }), router()]),
        good: example([
            app({
                logConfiguration: {
                    logDriver: "awsfirelens",
                    options: { Name: "datadog" },
                    secretOptions: [{ name: "apikey", valueFrom: arn("secretsmanager", "secret:datadog-AbCdEf") }],
                },
            }),
            router(),
        ]),
    },
    docs: PAGES.logConfiguration,
    check: (model) => {
        const type = routerTypeIn(model);
        return optionSetsOf(model).flatMap((set) =>
            valuesOf(set).flatMap(({ option, value, path }) => {
                const literal =
                    typeof value === "string" && !hasToken(value) && value !== "" && !IS_REFERENCE[type](value);
                if (!(SECRET_OPTION.test(optionName(option)) && literal) && !carriesSecret(value)) return [];
                return [
                    {
                        path,
                        problem:
                            "a secret in a log option can be read in the ECS console and in the router's configuration",
                        fix: `put it into AWS Secrets Manager and name it in secretOptions, or in secrets of the router and write ${VARIABLE[type]} here`,
                    },
                ];
            }),
        );
    },
};
