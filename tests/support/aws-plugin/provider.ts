import type * as grpc from "@grpc/grpc-js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import * as rpc from "@pulumi/pulumi/proto/provider_pb";
import { unary } from "../rpc";
import { connect, type Aws } from "./aws";
import { check } from "./check";
import { configure } from "./config";
import { diff, mustDeleteFirst } from "./diff";
import { logInfo } from "./engine";
import { invoke } from "./invokes";
import { createResource, previewCreate, previewUpdate, readResource, updateResource } from "./lifecycle";
import type { ResourceType } from "./resource";
import { resourceTypes } from "./resources";
import { schemaText } from "./schema";
import { decode, encode, stringOf, type Properties } from "./values";

/** The version whose types, ids and defaults the stand-in follows. */
export const VERSION = "7.48.0";

const NOTICE =
    "this is a stand-in for tests, not Pulumi's aws provider: it knows a few resource types and calls only the " +
    "local endpoint that it is given";

/**
 * The provider protocol. It declines secrets and resource references as the real provider does: the engine then sends
 * plain values and marks every output as secret whose input of the same name is.
 */
export function providerMethods(engineAddress: string | undefined): grpc.UntypedServiceImplementation {
    let aws: (region: string | undefined) => Aws = () => {
        throw new Error("the provider is not configured");
    };
    const inRegionOf = (...properties: Properties[]): Aws =>
        aws(properties.map((each) => stringOf(each.region)).find(Boolean));

    return {
        handshake: unary(() => new rpc.ProviderHandshakeResponse().setSupportsAutonamingConfiguration(true)),
        getPluginInfo: unary(() => new PluginInfo().setVersion(VERSION)),
        getSchema: unary(() => new rpc.GetSchemaResponse().setSchema(schemaText(VERSION))),
        checkConfig: unary((request: rpc.CheckRequest) => new rpc.CheckResponse().setInputs(request.getNews())),
        diffConfig: unary(() => new rpc.DiffResponse().setChanges(rpc.DiffResponse.DiffChanges.DIFF_UNKNOWN)),
        configure: unary(async (request: rpc.ConfigureRequest) => {
            const config = configure(decode(request.getArgs()), process.env);
            const connections = new Map<string, Aws>();
            aws = (region = config.region) => {
                const connection = connections.get(region) ?? connect(config, region);
                connections.set(region, connection);
                return connection;
            };
            await logInfo(engineAddress, NOTICE);
            return new rpc.ConfigureResponse().setSupportspreview(true).setSupportsAutonamingConfiguration(true);
        }),
        invoke: unary(async (request: rpc.InvokeRequest) => {
            const args = decode(request.getArgs());
            return new rpc.InvokeResponse().setReturn(encode(await invoke(inRegionOf(args), request.getTok(), args)));
        }),
        check: unary((request: rpc.CheckRequest) => {
            const proposed = request.getAutonaming()?.getProposedName();
            const { inputs, failures } = check(
                typeOf(request.getUrn()),
                decode(request.getOlds()),
                decode(request.getNews()),
                {
                    resourceName: request.getUrn().split("::").at(-1) ?? "",
                    randomSeed: request.getRandomseed_asU8(),
                    ...(proposed ? { proposed } : {}),
                },
            );
            return new rpc.CheckResponse()
                .setInputs(encode(inputs))
                .setFailuresList(
                    failures.map(({ property, reason }) =>
                        new rpc.CheckFailure().setProperty(property).setReason(reason),
                    ),
                );
        }),
        diff: unary((request: rpc.DiffRequest) => {
            const type = typeOf(request.getUrn());
            const news = decode(request.getNews());
            const changes = diff(type, decode(request.getOlds()), news);
            const { DIFF_NONE, DIFF_SOME } = rpc.DiffResponse.DiffChanges;
            const response = new rpc.DiffResponse()
                .setChanges(changes.length > 0 ? DIFF_SOME : DIFF_NONE)
                .setDiffsList(changes.map((change) => change.property))
                .setReplacesList(changes.filter((change) => change.replaces).map((change) => change.property))
                .setDeletebeforereplace(mustDeleteFirst(type, changes, news))
                .setHasdetaileddiff(true);
            for (const change of changes) {
                const [update, replace] = diffKinds[change.kind];
                const kind = change.replaces ? replace : update;
                response.getDetaileddiffMap().set(change.property, new rpc.PropertyDiff().setKind(kind));
            }
            return response;
        }),
        create: unary(async (request: rpc.CreateRequest) => {
            const type = typeOf(request.getUrn());
            const inputs = decode(request.getProperties());
            if (request.getPreview()) {
                return new rpc.CreateResponse().setProperties(encode(previewCreate(type, inputs)));
            }
            const { id, state } = await createResource(inRegionOf(inputs), type, inputs);
            return new rpc.CreateResponse().setId(id).setProperties(encode({ ...state, id }));
        }),
        read: unary(async (request: rpc.ReadRequest) => {
            const inputs = decode(request.getInputs());
            const state = decode(request.getProperties());
            const resource = await readResource(
                inRegionOf(state, inputs),
                typeOf(request.getUrn()),
                request.getId(),
                inputs,
                state,
            );
            if (resource === undefined) return new rpc.ReadResponse();
            return new rpc.ReadResponse()
                .setId(request.getId())
                .setInputs(encode(resource.inputs))
                .setProperties(encode({ ...resource.state, id: request.getId() }));
        }),
        update: unary(async (request: rpc.UpdateRequest) => {
            const type = typeOf(request.getUrn());
            const olds = decode(request.getOlds());
            const news = decode(request.getNews());
            const state = request.getPreview()
                ? previewUpdate(type, olds, news)
                : await updateResource(inRegionOf(olds), type, request.getId(), olds, news);
            return new rpc.UpdateResponse().setProperties(encode({ ...state, id: request.getId() }));
        }),
        delete: unary(async (request: rpc.DeleteRequest) => {
            const state = decode(request.getProperties());
            await typeOf(request.getUrn()).delete(inRegionOf(state), request.getId(), state);
            return new Empty();
        }),
        cancel: unary(() => new Empty()),
    };
}

const diffKinds = {
    add: [rpc.PropertyDiff.Kind.ADD, rpc.PropertyDiff.Kind.ADD_REPLACE],
    delete: [rpc.PropertyDiff.Kind.DELETE, rpc.PropertyDiff.Kind.DELETE_REPLACE],
    update: [rpc.PropertyDiff.Kind.UPDATE, rpc.PropertyDiff.Kind.UPDATE_REPLACE],
} as const;

function typeOf(urn: string): ResourceType {
    const token = urn.split("::")[2]?.split("$").at(-1) ?? "";
    const type = resourceTypes.get(token);
    if (type === undefined) {
        const known = [...resourceTypes.keys()].sort().join(", ");
        throw new Error(`${token} is not supported by the aws stand-in for tests, which knows ${known}`);
    }
    return type;
}
