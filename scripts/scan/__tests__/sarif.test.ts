import { join } from 'node:path';
import type { Log, Result } from 'sarif';
import { REPORT_WRITERS } from '../output';
import { scan } from '../scan';
import { checkout, NS, removeCheckouts, XML } from './tempCheckout';

const GOLDEN = join(__dirname, 'fixtures/golden');
const suppressions = {
    file: 'aig-scan.suppressions.json',
    text: JSON.stringify({
        suppressions: [{ rule: 'AIG-SECRET', file: '**', reason: 'A key of a test account', expires: '2999-01-01' }]
    })
};
const log = logOf(GOLDEN);
const [run] = log.runs;
const results = run.results ?? [];

function logOf(root: string): Log {
    return JSON.parse(REPORT_WRITERS.sarif(scan({ roots: [root], today: '2026-01-01', suppressions }))) as Log;
}

function regionOf(result: Result): { uri: string; startLine: number; startColumn: number } {
    const place = result.locations?.[0].physicalLocation;
    return {
        uri: place?.artifactLocation?.uri ?? '',
        startLine: place?.region?.startLine ?? 0,
        startColumn: place?.region?.startColumn ?? 0
    };
}

afterAll(removeCheckouts);

/** The rules of SARIF 2.1.0 (OASIS, section numbers in the titles) that a schema cannot say or that code scanning depends on. */
describe('SARIF', () => {
    test('3.13 names version and schema and holds one run', () => {
        expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringMatching(/^https:.*sarif.*2\.1\.0/) });
        expect(log.runs).toHaveLength(1);
    });

    test('3.19 the tool has a name, a semantic version and rules with unique ids and texts', () => {
        const { name, semanticVersion, rules = [] } = run.tool.driver;
        expect(name).toBe('aig-scan');
        expect(semanticVersion).toMatch(/^\d+\.\d+\.\d+$/);
        expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
        for (const rule of rules) {
            expect(rule.shortDescription?.text).toBeTruthy();
            expect(rule.help?.text).toBeTruthy();
            expect(new URL(rule.helpUri ?? '').protocol).toBe('https:');
            expect(['error', 'warning', 'note']).toContain(rule.defaultConfiguration?.level);
            expect(Number(rule.properties?.['security-severity'])).toBeGreaterThan(0);
        }
    });

    test('3.27 each result has the rule of its index, a level, a message that ends a sentence, and one place', () => {
        expect(results.length).toBeGreaterThan(20);
        for (const result of results) {
            expect(run.tool.driver.rules?.[result.ruleIndex ?? -1].id).toBe(result.ruleId);
            expect(['error', 'warning', 'note']).toContain(result.level);
            expect(result.message.text).toMatch(/\.$/);
            expect(result.locations).toHaveLength(1);
        }
    });

    test('3.4 and 3.30 places are relative URIs with line and column from 1', () => {
        expect(run.columnKind).toBe('utf16CodeUnits');
        for (const result of results) {
            const { uri, startLine, startColumn } = regionOf(result);
            expect(uri).toMatch(/^[\w.~%!'()*-]+(?:\/[\w.~%!'()*-]+)*$/);
            expect(new URL(uri, 'https://example.org/').hash).toBe('');
            expect(startLine).toBeGreaterThan(0);
            expect(startColumn).toBeGreaterThan(0);
        }
        expect(results.map((one) => regionOf(one).uri).filter((uri) => uri.includes('%231.ai'))).not.toHaveLength(0);
    });

    test('3.27.16 fingerprints are there, differ, and stay while lines move', () => {
        const prints = results.map((one) => one.partialFingerprints?.['aigFinding/v1'] ?? '');
        expect(prints.every((print) => /^[0-9a-f]{32}$/.test(print))).toBe(true);
        const flow = (before: string): string =>
            `${XML}${before}<Flow ${NS}><actionCalls><name>A</name><actionName>T</actionName><actionType>generatePromptResponse</actionType></actionCalls><start><connector><targetReference>A</targetReference></connector></start></Flow>`;
        const prints2 = ['', '<!-- moved -->\n\n'].map((before) => {
            const [moved] = logOf(checkout({ 'force-app/flows/F.flow-meta.xml': flow(before) })).runs;
            return (moved.results ?? []).map((one) => one.partialFingerprints);
        });
        expect(prints2[0]).toEqual(prints2[1]);
        expect(prints2[0].length).toBeGreaterThan(0);
    });

    test('3.27.23 and 3.35 suppressed findings are results with a justification', () => {
        const suppressed = results.filter((one) => one.suppressions !== undefined);
        expect(suppressed).toMatchObject([
            {
                ruleId: 'AIG-SECRET',
                suppressions: [{ kind: 'external', justification: 'A key of a test account (until 2999-01-01)' }]
            }
        ]);
    });

    test('3.20 a run that could not read a file was not successful and says why', () => {
        expect(run.invocations).toMatchObject([{ executionSuccessful: true }]);
        const [broken] = logOf(checkout({ 'force-app/flows/F.flow-meta.xml': '<Flow>' })).runs;
        expect(broken.invocations).toMatchObject([
            {
                executionSuccessful: false,
                toolExecutionNotifications: [
                    { level: 'error', message: { text: expect.stringContaining('malformed XML') } }
                ]
            }
        ]);
    });
});
