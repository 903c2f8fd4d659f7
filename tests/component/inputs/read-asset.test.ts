import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { readAsset } from "../../../provider/inputs/read-asset";
import { resolveInputs } from "../../../provider/inputs/resolve";
import { TokenTable } from "../../../provider/tokens";
import { carriesSecret } from "../../../core/value";
import { outputOf } from "../recorder";

describe("an asset", () => {
    let folder: string;
    before(async () => {
        folder = await mkdtemp(join(tmpdir(), "firelens-asset-"));
    });
    after(() => rm(folder, { recursive: true, force: true }));

    const fileWith = async (name: string, content: string | Uint8Array): Promise<pulumi.asset.FileAsset> => {
        const path = join(folder, name);
        await writeFile(path, content);
        return new pulumi.asset.FileAsset(path);
    };
    const problemOf = async (asset: pulumi.asset.Asset): Promise<string> => {
        const read = await readAsset(asset);
        assert.ok(typeof read === "object", "it was read");
        assert.ok(read.fix.length > 0);
        return read.problem.replaceAll(folder, "<folder>");
    };

    it("that is a file is its text", async () => {
        assert.equal(await readAsset(await fileWith("extra.conf", "[FILTER]\n    Name ü\n")), "[FILTER]\n    Name ü\n");
    });

    it("that is a file with a byte order mark is its text without it", async () => {
        assert.equal(await readAsset(await fileWith("bom.conf", "\ufeff[FILTER]\n")), "[FILTER]\n");
    });

    it("that is a text is the text", async () => {
        assert.equal(await readAsset(new pulumi.asset.StringAsset("[FILTER]\n")), "[FILTER]\n");
    });

    it("that is a file of exactly 1 MiB is still read", async () => {
        const text = "#".repeat(1024 * 1024);
        assert.equal(await readAsset(await fileWith("full.conf", text)), text);
    });

    it("that is larger than 1 MiB is refused", async () => {
        const asset = await fileWith("large.conf", "#".repeat(1024 * 1024 + 1));
        assert.equal(await problemOf(asset), '"<folder>/large.conf" is larger than 1 MiB');
    });

    it("that is not there is refused by its path", async () => {
        const asset = new pulumi.asset.FileAsset(join(folder, "gone.conf"));
        assert.equal(await problemOf(asset), '"<folder>/gone.conf" does not exist');
    });

    it("that is a folder is refused", async () => {
        await mkdir(join(folder, "configs"));
        const asset = new pulumi.asset.FileAsset(join(folder, "configs"));
        assert.equal(await problemOf(asset), '"<folder>/configs" is a folder');
    });

    it("that is not text in UTF-8 is refused", async () => {
        const asset = await fileWith("image.conf", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]));
        assert.equal(await problemOf(asset), '"<folder>/image.conf" is not text in UTF-8');
    });

    it("that is elsewhere is refused: nothing is downloaded", async () => {
        const asset = new pulumi.asset.RemoteAsset("https://example.com/extra.conf");
        assert.equal(await problemOf(asset), "is neither a file nor a text");
    });

    it("that is an archive is refused at its path", async () => {
        const file = new pulumi.asset.FileArchive(folder);
        const { findings } = await resolveInputs({ config: { file } }, new TokenTable());
        assert.deepEqual(
            findings.map(({ code, path, problem }) => ({ code, path, problem })),
            [{ code: "FL010", path: ["config", "file"], problem: "is an archive" }],
        );
    });

    it("that is secret is a secret text", async () => {
        const file = outputOf(await fileWith("secret.conf", "# hunter2\n"), { isSecret: true });
        const { tree } = await resolveInputs({ file }, new TokenTable());
        assert.ok(carriesSecret((tree as { file: string }).file));
        assert.doesNotMatch(JSON.stringify(tree), /hunter2/);
    });
});
