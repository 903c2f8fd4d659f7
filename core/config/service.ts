import type { Leaf } from "../value";
import { renderSection, type Section } from "./section";

/** A file of AWS for Fluent Bit with `Flush 1` and `Grace 30` (firelens.md §6.3). */
export const MINIMIZE_LOG_LOSS = "/fluent-bit/configs/minimize-log-loss.conf";

/** Fluent Bit's own settings: send every second, and after SIGTERM go on until all is sent or the grace is over. */
export function serviceSection(grace: Leaf<number>, parsersFile?: string): Section {
    return {
        name: "SERVICE",
        entries: [
            ["Flush", "1"],
            ["Grace", String(grace)],
            ...(parsersFile === undefined ? [] : [["Parsers_File", parsersFile] as const]),
        ],
    };
}

/** The service section as text. */
export function renderService(grace: Leaf<number>, indent?: string, parsersFile?: string): string {
    return renderSection(serviceSection(grace, parsersFile), indent);
}
