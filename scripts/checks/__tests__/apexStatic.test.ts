import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { applyApexExceptions, parseApexExceptions } from '../apexStatic/apexFinding';
import { parseApexLs, runApexLs } from '../apexStatic/apexLs';
import { findJava, majorOf } from '../apexStatic/java';
import { runPmd } from '../apexStatic/pmd';
import { checkSuppressions } from '../apexStatic/suppressions';

const ROOT = resolve(__dirname, '../../..');

describe('Java', () => {
    it.each([
        ['openjdk version "17.0.15" 2025-04-15', 17],
        ['java version "1.8.0_402"', 8],
        ['openjdk version "11" 2018-09-25', 11],
        ['nothing of the kind', null]
    ])('%s', (text, expected) => {
        expect(majorOf(text)).toBe(expected);
    });

    it('says that there is none', () => {
        expect(findJava({ PATH: '/nowhere' })).toEqual({ missing: expect.stringContaining('no Java') });
    });
});

describe('findings', () => {
    const finding = { rule: 'A', file: 'force-app/main/x.cls', line: 1, column: 2, message: 'no' };

    it('are answered by an exception for the file or for a folder, and by no other', () => {
        const exception = (rule: string, path: string): { rule: string; path: string; reason: string } => ({
            rule,
            path,
            reason: 'because'
        });
        expect(applyApexExceptions([finding], [exception('A', 'force-app/main/')]).open).toEqual([]);
        expect(applyApexExceptions([finding], [exception('A', finding.file)]).open).toEqual([]);
        expect(applyApexExceptions([finding], [exception('B', finding.file)])).toEqual({
            open: [finding],
            idle: [exception('B', finding.file)]
        });
        expect(applyApexExceptions([finding], [exception('A', 'force-app/main/x')]).open).toEqual([finding]);
    });

    it('need exceptions with reasons', () => {
        const text = JSON.stringify([{ rule: 'A', path: 'x', reason: '' }]);
        expect(() => parseApexExceptions(text, 'exceptions.json')).toThrow(
            'exceptions.json: entry 1 needs rule, path and reason'
        );
    });

    it('of apex-ls are read with their place', () => {
        const output = '/p/force-app/A.cls\nMissing: line 8 at 38-43: No type\nWarning: line 9 at 1: Unused\n';
        expect(parseApexLs(output, '/p')).toEqual([
            { rule: 'apex-ls Missing', file: 'force-app/A.cls', line: 8, column: 39, message: 'No type' },
            { rule: 'apex-ls Warning', file: 'force-app/A.cls', line: 9, column: 2, message: 'Unused' }
        ]);
    });

    it('about suppressions that do not say why', () => {
        const source = [
            '// the caller has checked access before',
            "@SuppressWarnings('PMD.ApexCRUDViolation')",
            "@SuppressWarnings('PMD.X')",
            'insert x; // NOPMD',
            'insert x; // NOPMD: system work of the trigger'
        ].join('\n');
        expect(checkSuppressions('x.cls', source).map(({ line }) => line)).toEqual([3, 4]);
    });
});

const java = findJava();
const withJava = 'command' in java ? describe : describe.skip;

withJava('faults planted in Apex', () => {
    const command = 'command' in java ? java.command : '';
    let folder: string;

    beforeAll(() => {
        folder = mkdtempSync(join(tmpdir(), 'aig-apex-static-'));
        mkdirSync(join(folder, 'main/classes'), { recursive: true });
        const manifest = { packageDirectories: [{ path: 'main', default: true }], sourceApiVersion: '68.0' };
        writeFileSync(join(folder, 'sfdx-project.json'), JSON.stringify(manifest));
        const source = [
            'public class Planted {',
            '    public static void run(String name) {',
            "        List<Account> found = Database.query('SELECT Id FROM Account WHERE Name = \\'' + name + '\\'');",
            '        for (Account each : found) {',
            '            update each;',
            '        }',
            '        Unheard.of(found);',
            '    }',
            '}'
        ].join('\n');
        writeFileSync(join(folder, 'main/classes/Planted.cls'), source);
        writeFileSync(
            join(folder, 'main/classes/Planted.cls-meta.xml'),
            '<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>68.0</apiVersion></ApexClass>'
        );
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('are named by PMD', async () => {
        const file = join(folder, 'main/classes/Planted.cls');
        const found = await runPmd(ROOT, command, 'config/pmd/apex.xml', [file]);
        expect(found.map(({ rule, line }) => `${rule} ${line}`)).toEqual(
            expect.arrayContaining([
                'ApexSharingViolations 1',
                'ApexSOQLInjection 3',
                'ApexCRUDViolation 5',
                'OperationWithLimitsInLoop 5'
            ])
        );
    }, 120_000);

    it('are named by apex-ls', async () => {
        const library = join(folder, 'node_modules/@salesforce');
        mkdirSync(library, { recursive: true });
        symlinkSync(
            join(ROOT, 'node_modules/@salesforce/code-analyzer-pmd-engine'),
            join(library, 'code-analyzer-pmd-engine')
        );
        const found = await runApexLs(folder, command);
        expect(found).toEqual([
            expect.objectContaining({ file: 'main/classes/Planted.cls', line: 7, rule: 'apex-ls Missing' })
        ]);
    }, 120_000);
});
