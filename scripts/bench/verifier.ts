import { resolve } from 'node:path';
import { verifyProject } from '../verify/verifyProject';
import type { BenchRow } from './benchRow';

const ROOT = resolve(__dirname, '../..');
const RUNS = 3;

/** The metadata verifier over this package: the best of three runs. */
export function benchVerifier(): Promise<BenchRow[]> {
    const options = { root: ROOT, nodeModules: resolve(ROOT, 'node_modules') };
    const results = Array.from({ length: RUNS }, () => verifyProject(options));
    const best = results.reduce((left, right) => (right.seconds < left.seconds ? right : left));
    const row = (measure: string, value: number, unit: string): BenchRow => ({
        bench: 'verifier',
        measure,
        value,
        unit
    });
    return Promise.resolve([
        row('files', best.files, 'files'),
        row('references resolved', best.references, 'names'),
        row('formulas type-checked', best.formulas, 'formulas'),
        row('whole project', best.seconds, 's'),
        row('references resolved per second', best.references / best.seconds, 'names/s')
    ]);
}
