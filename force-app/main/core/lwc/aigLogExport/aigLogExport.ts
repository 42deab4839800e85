import getPage from '@salesforce/apex/AigDecisionLogExport.getPage';

type Row = NonNullable<NonNullable<Awaited<ReturnType<typeof getPage>>>['rows']>[number];

const GENESIS = '0'.repeat(64);

/** Reads the rows after a sequence, page after page. */
async function rowsAfter(useCaseId: string | null, sequence: number): Promise<Row[]> {
    const page = await getPage({ useCaseId, afterSequence: sequence });
    const rows = page.rows ?? [];
    const last = rows.at(-1)?.sequence;
    const more = page.hasMore && last ? await rowsAfter(useCaseId, last) : [];
    return [...rows, ...more];
}

/** Takes a use case (null: the organization); reads its chain page by page. Returns the text of the file `log:verify` reads. */
export async function chainFile(useCaseId: string | null): Promise<string> {
    const rows = await rowsAfter(useCaseId, 0);
    const useCase = rows[0]?.useCase ?? useCaseId;
    const file = { format: 1, useCase, count: rows.length, headHash: rows.at(-1)?.hash ?? GENESIS, rows };
    return `${JSON.stringify(file, null, 2)}\n`;
}

/** Takes a use case (null: the organization) and a name for people; hands the file to the browser. */
export async function downloadChain(useCaseId: string | null, name: string): Promise<void> {
    const text = await chainFile(useCaseId);
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `decision-log-${name.replace(/[^A-Za-z0-9-]+/g, '-')}.json`;
    link.click();
    URL.revokeObjectURL(address);
}
