/**
 * A stand-in for Pulumi's aws provider: the few resource types that this project's programs use, made in moto. Only
 * for tests on machines without the real plugin.
 */
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { serve } from "../rpc";
import { providerMethods } from "./provider";

const engineAddress = process.argv.slice(2).find((argument) => !argument.startsWith("-"));
serve(ResourceProviderService, providerMethods(engineAddress));
