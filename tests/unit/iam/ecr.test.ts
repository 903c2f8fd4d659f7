import assert from "node:assert/strict";
import { isPrivateImage, pullStatements } from "../../../core/iam/ecr";

const REPOSITORY = "repository/team/app";

describe("an image in Amazon ECR", () => {
    const images: readonly [string, string][] = [
        ["111122223333.dkr.ecr.eu-central-1.amazonaws.com/team/app:1", "eu-central-1"],
        ["111122223333.dkr.ecr.eu-central-1.amazonaws.com/team/app@sha256:abc", "eu-central-1"],
        ["111122223333.dkr.ecr.eu-central-1.amazonaws.com/team/app", "eu-central-1"],
        ["111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn/team/app:1", "cn-north-1"],
        ["111122223333.dkr.ecr-fips.us-east-1.amazonaws.com/team/app:1", "us-east-1"],
        ["111122223333.dkr-ecr.us-east-1.on.aws/team/app:1", "us-east-1"],
    ];
    for (const [image, region] of images) {
        it(`is pulled from its own repository: ${image}`, () => {
            assert.ok(isPrivateImage(image));
            const resources = pullStatements(image, "aws", "web").flatMap((statement) => statement.resources);
            assert.deepEqual(resources, ["*", `arn:aws:ecr:${region}:111122223333:${REPOSITORY}`]);
        });
    }

    for (const image of ["nginx", "public.ecr.aws/a/b:1", "docker.io/1.dkr.ecr.x.amazonaws.com/a", ""]) {
        it(`is not ${JSON.stringify(image)}, which needs no permission`, () => {
            assert.deepEqual(pullStatements(image, "aws", "web"), []);
        });
    }
});
