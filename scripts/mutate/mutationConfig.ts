import { readFileSync } from 'node:fs';
import type { Mutant } from './mutant';

/** A mutant that no test can kill, because it does the same. */
export interface EquivalentMutant {
    readonly class: string;
    readonly was: string;
    readonly becomes: string;
    readonly reason: string;
}

export interface MutationConfig {
    /** Classes to mutate, by what they do for the product. */
    readonly classes: Readonly<Record<string, readonly string[]>>;
    /** Share of mutants that tests must kill, in percent. */
    readonly wanted: number;
    readonly equivalent: readonly EquivalentMutant[];
}

/** Reads config/mutation.json. Throws when a listed mutant has no reason. */
export function readMutationConfig(file: string): MutationConfig {
    const config = JSON.parse(readFileSync(file, 'utf8')) as MutationConfig;
    for (const { class: name, was, becomes, reason } of config.equivalent) {
        if (!name || !was || !becomes || !reason) {
            throw new Error(`${file}: an equivalent mutant needs class, was, becomes and reason (${name}: ${was})`);
        }
    }
    return config;
}

export function isListed(mutant: Mutant, { equivalent }: MutationConfig): boolean {
    return equivalent.some(
        (each) => each.class === mutant.className && each.was === mutant.was && each.becomes === mutant.becomes
    );
}
