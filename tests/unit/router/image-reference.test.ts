import assert from "node:assert/strict";
import { isDigest, isFloating, parseImage, parseTag, tagOf } from "../../../core/router/image-reference";
import { unknown } from "../support/builders";

describe("a reference to an image", () => {
    it("has a tag behind its last colon, not that of the registry's port", () => {
        assert.equal(tagOf("registry:5000/a/b:1"), "1");
        assert.equal(tagOf("registry:5000/a/b"), undefined);
        assert.equal(tagOf("a/b@sha256:abc"), undefined);
        assert.equal(tagOf(unknown()), undefined);
    });

    it("may have a tag and a digest, which then counts", () => {
        const reference = parseImage("registry:5000/a/b:1@sha256:0");
        assert.deepEqual(reference, { repository: "registry:5000/a/b", tag: "1", digest: "sha256:0" });
        assert.equal(parseImage("a@b@c")?.digest, "b@c");
    });

    it("is the same for ever with a digest", () => {
        assert.ok(isFloating("a/b:latest"));
        assert.ok(isFloating("a/b"));
        assert.ok(!isFloating("a/b:latest@sha256:0"));
        assert.ok(!isFloating("a/b:1.0"));
    });

    it("of Fluentd follows a branch unless its tag names one version", () => {
        for (const tag of [
            "edge",
            "edge-debian",
            "latest",
            "stable-debian",
            "v1",
            "v1-debian",
            "v1.16-1",
            "v1.16-debian-1",
        ]) {
            assert.ok(isFloating(`fluent/fluentd:${tag}`), tag);
        }
        assert.ok(isFloating("fluent/fluentd-kubernetes-daemonset:v1.16-debian-cloudwatch-1"));
        for (const image of ["fluent/fluentd:v1.16.3-debian-2.0", "fluent/fluentd:v1.16.3", "shop/router:v1"]) {
            assert.ok(!isFloating(image), image);
        }
    });

    it("has a digest of 64 hexadecimal digits", () => {
        assert.ok(isDigest(`sha256:${"0a".repeat(32)}`));
        for (const wrong of ["sha256:0a", `sha256:${"0A".repeat(32)}`, `md5:${"0a".repeat(32)}`, "", "b@c"]) {
            assert.ok(!isDigest(wrong), wrong);
        }
    });

    const tags: readonly [tag: string, version: string | undefined, said: string][] = [
        ["3.4.15", "3.4.15", ""],
        ["init-3.4.15", "3.4.15", "init"],
        ["init-amd64-2.27.0", "2.27.0", "init"],
        ["arm64-init-2.27.0", "2.27.0", "init"],
        ["init-debug-2.32.0", "2.32.0", "init debug"],
        ["2.34.3.20260810", "2.34.3", ""],
        ["2.34.3-20260810", "2.34.3", ""],
        ["init-latest", undefined, "init floating"],
        ["stable", undefined, "floating"],
        ["init-3", undefined, "init floating"],
        ["init-", undefined, ""],
        ["windowsservercore-2.32.0", undefined, ""],
    ];
    for (const [tag, version, said] of tags) {
        it(`has the tag ${tag} of AWS for Fluent Bit: ${version ?? "no version"}, ${said || "nothing special"}`, () => {
            const { version: read, isInit, isDebug, isFloating: floats } = parseTag(tag);
            const words = [isInit && "init", isDebug && "debug", floats && "floating"].filter(Boolean);
            assert.deepEqual([read, words.join(" ")], [version, said]);
        });
    }
});
