export type CsvCell = string | number | null | undefined;

/** Quotes a cell; a text that a spreadsheet would take for a formula gets an apostrophe (OWASP, CSV Injection). */
function quoted(value: CsvCell): string {
    if (value === null || value === undefined) {
        return '';
    }
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Takes rows of cells, the headings first; gives them as CSV (RFC 4180). */
export function toCsvText(rows: readonly (readonly CsvCell[])[]): string {
    return `${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** Takes a file name without ending and a CSV text; writes the file on the user's computer. */
export function downloadCsv(fileName: string, csv: string): void {
    const link = document.createElement('a');
    link.href = `data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`;
    link.download = `${fileName}.csv`;
    link.click();
}
