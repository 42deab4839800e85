import { SourceFile } from '../detectors';

const SCRIPT = /(<script\b[^>]*>)([\s\S]*?)<\/script\s*>/gi;

/** The scripts inside a page, everything else replaced by blanks: places stay where they are. */
export function scriptsOnly(page: SourceFile): SourceFile {
    const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
    let text = '';
    let end = 0;
    for (const match of page.text.matchAll(SCRIPT)) {
        const start = match.index + match[1].length;
        text += blank(page.text.slice(end, start)) + match[2];
        end = start + match[2].length;
    }
    return new SourceFile(page.relative, text + blank(page.text.slice(end)));
}
