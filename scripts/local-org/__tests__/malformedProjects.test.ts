import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkApex } from '../checkApex';
import { runApexTests } from '../runApexTests';
import { apex, below, FAULTY, MANIFEST, PLAIN, UNREADABLE, type Files, type Row } from './support/malformedProjects';
import { customObject } from './support/temporaryProject';

/** What a command wrote and how it ended. */
function captured(run: () => number): { code: number; errors: string[] } {
    const errors: string[] = [];
    const onError = jest.spyOn(console, 'error').mockImplementation((text: unknown) => void errors.push(String(text)));
    const onLog = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    try {
        return { code: run(), errors };
    } finally {
        onError.mockRestore();
        onLog.mockRestore();
    }
}

function inFolder(files: Files, prepare: (dir: string) => void, body: (dir: string) => void): void {
    const dir = mkdtempSync(join(tmpdir(), 'aig-malformed-'));
    try {
        const manifest = Object.keys(files).some((path) => path.startsWith('app/'))
            ? { 'sfdx-project.json': MANIFEST }
            : {};
        for (const [path, content] of Object.entries({ ...manifest, ...files })) {
            mkdirSync(dirname(join(dir, path)), { recursive: true });
            writeFileSync(join(dir, path), content);
        }
        prepare(dir);
        body(dir);
    } finally {
        rmSync(dir, { recursive: true, force: true });
    }
}

const byName = (rows: readonly Row[]): (readonly [string, Row])[] => rows.map((row) => [row[0], row] as const);

describe.each([
    ['org:check', checkApex],
    ['org:test', runApexTests]
] as const)('%s', (_command, run) => {
    it.each(byName(UNREADABLE))(
        'cannot read a project with %s, and says so in one line',
        (_name, [, files, message, prepare]) => {
            inFolder(files, prepare ?? (() => undefined), (dir) => {
                const { code, errors } = captured(() => run(['--project', dir]));
                expect(errors).toEqual([expect.stringMatching(message)]);
                expect(errors[0]).not.toContain('\n');
                expect(code).toBe(2);
            });
        }
    );

    it.each(byName(FAULTY))('reports %s at its place', (_name, [, files, message, prepare]) => {
        inFolder(files, prepare ?? (() => undefined), (dir) => {
            const { code, errors } = captured(() => run(['--project', dir]));
            expect(errors[0]).toMatch(message);
            expect(errors.filter((error) => /\n\s+at /.test(error))).toEqual([]);
            expect(code).toBe(1);
        });
    });

    it('names a project folder that does not exist', () => {
        const { code, errors } = captured(() => run(['--project', join(tmpdir(), 'aig-nowhere')]));
        expect([code, ...errors]).toEqual([2, 'sfdx-project.json:1:1: sfdx-project.json is missing']);
    });

    it('explains itself when the command line is wrong', () => {
        const { code, errors } = captured(() => run(['--projekt', 'x']));
        expect(code).toBe(2);
        expect(errors).toEqual([expect.stringContaining("'--projekt'"), expect.stringMatching(/^Usage: /)]);
    });
});

it('reads files that begin with a byte order mark', () => {
    const files = {
        ...below('app', customObject('Deal__c', 'ReadWrite')),
        ...apex('Marked', '\ufeffpublic class Marked {}')
    };
    inFolder(
        files,
        () => undefined,
        (dir) => {
            expect(captured(() => checkApex(['--project', dir]))).toEqual({ code: 0, errors: [] });
        }
    );
});

it('reads Windows line ends and a manifest with a byte order mark', () => {
    const source = 'public class Lined {\r\n    public static void go() {\r\n        Gone.go();\r\n    }\r\n}\r\n';
    const files = { 'sfdx-project.json': `\ufeff${MANIFEST}`, ...PLAIN, ...apex('Lined', source) };
    inFolder(
        files,
        () => undefined,
        (dir) => {
            const { code, errors } = captured(() => checkApex(['--project', dir]));
            expect([code, ...errors]).toEqual([1, expect.stringMatching(/^app\/classes\/Lined\.cls:3:9: /)]);
        }
    );
});

it('a project without tests has nothing that passed', () => {
    inFolder(
        PLAIN,
        () => undefined,
        (dir) => expect(captured(() => runApexTests(['--project', dir]))).toEqual({ code: 1, errors: [] })
    );
});
