import RequestDetails from 'shell/requestDetails';
import { all, clearPage, find, fire, flush, has, mount, props, text } from '../../../../../../jest-mocks/testKit';
import { setSession } from '../../../../../../jest-mocks/shellKit';
import { requestText } from '../requestText';

const DETAILS = {
    id: 1,
    at: Date.UTC(2026, 0, 2, 10, 29),
    userName: 'Steward',
    label: 'POST /apex/Deals/close',
    milliseconds: 120,
    error: 'Divide by 0' as string | null,
    stack: 'Class.Deals.close: line 12, column 1' as string | null,
    limits: [
        { name: 'queryRows', used: 3, maximum: 50000 },
        { name: 'queries', used: 90, maximum: 100 }
    ],
    queries: [
        { text: 'SELECT Id FROM Account', milliseconds: 1.5, rows: 7 },
        { text: 'SELECT Id FROM Deal__c', milliseconds: 20, rows: 1 }
    ],
    dmlCalls: [{ text: 'insert Deal__c', milliseconds: 12, rows: 2, failed: 1 }],
    lines: [
        { level: 'DEBUG', message: 'before' },
        { level: 'ERROR', message: 'after' }
    ]
};
const QUIET = { ...DETAILS, error: null, stack: null, limits: [], queries: [], dmlCalls: [], lines: [] };

const details = (more: object = {}): Promise<HTMLElement> =>
    mount('shell-request-details', RequestDetails, { details: { ...DETAILS, ...more } });

describe('shell-request-details', () => {
    beforeEach(() => setSession());
    afterEach(clearPage);

    it('shows the error with its Apex stack, limits, queries, DML and the log', async () => {
        const element = await details();
        expect(text(find(element, '.error'))).toBe('Divide by 0');
        expect(text(find(element, '.stack'))).toBe('Class.Deals.close: line 12, column 1');
        expect(all(element, 'dl > div').map(text)).toEqual(['Query rows 3 of 50,000', 'SOQL queries 90 of 100 (90%)']);
        expect(all(element, 'dd.slds-text-color_error').map(text)).toEqual(['90 of 100 (90%)']);
        expect(all(element, '.queries li').map(text)).toEqual([
            'SELECT Id FROM Account 7 rows, 1.5 ms',
            'SELECT Id FROM Deal__c 1 row, 20 ms'
        ]);
        expect(text(find(element, '.slowest'))).toBe('1 row, 20 ms');
        expect(all(element, '.dml li').map(text)).toEqual(['insert Deal__c 2 rows, 1 failed, 12 ms']);
        expect(find(element, '.log').textContent).toBe('DEBUG|before\nERROR|after');
        expect(text(element)).toContain('Steward, 120 ms; 2 queries in 22 ms');
        await expect(element).toBeAccessible();
    });

    it('takes the focus to its heading', async () => {
        const element = await details();
        element.focus();
        expect(element.shadowRoot?.activeElement?.tagName).toMatch(/^H\d$/);
    });

    it('says where there is nothing', async () => {
        const element = await details(QUIET);
        expect(text(element).match(/None\./g)).toHaveLength(3);
        expect(text(element)).toContain('Nothing was written with System.debug.');
        expect(has(element, '.error')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('filters the log by text and level, anew for each request', async () => {
        const element = await details();
        expect(props(element, '.level').options).toHaveLength(3);
        await fire(find(element, '.filter'), 'change', { value: 'AFT' });
        expect(find(element, '.log').textContent).toBe('ERROR|after');
        await fire(find(element, '.level'), 'change', { value: 'DEBUG' });
        expect(text(find(element, '[role="status"]'))).toBe('0 of 2 lines');
        Object.assign(element, { details: { ...DETAILS, id: 2 } });
        await flush();
        expect(text(find(element, '[role="status"]'))).toBe('2 of 2 lines');
    });

    it('hands all of it out as a file', async () => {
        const made: Blob[] = [];
        Object.assign(URL, {
            createObjectURL: (blob: Blob) => {
                made.push(blob);
                return 'blob:log';
            },
            revokeObjectURL: jest.fn()
        });
        const clicked = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation();
        const element = await details();
        await fire(find(element, 'lightning-button'), 'click');
        expect([made.length, clicked.mock.calls.length]).toEqual([1, 1]);
        const written = requestText(DETAILS);
        expect(made[0].size).toBe(new Blob([written]).size);
        for (const part of [
            'failed: Divide by 0',
            'line 12',
            'SOQL queries: 90 of 100',
            '1 failed: insert Deal__c',
            'ERROR|after'
        ]) {
            expect(written).toContain(part);
        }
        expect(requestText(QUIET).match(/\(none\)/g)).toHaveLength(4);
    });
});
