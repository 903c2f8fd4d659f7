import assert from "node:assert/strict";
import { comparePaths, formatPath, withParents, type Path } from "../../core/path";

describe("a path", () => {
    const written: readonly [Path, string][] = [
        [["logging", "include"], "logging.include"],
        [["containers", "web", "portMappings", 0, "containerPort"], 'containers["web"].portMappings[0].containerPort'],
        [["containers", "tags", "image"], 'containers["tags"].image'],
        [["containers", "a b", "environment", "LD_PATH"], 'containers["a b"].environment["LD_PATH"]'],
        [["logging", "firehose", "options", "net.keepalive"], 'logging.firehose.options["net.keepalive"]'],
        [["tags", 'quo"te'], 'tags["quo\\"te"]'],
        [["my-key"], '["my-key"]'],
        [["securityGroup", "tags", "options", "x"], 'securityGroup.tags["options"].x'],
        [[], ""],
    ];
    for (const [path, text] of written) {
        it(`is written as Pulumi writes it: ${text}`, () => {
            assert.equal(formatPath(path), text);
        });
    }

    it("comes after its parents and before a later index", () => {
        const paths: Path[] = [["a", 10], ["b"], ["a", 2, "x"], [], ["a"], ["a", 2]];
        assert.deepEqual(paths.sort(comparePaths), [[], ["a"], ["a", 2], ["a", 2, "x"], ["a", 10], ["b"]]);
    });

    it("equals itself", () => {
        assert.equal(comparePaths(["a", 1], ["a", 1]), 0);
    });

    it("lies below all that begin it", () => {
        assert.deepEqual(withParents(["a", 1]), [["a", 1], ["a"], []]);
    });
});
