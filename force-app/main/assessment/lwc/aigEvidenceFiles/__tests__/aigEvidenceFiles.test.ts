import AigEvidenceFiles from 'c/aigEvidenceFiles';
import getEvidence from '@salesforce/apex/AigAssessmentController.getEvidence';
import { clearPage, click, find, fire, has, mockOf, mount, text } from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('@salesforce/apex/AigAssessmentController.getEvidence', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const FILE = { documentId: 'd1', title: 'Test report', extension: 'pdf', size: 20480, addedByName: 'Legal Reviewer' };
const show = (canEdit = true) => mount('c-aig-evidence-files', AigEvidenceFiles, { recordId: 'a1', canEdit });

describe('c-aig-evidence-files', () => {
    afterEach(clearPage);

    it('waits for the server', async () => {
        mockOf(getEvidence).mockReturnValue(new Promise(() => undefined));
        const element = await show();
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('lists files and reads again after an upload', async () => {
        mockOf(getEvidence).mockResolvedValue([FILE]);
        const element = await show();
        expect(getEvidence).toHaveBeenCalledWith({ assessmentId: 'a1' });
        expect(text(element)).toContain('PDF, 20 KB, added by Legal Reviewer');
        await fire(find(element, 'lightning-file-upload'), 'uploadfinished', { files: [] });
        expect(getEvidence).toHaveBeenCalledTimes(2);
        await click(find(element, '[data-key="d1"]'));
        await expect(element).toBeAccessible();
    });

    it('says that there are none, and takes none from those who only read', async () => {
        mockOf(getEvidence).mockResolvedValue([]);
        const element = await show(false);
        expect(text(element)).toContain('No files yet.');
        expect(has(element, 'lightning-file-upload')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('says why files cannot be read, and tries again', async () => {
        mockOf(getEvidence)
            .mockRejectedValueOnce({ body: { message: 'Server gone.' } })
            .mockResolvedValue([FILE]);
        const element = await show();
        expect(text(element)).toContain('Server gone.');
        await expect(element).toBeAccessible();
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        expect(text(element)).not.toContain('Server gone.');
    });
});
