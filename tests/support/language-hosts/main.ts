/**
 * Minimal language hosts for Node.js, Python and Go. Pulumi's own hosts come with a full installation but not with the
 * CLI's Go module; these run the same programs where only the CLI is there. The name of the executable says which.
 */
import { basename } from "node:path";
import { LanguageRuntimeService } from "@pulumi/pulumi/proto/language_grpc_pb";
import { serve } from "../rpc";
import { languages } from "./languages";
import { runtimeMethods } from "./runtime";

const name = basename(process.argv[1] ?? "").replace(/^pulumi-language-/, "");
const language = languages[name];
if (language === undefined) throw new Error(`${name} is not a language that these hosts run`);

const engineAddress = process.argv.slice(2).find((argument) => !argument.startsWith("-"));
serve(LanguageRuntimeService, runtimeMethods(language, engineAddress));
