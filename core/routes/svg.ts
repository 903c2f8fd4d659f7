import type { Route } from "../plan";
import { graphOf, type RouteEdge, type RouteNode } from "./graph";

const [MARGIN, GAP, ROW, BOX_HEIGHT, COLUMN_GAP] = [16, 16, 64, 48, 56];
/** Width of a character of the widest of the fonts, about; and what a box holds of a text at most. */
const [CHARACTER, PADDING, MOST_CHARACTERS] = [8, 32, 40];

/** Colours for light and for dark backgrounds: the picture follows what its reader has asked for. */
const STYLE = `
    text { font: 13px system-ui, sans-serif; fill: #1f2328; }
    text.name { font-weight: 600; }
    text.detail { font: 12px ui-monospace, monospace; fill: #59636e; }
    rect { stroke-width: 1.5; }
    .container rect { fill: #ddf4ff; stroke: #0969da; }
    .filter rect { fill: #fff8c5; stroke: #9a6700; }
    .destination rect { fill: #dafbe1; stroke: #1a7f37; }
    path { fill: none; stroke: #59636e; stroke-width: 1.5; }
    marker path { fill: #59636e; stroke: none; }
    @media (prefers-color-scheme: dark) {
        text { fill: #f0f6fc; }
        text.detail { fill: #b1bac4; }
        .container rect { fill: #0c2d6b; stroke: #58a6ff; }
        .filter rect { fill: #4b2900; stroke: #d29922; }
        .destination rect { fill: #04260f; stroke: #3fb950; }
        path { stroke: #9198a1; }
        marker path { fill: #9198a1; }
    }`;

interface Box {
    readonly node: RouteNode;
    readonly x: number;
    readonly y: number;
    readonly width: number;
}

/** The routes as a picture in SVG: containers at the left, what their records pass, and destinations at the right. */
export function svgOf(routes: readonly Route[]): string {
    const { nodes, edges } = graphOf(routes);
    const boxes = layOut(nodes);
    const all = [...boxes.values()];
    const width = Math.max(MARGIN, ...all.map((box) => box.x + box.width)) + MARGIN;
    const height = Math.max(MARGIN, ...all.map(({ y }) => y + BOX_HEIGHT)) + MARGIN;
    const label = `Routes of ${routes.map(({ container }) => container).join(", ")}`;
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(label)}">`,
        `<style>${STYLE}\n</style>`,
        '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>',
        ...edges.map((edge) => drawEdge(edge, boxes)),
        ...all.map(drawBox),
        "</svg>",
        "",
    ].join("\n");
}

/** A row for each container; destinations share the height of all rows. */
function layOut(nodes: readonly RouteNode[]): ReadonlyMap<string, Box> {
    const columnOf = ({ id, kind }: RouteNode): number =>
        kind === "container" ? 0 : kind === "destination" ? 3 : Number(id.split("_")[1]) + 1;
    const columns = [0, 1, 2, 3].map((column) => nodes.filter((node) => columnOf(node) === column));
    const widths = columns.map((column) => Math.max(0, ...column.map(widthOf)));
    const starts = widths.map((_, index) =>
        widths.slice(0, index).reduce((sum, width) => sum + (width === 0 ? 0 : width + COLUMN_GAP), MARGIN),
    );
    const rows = Math.max(columns[0]?.length ?? 0, columns[3]?.length ?? 0);
    const place = (index: number, count: number): number => MARGIN + ((rows - count) * ROW) / 2 + index * ROW;
    const boxes = columns.flatMap((column, index) =>
        column.map((node, position): Box => {
            const isRow = index === 1 || index === 2;
            const row = isRow ? Number(/^f(\d+)_/.exec(node.id)?.[1]) : position;
            const count = index === 3 ? column.length : (columns[0]?.length ?? 0);
            return { node, x: starts[index] ?? MARGIN, y: place(row, count), width: widths[index] ?? 0 };
        }),
    );
    return new Map(boxes.map((box) => [box.node.id, box]));
}

function widthOf({ lines }: RouteNode): number {
    return Math.ceil(Math.max(...lines.map((line) => shorten(line).length)) * CHARACTER + PADDING);
}

function drawBox({ node, x, y, width }: Box): string {
    const [first = "", ...details] = node.lines;
    const middle = x + width / 2;
    const text = (line: string, at: number, style: string): string =>
        `<text class="${style}" x="${middle}" y="${at}" text-anchor="middle">${escape(shorten(line))}</text>`;
    const lines =
        details.length === 0
            ? [text(first, y + BOX_HEIGHT / 2 + 4, "name")]
            : [text(first, y + 19, "name"), ...details.map((line) => text(line, y + 37, "detail"))];
    const rounding = node.kind === "destination" ? BOX_HEIGHT / 2 : 6;
    const title = `<title>${escape(node.lines.join(": "))}</title>`;
    return `<g class="${node.kind}">${title}<rect x="${x}" y="${y}" width="${width}" height="${BOX_HEIGHT}" rx="${rounding}"/>${lines.join("")}</g>`;
}

function drawEdge({ from, to }: RouteEdge, boxes: ReadonlyMap<string, Box>): string {
    const [start, end] = [boxes.get(from), boxes.get(to)];
    if (start === undefined || end === undefined) return "";
    const [x1, y1] = [start.x + start.width, start.y + BOX_HEIGHT / 2];
    const [x2, y2] = [end.x - 2, end.y + BOX_HEIGHT / 2];
    // Straight along its own row, and then one bend: no line passes behind a box of another row.
    const bend = Math.max(x1, x2 - COLUMN_GAP);
    return `<path marker-end="url(#arrow)" d="M${x1} ${y1}H${bend}C${bend + GAP * 1.5} ${y1} ${x2 - GAP * 1.5} ${y2} ${x2} ${y2}"/>`;
}

/** Long texts end in …; the whole one is the title of its box. */
function shorten(text: string): string {
    const characters = Array.from(text);
    return characters.length <= MOST_CHARACTERS ? text : `${characters.slice(0, MOST_CHARACTERS - 1).join("")}…`;
}

function escape(text: string): string {
    return text
        .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, " ")
        .replace(/[&<>"']/g, (character) => `&#${String(character.codePointAt(0))};`);
}
