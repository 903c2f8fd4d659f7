import type { Filter } from "./filter";
import { grep } from "./grep";
import { modify } from "./modify";
import { nest } from "./nest";
import { parser } from "./parser";
import { recordModifier } from "./record-modifier";
import { rewriteTag } from "./rewrite-tag";

/** The filters that are simulated, by the name of their plugin. */
export const FILTERS: Readonly<Record<string, Filter>> = {
    grep,
    modify,
    nest,
    parser,
    record_modifier: recordModifier,
    rewrite_tag: rewriteTag,
    // Prints the record and hands it on.
    stdout: ({ record }) => ({ record }),
};
