import { COLLECTION_CASES } from './collectionCases';
import { DATA_CASES, DATA_MEMBERS } from './dataCases';
import { DATE_CASES } from './dateCases';
import type { DifferentialCase } from './differentialCase';
import { DifferentialOrg } from './differentialOrg';
import { EXCEPTION_CASES, EXCEPTION_MEMBERS } from './exceptionCases';
import { LANGUAGE_CASES, LANGUAGE_MEMBERS } from './languageCases';
import { LIBRARY_CASES, LIBRARY_MEMBERS } from './libraryCases';
import { NUMBER_CASES } from './numberCases';
import { RECORD_CASES, RECORD_MEMBERS } from './recordCases';
import { REFERENCE_CASES, REFERENCE_MEMBERS } from './referenceCases';
import { SEARCH_CASES, SEARCH_MEMBERS } from './searchCases';
import { STRING_CASES } from './stringCases';

const CASES: readonly DifferentialCase[] = [
    ...STRING_CASES,
    ...NUMBER_CASES,
    ...DATE_CASES,
    ...COLLECTION_CASES,
    ...LANGUAGE_CASES,
    ...EXCEPTION_CASES,
    ...RECORD_CASES,
    ...DATA_CASES,
    ...LIBRARY_CASES,
    ...SEARCH_CASES,
    ...REFERENCE_CASES
];

/** The part of a result that the page speaks of: an exception's type where it names no message, nothing where it names no type. */
function asStated(result: string, expected: string): string {
    if (!expected.startsWith('throws') || !result.startsWith('throws')) {
        return result;
    }
    const [type] = result.split(': ');
    return expected === 'throws' ? 'throws' : expected.includes(': ') ? result : (type ?? result);
}

describe('Apex gives what the documentation of the platform says', () => {
    let org: DifferentialOrg;
    beforeAll(() => {
        org = new DifferentialOrg(CASES, [
            LANGUAGE_MEMBERS,
            EXCEPTION_MEMBERS,
            RECORD_MEMBERS,
            DATA_MEMBERS,
            LIBRARY_MEMBERS,
            SEARCH_MEMBERS,
            REFERENCE_MEMBERS
        ]);
    });
    afterAll(() => org.close());

    it.each(CASES.map((each, index) => [each.name, each, index] as const))('%s', (_, each, index) => {
        expect(asStated(org.run(index), each.expected)).toBe(each.expected);
    });
});

describe('the differential table', () => {
    it('has a page of the official documentation in every row', () => {
        const pages = CASES.filter(
            ({ page }) =>
                !/^https:\/\/developer\.salesforce\.com\/docs\/atlas\.en-us\.\w+\.meta\/\w+\/\w+\.htm$/.test(page)
        );
        expect(pages).toEqual([]);
    });

    it('names each row once', () => {
        const names = CASES.map(({ name }) => name);
        expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    });
});
