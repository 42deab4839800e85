import { writeCsv } from './csv';
import { writeJson } from './json';
import { writeMarkdown } from './markdown';
import type { ReportWriter } from './report';
import { writeSarif } from './sarif';
import { writeTable } from './table';

/** One writer for every format. */
export const REPORT_WRITERS = {
    table: writeTable,
    json: writeJson,
    sarif: writeSarif,
    csv: writeCsv,
    markdown: writeMarkdown
} as const satisfies Record<string, ReportWriter>;

export type ReportFormat = keyof typeof REPORT_WRITERS;

export { writeDetectors, writeRules } from './detectorTable';
export { countsByType, headline, place, plural } from './report';
export { writeMermaid } from './mermaid';
