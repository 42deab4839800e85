import { chainFile, downloadChain } from 'c/aigLogExport';
import getPage from '@salesforce/apex/AigDecisionLogExport.getPage';
import { clearPage, mockOf } from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('@salesforce/apex/AigDecisionLogExport.getPage', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const row = (sequence: number) => ({
    sequence,
    event: 'APPROVED',
    actor: null,
    at: '2026-11-23T10:00:00Z',
    detail: '{}',
    format: 1,
    useCase: 'a01000000000001AAA',
    previousHash: 'a'.repeat(64),
    hash: `${sequence}`.repeat(64)
});

describe('c/aigLogExport', () => {
    afterEach(clearPage);

    it('reads page after page into one file with the head of the chain', async () => {
        mockOf(getPage)
            .mockResolvedValueOnce({ rows: [row(1), row(2)], hasMore: true })
            .mockResolvedValueOnce({ rows: [row(3)], hasMore: false });
        const text = await chainFile('a01000000000001');
        expect(mockOf(getPage).mock.calls.map(([input]) => input)).toEqual([
            { useCaseId: 'a01000000000001', afterSequence: 0 },
            { useCaseId: 'a01000000000001', afterSequence: 2 }
        ]);
        expect(JSON.parse(text)).toEqual({
            format: 1,
            useCase: 'a01000000000001AAA',
            count: 3,
            headHash: '3'.repeat(64),
            rows: [row(1), row(2), row(3)]
        });
    });

    it('gives an empty chain its own head', async () => {
        mockOf(getPage).mockResolvedValueOnce({ rows: [], hasMore: false });
        expect(JSON.parse(await chainFile(null))).toEqual({
            format: 1,
            useCase: null,
            count: 0,
            headHash: '0'.repeat(64),
            rows: []
        });
    });

    it('hands the file to the browser under a plain name', async () => {
        mockOf(getPage).mockResolvedValueOnce({ rows: [row(1)], hasMore: false });
        const names: string[] = [];
        const create = jest.fn(() => 'blob:chain');
        const revoke = jest.fn();
        Object.assign(URL, { createObjectURL: create, revokeObjectURL: revoke });
        const clicked = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
            this: HTMLAnchorElement
        ) {
            names.push(this.download);
        });
        await downloadChain('a01', 'UC 00001/x');
        expect(names).toEqual(['decision-log-UC-00001-x.json']);
        expect(create).toHaveBeenCalledTimes(1);
        expect(revoke).toHaveBeenCalledWith('blob:chain');
        clicked.mockRestore();
    });
});
