import type { Path } from "../path";
import type { StackResource } from "../stack/graph";

/**
 * What a finding is called from one run to the next: `FL202[api-sg/ingress/1]`, `FL502[api/app/logConfiguration]`.
 * Containers go by name, so that a new one does not rename the others.
 */
export function findingKey(code: string, resource: StackResource, path: Path, container: string | undefined): string {
    const steps =
        container !== undefined && path[0] === "containerDefinitions" ? [container, ...path.slice(2)] : [...path];
    return `${code}[${[resource.name, ...steps].map(String).join("/")}]`;
}
