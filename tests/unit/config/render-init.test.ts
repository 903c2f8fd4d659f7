import assert from "node:assert/strict";
import { renderInitOf } from "../../../core/config/render-init";
import { app, containers, router, unknown } from "../support/builders";

const image = "public.ecr.aws/aws-observability/aws-for-fluent-bit:init-3.4.15";
const environment = [
    { name: "aws_fluent_bit_init_s3_2", value: "arn:aws:s3:::bucket/folder/parsers.conf" },
    { name: "OTHER", value: "x" },
    { name: "aws_fluent_bit_init_S3_1", value: "arn:aws:s3:::bucket/a.conf" },
    { name: "aws_fluent_bit_init_file_1", value: "/ecs/x.conf" },
];

describe("what the init process writes for a task definition", () => {
    it("starts with the agent's file, and goes on with each variable's by name", () => {
        const { path, by, text } = renderInitOf(containers(app(), router({ image, environment })))!;
        assert.equal(path, "/init/fluent-bit-init.conf");
        assert.match(by, /; in random order, files that hold parsers by -R instead$/);
        assert.equal(
            text,
            `@INCLUDE /fluent-bit/etc/fluent-bit.conf
@INCLUDE /init/fluent-bit-init-s3-files/a.conf
@INCLUDE /ecs/x.conf
@INCLUDE /init/fluent-bit-init-s3-files/parsers.conf
`,
        );
    });

    it("includes nothing but the agent's file without such variables", () => {
        assert.equal(renderInitOf(containers(router({ image })))!.text, "@INCLUDE /fluent-bit/etc/fluent-bit.conf\n");
    });

    for (const [name, given] of Object.entries({
        "without the init process in the image": { environment },
        "with a command in its place": { image, environment, command: ["/entrypoint.sh"] },
        "with an entry point in its place": { image, environment, entryPoint: ["/bin/sh"] },
        "with variables that nobody knows yet": { image, environment: unknown() },
        "with an image of which only the digest is known": { image: `repository@sha256:${"0".repeat(64)}` },
    })) {
        it(`is nothing ${name}`, () => assert.equal(renderInitOf(containers(router(given))), undefined));
    }

    it("is there where a digest hides the tag, and the variables do not", () => {
        const byDigest = { image: `repository@sha256:${"0".repeat(64)}`, environment };
        assert.notEqual(renderInitOf(containers(router(byDigest))), undefined);
    });
});
