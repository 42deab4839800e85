import AigRegisterModal from 'c/aigRegisterModal';
import { clearPage, find, fire, listen, mount, props } from '../../../../../../scripts/jest-mocks/testKit';

describe('c-aig-register-modal', () => {
    afterEach(clearPage);

    it('holds the registration and gives back what came of it', async () => {
        const record = { recordId: '006000000000001AAA', objectApiName: 'Opportunity' };
        const element = await mount('c-aig-register-modal', AigRegisterModal, record);
        const close = listen(element, 'modalclose');
        expect(props(element, 'c-aig-registration-wizard')).toMatchObject({ ...record, fromScratch: false });
        await fire(find(element, 'c-aig-registration-wizard'), 'close', { useCaseId: 'a01', isSubmitted: true });
        expect(close.mock.calls[0]?.[0].detail).toEqual({ useCaseId: 'a01', isSubmitted: true });
        await expect(element).toBeAccessible();
    });

    it('starts from scratch when no record is given', async () => {
        const element = await mount('c-aig-register-modal', AigRegisterModal);
        expect(props(element, 'c-aig-registration-wizard').fromScratch).toBe(true);
    });
});
