import type { Route } from "../plan";
import { graphOf, type RouteNode } from "./graph";

const SHAPES: Readonly<Record<RouteNode["kind"], readonly [open: string, close: string]>> = {
    container: ["[", "]"],
    filter: ["{{", "}}"],
    destination: ["([", "])"],
};

/** The routes as a Mermaid diagram, from left to right. */
export function mermaidOf(routes: readonly Route[]): string {
    const { nodes, edges } = graphOf(routes);
    return [
        "flowchart LR",
        ...nodes.map(({ id, kind, lines }) => `    ${id}${SHAPES[kind].join(quote(lines))}`),
        ...edges.map(({ from, to }) => `    ${from} --> ${to}`),
        "",
    ].join("\n");
}

/** In quotation marks only these have a meaning; codes stand for them, and for what would begin a new line. */
function quote(lines: readonly string[]): string {
    const plain = (text: string): string =>
        text.replace(/[^\p{L}\p{N} ./:_-]/gu, (character) => `#${String(character.codePointAt(0))};`);
    return `"${lines.map(plain).join("<br/>")}"`;
}
