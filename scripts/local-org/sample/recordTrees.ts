import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A value of an sObject tree file: `@ref` points to a record of the same plan. */
export type TreeValue = string | number | boolean | null;

export interface TreeRecord {
    readonly object: string;
    readonly reference: string;
    readonly values: Readonly<Record<string, TreeValue>>;
}

interface TreeFile {
    readonly records: readonly ({
        readonly attributes: { readonly type: string; readonly referenceId: string };
    } & Record<string, TreeValue>)[];
}

/**
 * Reads the records of a `sf data import tree` plan (data/plan.json) in the order of the plan, so that the same files load
 * into a real org. Throws when a file is missing or malformed.
 */
export function readRecordTrees(sampleDir: string): readonly TreeRecord[] {
    const dataDir = join(sampleDir, 'data');
    const plan = JSON.parse(readFileSync(join(dataDir, 'plan.json'), 'utf8')) as { files: string[] }[];
    return plan.flatMap(({ files }) => files.flatMap((file) => readTreeFile(join(dataDir, file))));
}

function readTreeFile(path: string): TreeRecord[] {
    const { records } = JSON.parse(readFileSync(path, 'utf8')) as TreeFile;
    return records.map(({ attributes, ...values }) => {
        if (!attributes?.type || !attributes.referenceId) {
            throw new Error(`${path}: every record needs attributes.type and attributes.referenceId`);
        }
        return { object: attributes.type, reference: attributes.referenceId, values };
    });
}
