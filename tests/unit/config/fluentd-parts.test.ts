import assert from "node:assert/strict";
import { collectFluentdParts } from "../../../core/config/fluentd-parts";
import type { ConfigOutput } from "../../../core/plan";
import { args } from "../support/builders";

function output(container: string, plugin: string, overrides: Partial<ConfigOutput["output"]> = {}): ConfigOutput {
    const options = { region: "r" };
    return {
        container,
        match: `${container}-firelens**`,
        output: { destination: plugin, plugin, target: "t", options, sources: {}, statements: [], ...overrides },
    };
}

describe("the component's own configuration for Fluentd", () => {
    it("gives a container's several outputs one <match>, whose stores do not keep records from each other", () => {
        const parts = collectFluentdParts(args(), [output("web", "a"), output("web", "b"), output("api", "c")]);
        assert.equal(
            parts.renderMain(),
            `<match web-firelens**>
    @type copy
    <store ignore_error>
        @type a
        region r
    </store>
    <store ignore_error>
        @type b
        region r
    </store>
</match>

<match api-firelens**>
    @type c
    region r
</match>
`,
        );
    });

    it("writes what no option can express into sections", () => {
        const sections = [{ name: "buffer", argument: "tag", entries: { retry_max_times: "3" } }];
        const parts = collectFluentdParts(args(), [output("web", "a", { sections })]);
        assert.match(
            parts.renderMain(),
            /^<match web-firelens\*\*>\n {4}@type a\n {4}region r\n {4}<buffer tag>\n {8}retry_max_times 3\n {4}<\/buffer>\n<\/match>\n$/,
        );
    });

    it("has the user's texts before the outputs, in their order, with line breaks that Fluentd reads", () => {
        const given = args({
            config: { files: [{ text: "\ufeff<filter a>\r\n</filter>" }, { file: "<filter b>\n</filter>\n\n" }] },
        });
        assert.equal(
            collectFluentdParts(given, [output("web", "a")]).renderMain(),
            "<filter a>\n</filter>\n\n<filter b>\n</filter>\n\n<match web-firelens**>\n    @type a\n    region r\n</match>\n",
        );
    });

    it("sets the level of Fluentd's own log, which no variable does", () => {
        const { hasMain, holds, renderMain } = collectFluentdParts(args({ logRouter: { logLevel: "debug" } }), []);
        assert.deepEqual([hasMain, holds], [true, ["logRouter.logLevel"]]);
        assert.equal(renderMain(), "<system>\n    log_level debug\n</system>\n");
    });

    it("is none where nothing asks for one", () => {
        const parts = collectFluentdParts(args({ config: { path: "/extra.conf" } }), []);
        assert.deepEqual([parts.hasMain, parts.renderMain(), parts.files.length], [false, "", 1]);
    });
});
