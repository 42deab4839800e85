import type { ApexFinding } from './apexFinding';

const MARK = /@SuppressWarnings\s*\(|\/\/\s*NOPMD\b/i;

/** Suppressions inside Apex say why: after `// NOPMD`, or in a comment on the line above `@SuppressWarnings`. */
export function checkSuppressions(file: string, source: string): ApexFinding[] {
    const lines = source.split('\n');
    return lines.flatMap((line, index) => {
        const match = MARK.exec(line);
        if (!match) {
            return [];
        }
        const isNote = match[0].startsWith('/');
        const reason = isNote
            ? line.slice(match.index + match[0].length)
            : (/(?:\/\/|\*)\s*(.*)$/.exec(lines[index - 1] ?? '')?.[1] ?? '');
        return reason.replace(/[^a-z]/gi, '').length >= 10
            ? []
            : [
                  {
                      rule: 'suppression-without-reason',
                      file,
                      line: index + 1,
                      column: match.index + 1,
                      message: 'a suppression says why: after // NOPMD, or in the comment above @SuppressWarnings'
                  }
              ];
    });
}
