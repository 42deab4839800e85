import AigRegisterAction from 'c/aigRegisterAction';
import { clearPage, find, fire, listen, mount, props } from '../../../../../../scripts/jest-mocks/testKit';

describe('c-aig-register-action', () => {
    afterEach(clearPage);

    it('opens the registration for the record', async () => {
        const record = { recordId: '006000000000001AAA', objectApiName: 'Opportunity' };
        const element = await mount('c-aig-register-action', AigRegisterAction, record);
        expect(props(element, 'c-aig-registration-wizard')).toMatchObject(record);
        expect(props(element, 'lightning-quick-action-panel').header).toBe('Register AI feature');
        await expect(element).toBeAccessible();
    });

    it('closes the action when the registration is done', async () => {
        const element = await mount('c-aig-register-action', AigRegisterAction, {
            recordId: '006',
            objectApiName: 'Lead'
        });
        const close = listen(element, 'lightning__actionsclosescreen');
        await fire(find(element, 'c-aig-registration-wizard'), 'close', { useCaseId: 'a01', isSubmitted: true });
        expect(close).toHaveBeenCalledTimes(1);
    });
});
