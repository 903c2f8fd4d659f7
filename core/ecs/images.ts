import { warning, type Finding } from "../finding";
import { containersOf } from "../rules/parts";
import type { TaskDefinition } from "../task";
import { carriesSecret } from "../value";

/**
 * Warns of images that are marked as secret, as programs that log in to a registry sometimes mark them: whether they are
 * in Amazon ECR cannot be seen, so the execution role is not allowed to pull them.
 */
export function checkImages(task: TaskDefinition): Finding[] {
    const problem = "is marked as secret, so nobody can see whether the execution role must be allowed to pull it";
    const fix = "if it is in Amazon ECR, take the mark off by pulumi.unsecret";
    return containersOf({ task })
        .filter(({ container }) => carriesSecret(container.image))
        .map(({ path }) => warning("FL603", [...path, "image"], problem, fix));
}
