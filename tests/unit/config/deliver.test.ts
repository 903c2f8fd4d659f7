import assert from "node:assert/strict";
import type { FireLensTaskArguments } from "../../../core/arguments/types";
import { composeTask } from "../../../core/compose";
import { args, environment, unknown } from "../support/builders";

function delivered(overrides: Partial<FireLensTaskArguments>): string[] {
    return composeTask(args(overrides), environment()).plan.config!.objects.map(({ content }) => content);
}

describe("what is delivered", () => {
    const outputs = { cloudWatchLogs: {}, firehose: { deliveryStream: "s" } };

    for (const [title, indent] of [
        ["two blanks", "  "],
        ["a tab", "\t"],
    ] as const) {
        it(`is indented as the user's own text is, by ${title}: Fluent Bit knows one indentation in a file`, () => {
            const [content] = delivered({ logging: outputs, config: { text: `[FILTER]\n${indent}Name x\n` } });
            const lines = content!.split("\n").filter((line) => /^\s/.test(line));
            assert.ok(
                lines.every((line) => line.startsWith(indent) && !/^\s/.test(line.slice(indent.length))),
                content,
            );
        });
    }

    it("holds outputs without any text of the user's", () => {
        assert.match(delivered({ logging: outputs })[0]!, /^\[SERVICE\]\n {4}Flush 1\n {4}Grace 30\n\n\[OUTPUT\]\n/);
    });

    it("is delivered without the user's text where that holds parsers only", () => {
        assert.deepEqual(delivered({ config: { text: "[PARSER]\n    Name p\n" } }), [
            "[SERVICE]\n    Flush 1\n    Grace 30\n",
            "[PARSER]\n    Name p\n",
        ]);
    });

    it("holds a text that is not known as it stands", () => {
        assert.ok(delivered({ config: { text: unknown() } })[0]!.endsWith(`\n\n${unknown()}\n`));
    });
});
