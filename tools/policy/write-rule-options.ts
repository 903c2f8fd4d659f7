/** Writes policy/rule-options.ts: `node -r ts-node/register tools/policy/write-rule-options.ts`. */
import { writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { ruleOptionTypes } from "../../policy/rule-option-types";

const file = "policy/rule-options.ts";
void resolveConfig(file)
    .then((options) => format(ruleOptionTypes(), { ...options, filepath: file }))
    .then((text) => writeFileSync(file, text));
