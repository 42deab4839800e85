import { DATE_FUNCTIONS } from './dates';
import { LOGIC_FUNCTIONS } from './logic';
import { MATH_FUNCTIONS } from './math';
import { RECORD_FUNCTIONS } from './record';
import type { FunctionRow } from './table';
import { TEXT_FUNCTIONS } from './text';

const ROWS: readonly FunctionRow[] = [
    ...LOGIC_FUNCTIONS,
    ...TEXT_FUNCTIONS,
    ...MATH_FUNCTIONS,
    ...DATE_FUNCTIONS,
    ...RECORD_FUNCTIONS
];

/** Functions of the formula language, by name in upper case. */
export const FUNCTIONS: ReadonlyMap<string, FunctionRow> = new Map(ROWS.map((row) => [row.name, row]));

/** Functions of the platform that the local org refuses by name. */
export const UNSUPPORTED_FUNCTIONS: ReadonlySet<string> = new Set([
    'CONVERTCURRENCY',
    'CURRENCYRATE',
    'DISTANCE',
    'FORMATCURRENCY',
    'GEOLOCATION',
    'GETRECORDIDS',
    'GETSESSIONID',
    'IMAGEPROXYURL',
    'INCLUDE',
    'ISCLONE',
    'JSENCODE',
    'JSINHTMLENCODE',
    'LINKTO',
    'PARENTGROUPVAL',
    'PREDICT',
    'PREVGROUPVAL',
    'REQUIRESCRIPT',
    'URLFOR'
]);

/** One formula function and whether the local org computes it. */
export interface FormulaFunctionSupport {
    readonly name: string;
    readonly signature: string | null;
    readonly isSupported: boolean;
}

/** The functions the formula room knows, from the tables it dispatches by. */
export function supportedFormulaFunctions(): FormulaFunctionSupport[] {
    return [
        ...ROWS.map(({ name, signature }) => ({ name, signature, isSupported: true })),
        ...[...UNSUPPORTED_FUNCTIONS].map((name) => ({ name, signature: null, isSupported: false }))
    ].sort((left, right) => (left.name < right.name ? -1 : 1));
}
