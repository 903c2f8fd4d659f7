import { hasToken } from "../../value";
import { parseVersion } from "../../version";
import { blockOf, knownText } from "../leaf";
import type { Host } from "./hosts";
import { displayName, type Indexed, type StackIndex } from "./index-of-stack";

/** Versions of images by their ids, as the user gives them. */
export type ImageVersions = Readonly<Record<string, string>>;

/** AWS keeps Bottlerocket's images under `/aws/service/bottlerocket/aws-ecs-2/x86_64/1.20.0/image_id`. */
const PARAMETER = /\/aws\/service\/bottlerocket\/aws-ecs-[^/]+\/[^/]+\/(\d+\.\d+\.\d+)[^/]*\/image_id/;

/** AWS names the images `bottlerocket-aws-ecs-2-x86_64-v1.20.0-388e1050`. */
const IMAGE_NAME = /bottlerocket-aws-ecs-.*-v(\d+\.\d+\.\d+)/;

/** The version of Bottlerocket that an instance runs; undefined when it runs none or nobody can tell. */
export function bottlerocketVersion(index: StackIndex, host: Host, versions: ImageVersions): string | undefined {
    const { imageId, imagePath, from } = host;
    const id = knownText(imageId);
    if (id !== undefined) {
        const given = Object.hasOwn(versions, id) ? versions[id] : undefined;
        const version = given ?? PARAMETER.exec(id)?.[1];
        if (version !== undefined) return version;
    }
    const [property = "imageId"] = imagePath;
    const image =
        index.named("image", id) ??
        (id === undefined ? only(index.referred("image", from.resource, property)) : undefined);
    return image === undefined ? undefined : versionIn(image);
}

/** What the parameter or the image that an instance starts from says of its version. */
function versionIn(image: Indexed): string | undefined {
    const { properties, resource } = image;
    for (const source of [properties, resource.outputs]) {
        for (const value of [source.name, source.value, source.insecureValue, displayName(image)]) {
            const text = typeof value === "string" && !hasToken(value) ? value : "";
            const version = (PARAMETER.exec(text) ?? IMAGE_NAME.exec(text))?.[1];
            if (version !== undefined) return version;
        }
        for (const value of Object.values(blockOf(source.tags))) {
            const text = typeof value === "string" ? value : "";
            const version =
                IMAGE_NAME.exec(text)?.[1] ?? (parseVersion(text) && isBottlerocket(source) ? text : undefined);
            if (version !== undefined) return version;
        }
    }
    return undefined;
}

function isBottlerocket(source: Readonly<Record<string, unknown>>): boolean {
    return typeof source.name === "string" && source.name.toLowerCase().includes("bottlerocket");
}

function only<Item>(items: readonly Item[]): Item | undefined {
    return items.length === 1 ? items[0] : undefined;
}
