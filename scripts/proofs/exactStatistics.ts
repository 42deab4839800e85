import { Decimal } from 'decimal.js';

/**
 * Statistics of two groups, written apart from the package and in another way: exact integers for Fisher's test, forty
 * digits for everything else. The package's Apex is compared with it.
 */
const Exact = Decimal.clone({ precision: 40 });
const ZERO = new Exact(0);
const ONE = new Exact(1);

/** A two-by-two table: successes and failures of two groups. */
export interface Table {
    readonly a: number;
    readonly b: number;
    readonly c: number;
    readonly d: number;
}

function binomials(n: number): bigint[] {
    const row = [1n];
    for (let k = 1; k <= n; k++) {
        row.push(((row[k - 1] ?? 0n) * BigInt(n - k + 1)) / BigInt(k));
    }
    return row;
}

/** Two-sided Fisher p value: every table with these margins is counted with exact integers. */
export function fisherTwoSided({ a, b, c, d }: Table): number {
    const first = binomials(a + b);
    const second = binomials(c + d);
    const column = a + c;
    const ways = (x: number): bigint => (first[x] ?? 0n) * (second[column - x] ?? 0n);
    const observed = ways(a);
    let tail = 0n;
    let total = 0n;
    for (let x = Math.max(0, column - c - d); x <= Math.min(column, a + b); x++) {
        const count = ways(x);
        total += count;
        tail += count <= observed ? count : 0n;
    }
    return new Exact(tail.toString()).div(total.toString()).toNumber();
}

/** z of the pooled two-proportion test; null where its variance is 0. */
export function zStatistic({ a, b, c, d }: Table): number | null {
    const n1 = new Exact(a + b);
    const n2 = new Exact(c + d);
    const pooled = new Exact(a + c).div(n1.plus(n2));
    const variance = pooled.times(ONE.minus(pooled)).times(ONE.div(n1).plus(ONE.div(n2)));
    return variance.isZero() ? null : new Exact(a).div(n1).minus(new Exact(c).div(n2)).div(variance.sqrt()).toNumber();
}

/** Two-sided normal tail: one less the Maclaurin series of erf, summed with enough digits to survive its cancellation. */
export function normalTwoSided(z: number): number {
    const x = new Exact(Math.abs(z)).div(new Exact(2).sqrt());
    const square = x.times(x).negated();
    let power = x;
    let sum = ZERO;
    for (let n = 0; n < 400; n++) {
        const term = power.div(2 * n + 1);
        sum = sum.plus(term);
        if (n > 0 && term.abs().lt('1e-36')) {
            break;
        }
        power = power.times(square).div(n + 1);
    }
    return ONE.minus(sum.times(2).div(Exact.acos(-1).sqrt())).toNumber();
}

/** Bounds of the 95 % Wilson interval: the roots of its quadratic equation, where the package uses centre and reach. */
export function wilson(successes: number, trials: number): [number, number] {
    const z2 = new Exact('1.959963984540054').pow(2);
    const n = new Exact(trials);
    const rate = new Exact(successes).div(n);
    const a = n.plus(z2);
    const b = rate.times(n).times(2).plus(z2);
    const root = b.times(b).minus(a.times(4).times(n).times(rate).times(rate)).sqrt();
    return [b.minus(root).div(a.times(2)).toNumber(), b.plus(root).div(a.times(2)).toNumber()];
}
