import fc from 'fast-check';
import { downloadCsv, toCsvText } from 'c/aigCsv';

/** Reads one CSV text back (RFC 4180), for the tests. */
function parse(csv: string): string[][] {
    const rows: string[][] = [[]];
    let cell = '';
    let isQuoted = false;
    for (let i = 0; i < csv.length; i++) {
        const character = csv[i];
        if (isQuoted) {
            if (character === '"' && csv[i + 1] === '"') {
                cell += '"';
                i++;
            } else if (character === '"') {
                isQuoted = false;
            } else {
                cell += character;
            }
        } else if (character === '"') {
            isQuoted = true;
        } else if (character === ',' || (character === '\r' && csv[i + 1] === '\n')) {
            rows[rows.length - 1]?.push(cell);
            cell = '';
            if (character === '\r') {
                rows.push([]);
                i++;
            }
        } else {
            cell += character;
        }
    }
    return rows.slice(0, -1);
}

describe('c-aig-csv', () => {
    it('quotes what needs it and keeps formulas from running', () => {
        expect(
            toCsvText([
                ['A', 'B'],
                ['a,"b"', 1],
                ['=1+1', null],
                ['-x', undefined]
            ])
        ).toBe(`A,B\r\n"a,""b""",1\r\n'=1+1,\r\n'-x,\r\n`);
    });

    it('gives every cell back, but for the apostrophe before a formula', () => {
        const table = fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 });
        fc.assert(
            fc.property(table, (rows) => {
                const safe = rows.map((row) => row.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)));
                expect(parse(toCsvText(rows))).toEqual(safe);
            })
        );
    });

    it('writes a file', () => {
        const clicked: HTMLAnchorElement[] = [];
        jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
            clicked.push(this);
        });
        downloadCsv('List', 'a\r\n');
        expect(clicked[0]?.download).toBe('List.csv');
        expect(decodeURIComponent(clicked[0]?.href ?? '')).toBe('data:text/csv;charset=utf-8,a\r\n');
        jest.restoreAllMocks();
    });
});
