import { go } from "./go";
import type { Language } from "./language";
import { nodejs } from "./nodejs";
import { python } from "./python";

/** By the name that Pulumi.yaml calls them. */
export const languages: Readonly<Record<string, Language>> = { go, nodejs, python };
