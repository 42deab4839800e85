import { killRounds } from '../local-org/store/__tests__/support/killRounds';
import type { BenchRow } from './benchRow';

const ROUNDS = 200;

/**
 * Kills a writing process with SIGKILL 200 times, at random moments. Ends with an error when a committed transaction is lost or
 * a half one is kept.
 */
export async function benchCrash(): Promise<BenchRow[]> {
    const report = await killRounds(ROUNDS);
    const row = (measure: string, value: number, unit: string, target?: BenchRow['target']): BenchRow => ({
        bench: 'crash',
        measure,
        value,
        unit,
        ...(target ? { target } : {})
    });
    return [
        row('rounds of kill -9, every committed transaction kept', report.rounds, 'rounds', { least: ROUNDS }),
        row('transactions kept, each whole', report.transactions, 'transactions'),
        row('killed inside a transaction', report.insideTransaction, 'rounds', { least: 1 }),
        row('of those, nothing was kept', report.undone, 'rounds')
    ];
}
