import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { OrgClock } from '../local-org/clock';
import { LocalOrg } from '../local-org/localOrg';
import { loadProject } from '../local-org/metadata';
import { openRooms } from '../local-org/orgRooms';
import { SYNCHRONOUS_LIMITS } from '../local-org/transaction';
import { runApex } from './anonymousRun';
import type { BenchRow } from './benchRow';

const ROOT = resolve(__dirname, '../..');
const BENCH = 'inputGuard';
const SENTENCE =
    'A reunião com o cliente correu bem; the order 4500012345 of 12.05.2026 is worth 19.90 EUR a unit, and we deliver in May. ';

interface Input {
    readonly measure: string;
    /** Apex expression: a List<String>. */
    readonly texts: string;
    /** What the guard has to answer to the first. */
    readonly decision: string;
    readonly reasonCode: string | null;
}

const text = (unit: string, times: number): string => `new List<String>{ '${unit}'.repeat(${times}) }`;

/** Ordinary texts, and those an attacker would choose: each stays under the limits of one transaction. */
const INPUTS: readonly Input[] = [
    { measure: '1 text of 120 characters', texts: text(SENTENCE, 1), decision: 'Allow', reasonCode: null },
    { measure: '1 text of 100,000 characters', texts: text(SENTENCE, 830), decision: 'Allow', reasonCode: null },
    {
        measure: '1,000 findings in 60,000 characters',
        texts: text('pay 4111 1111 1111 1111 or PT50000201231234567890154 now ok ', 500),
        decision: 'Block',
        reasonCode: 'FOUND'
    },
    { measure: '130,000 times one letter', texts: text('a', 130_000), decision: 'Allow', reasonCode: null },
    { measure: '130,000 digits in a row', texts: text('4', 130_000), decision: 'Allow', reasonCode: null },
    { measure: '65,000 single digits', texts: text('4 ', 65_000), decision: 'Block', reasonCode: 'TOO_COMPLEX' },
    { measure: '26,000 beginnings of an IBAN', texts: text('PT50 ', 26_000), decision: 'Allow', reasonCode: null },
    { measure: '130,000 combining accents', texts: text('\\u0301', 130_000), decision: 'Allow', reasonCode: null },
    { measure: '26,000 user names without a host', texts: text('://a:', 26_000), decision: 'Allow', reasonCode: null }
];

function costOf(rooms: ReturnType<typeof openRooms>, userId: string, input: Input): BenchRow[] {
    const source = `List<AigInputAnswer> answers = AigInputGuard.check(${input.texts});
        Assert.areEqual('${input.decision}', answers[0].decision, answers[0].reasonCode);
        Assert.areEqual(${input.reasonCode === null ? 'null' : `'${input.reasonCode}'`}, answers[0].reasonCode);`;
    const { used, ms } = runApex(rooms, userId, source, SYNCHRONOUS_LIMITS);
    const row = (what: string, value: number, unit: string, most: number | null): BenchRow => ({
        bench: BENCH,
        measure: `${input.measure}: ${what}`,
        value,
        unit,
        ...(most === null ? {} : { target: { most } })
    });
    return [
        row('queries', used('queries'), 'queries', 1),
        row('CPU as counted', used('cpuTime'), 'ms', 6_500),
        row('time', ms, 'ms', null)
    ];
}

/** What checking texts before AI costs of a transaction: ordinary ones, 200 at once, and hostile ones. */
export function benchInputGuard(): Promise<BenchRow[]> {
    const folder = mkdtempSync(join(tmpdir(), 'aig-bench-input-'));
    try {
        const model = loadProject(ROOT);
        const file = join(folder, 'org.sqlite');
        const cacheDir = join(folder, 'cache');
        const org = new LocalOrg({ model, file, cacheDir, sampleDir: join(ROOT, 'force-app/sample') });
        const userId = org.personas().at(-1)?.userId ?? '';
        org.close();
        const rooms = openRooms({ model, file, clock: new OrgClock(), cacheDir });
        const many = Array.from({ length: 200 }, (_, index) => `'${SENTENCE}${index}'`).join(', ');
        const inputs: readonly Input[] = [
            ...INPUTS,
            {
                measure: '200 texts of 120 characters',
                texts: `new List<String>{ ${many} }`,
                decision: 'Allow',
                reasonCode: null
            }
        ];
        const rows = inputs.flatMap((input) => costOf(rooms, userId, input));
        rooms.store.close();
        return Promise.resolve(rows);
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
