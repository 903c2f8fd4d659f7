import { warning, type Finding } from "../finding";
import { carriesSecret } from "../value";
import type { FireLensTaskArguments } from "./types";

/**
 * Warns of images that are marked as secret, as programs that log in to a registry sometimes mark them: whether they are
 * in Amazon ECR cannot be seen, so the execution role is not allowed to pull them.
 */
export function checkImages(args: FireLensTaskArguments): Finding[] {
    const images = [
        ...Object.entries(args.containers).map(([name, { image }]) => ({ path: ["containers", name, "image"], image })),
        { path: ["logRouter", "image"], image: args.logRouter?.image },
    ];
    const problem = "is marked as secret, so nobody can see whether the execution role must be allowed to pull it";
    const fix = "if it is in Amazon ECR, take the mark off by pulumi.unsecret";
    return images.filter(({ image }) => carriesSecret(image)).map(({ path }) => warning("FL603", path, problem, fix));
}
