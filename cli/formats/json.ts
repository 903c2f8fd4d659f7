import { totalsOf, type ReportedFinding } from "../report/report";
import type { Format } from "./format";

/** For programs: everything that is known, accepted findings included. */
export const json: Format = (report) => {
    const { version, files, unreadable, findings, gone } = report;
    const document = {
        version: 1,
        tool: { name: "firelens", version },
        summary: { ...totalsOf(report), unreadable: unreadable.length, goneFromBaseline: gone },
        files,
        unreadable,
        findings: findings.map(describe),
    };
    return `${JSON.stringify(document, undefined, 2)}\n`;
};

function describe({ finding, file, position, within, status }: ReportedFinding): unknown {
    const { rule, level, severity, tasks, resource, path, container, problem, fix, key, suppressed } = finding;
    return {
        code: rule.code,
        name: rule.name,
        title: rule.title,
        level,
        severity,
        status,
        key,
        file,
        ...position,
        resource: { id: resource.id, type: resource.type, name: resource.name },
        path,
        container,
        taskDefinitions: tasks.map(({ name }) => name),
        component: within === undefined ? undefined : { type: within.type, name: within.name },
        problem,
        fix,
        docs: rule.docs,
        suppressed,
    };
}
