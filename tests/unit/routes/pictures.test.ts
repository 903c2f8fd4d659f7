import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { XMLValidator } from "fast-xml-parser";
import type { Route } from "../../../core/plan";
import { mermaidOf } from "../../../core/routes/mermaid";
import { routesOfTask } from "../../../core/routes/of-task";
import { svgOf } from "../../../core/routes/svg";
import { textOfRoutes } from "../../../core/routes/text";
import { routesPicture } from "../../../tools/docs/routes";
import { repositoryRoot } from "../../support/paths";
import { app, containers, logging, router } from "../support/builders";

const firehose = { destination: "firehose", plugin: "kinesis_firehose", target: "logs", via: "options" } as const;
const ROUTES: readonly Route[] = [
    { container: "a", driver: "awsfirelens", include: '"<x>" #1', destinations: [firehose] },
    { container: "b", driver: "awsfirelens", destinations: [firehose] },
    { container: "c", driver: "none", destinations: [] },
];

describe("routes as a picture", () => {
    it("are a Mermaid diagram, in which no text can end a line or a quotation", () => {
        assert.equal(
            mermaidOf(ROUTES),
            `flowchart LR
    c0["a"]
    f0_0{{"only<br/>#34;#60;x#62;#34; #35;1"}}
    c1["b"]
    c2["c"]
    d0(["Amazon Data Firehose<br/>logs"])
    d1(["not collected"])
    c0 --> f0_0
    f0_0 --> d0
    c1 --> d0
    c2 --> d1
`,
        );
        const odd = mermaidOf([{ container: 'a"]\nclick a "javascript:x"', driver: "none", destinations: [] }]);
        assert.equal(odd.split("\n").length, 5);
        assert.match(odd, /c0\["a#34;#93;#10;click a #34;javascript:x#34;"\]/);
    });

    it("are an SVG that is well-formed, whatever the texts hold", () => {
        for (const text of [
            "plain",
            '"><script>alert(1)</script>',
            "a & b ]]>",
            "\u0000\u0001",
            "x".repeat(400),
            "é💡",
        ]) {
            const svg = svgOf([{ container: text, driver: "awsfirelens", exclude: text, destinations: [firehose] }]);
            assert.equal(XMLValidator.validate(svg), true, text);
            assert.doesNotMatch(svg, /<script/);
        }
    });

    it("have a box for each container and one for a destination that two share, and an arrow for each step", () => {
        const svg = svgOf(ROUTES);
        assert.equal(svg.match(/<g class="container">/g)!.length, 3);
        assert.equal(svg.match(/<g class="destination">/g)!.length, 2);
        assert.equal(svg.match(/marker-end/g)!.length, 4);
    });

    it("have boxes that do not lie on each other, in any number", () => {
        for (const count of [1, 2, 9]) {
            const many = Array.from({ length: count }, (_, index): Route => {
                const target = `t${index % 4}`;
                const destinations = [{ ...firehose, target }];
                return { container: `c${index}`, driver: "awsfirelens", include: "i", exclude: "e", destinations };
            });
            const svg = svgOf(many);
            const boxes = Array.from(
                svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g),
                ([, x, y, width, height]) => ({
                    x: Number(x),
                    y: Number(y),
                    width: Number(width),
                    height: Number(height),
                }),
            );
            for (const [index, one] of boxes.entries()) {
                for (const other of boxes.slice(index + 1)) {
                    const apart =
                        one.x + one.width <= other.x ||
                        other.x + other.width <= one.x ||
                        one.y + one.height <= other.y ||
                        other.y + other.height <= one.y;
                    assert.ok(apart, JSON.stringify([one, other]));
                }
            }
        }
    });

    it("follow whether the reader has asked for a dark page", () => {
        assert.match(svgOf(ROUTES), /@media \(prefers-color-scheme: dark\)/);
    });

    it("are the README's picture: run `make docs` when this fails", async () => {
        const picture = await readFile(join(repositoryRoot, "docs", "images", "routes.svg"), "utf8");
        assert.equal(picture, routesPicture());
        assert.match(await readFile(join(repositoryRoot, "README.md"), "utf8"), /\(docs\/images\/routes\.svg\)/);
    });

    it("are lines of text", () => {
        assert.equal(textOfRoutes(ROUTES), 'a -> only "<x>" #1 -> firehose logs\nb -> firehose logs\nc -> none\n');
    });
});

describe("the routes of a task definition", () => {
    it("are what its log options say, without the router's own and without other drivers", () => {
        const options = { Name: "s3", bucket: "b", "exclude-pattern": "x", apikey: "SECRET" };
        const routes = routesOfTask(
            containers(
                app(),
                { ...logging(options), name: "web" },
                { ...logging({}), name: "empty" },
                { ...logging({}, "splunk"), name: "other" },
                { ...logging({}, "awslogs"), name: "side" },
                { name: "quiet", image: "q" },
                router(),
            ),
        );
        assert.equal(
            textOfRoutes(routes),
            `app -> kinesis_firehose logs
web -> without x -> s3 b
empty -> what the router's configuration says
side -> awslogs
quiet -> none
`,
        );
        assert.doesNotMatch(JSON.stringify(routes), /SECRET/);
    });
});
