import ActionModal from 'shell/actionModal';
import { CLOSE_ACTION_SCREEN } from 'lightning/actions';
import { navigateToUrl } from 'lightning/router';
import { clearPage, find, has, listen, mount, props, text } from '../../../../../../jest-mocks/testKit';
import { RECORD_ID, setComponent } from '../../../../../../jest-mocks/shellKit';
import Probe from '../../../../../../jest-mocks/shell/probe/probe';

const modal = (componentName: string, recordId = RECORD_ID): Promise<HTMLElement> =>
    mount('shell-action-modal', ActionModal, {
        label: 'Do it',
        componentName,
        recordId,
        objectApiName: 'Deal__c'
    });

describe('shell-action-modal', () => {
    beforeEach(() => setComponent('thing', Probe));
    afterEach(clearPage);

    it('shows the component of the action with the record', async () => {
        const element = await modal('thing');
        expect(props(element, 'lightning-modal-body > *')).toMatchObject({
            recordId: RECORD_ID,
            objectApiName: 'Deal__c'
        });
        expect(has(element, 'lightning-modal-header')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('closes when the component asks for it, and when the page behind it changes', async () => {
        const element = await modal('thing');
        const closed = listen(element, 'modalclose');
        const event = new CustomEvent(CLOSE_ACTION_SCREEN, { bubbles: true, composed: true });
        find(element, 'lightning-modal-body > *').dispatchEvent(event);
        expect(closed).toHaveBeenCalledTimes(1);
        navigateToUrl('/lightning/page/home');
        expect(closed).toHaveBeenCalledTimes(2);
        element.remove();
        navigateToUrl('/lightning/page/reports');
        expect(closed).toHaveBeenCalledTimes(2);
    });

    it.each([
        ['none', 'Component none does not exist or is not exposed.'],
        ['late', 'network']
    ])('says why component %s cannot be shown', async (name, message) => {
        setComponent('late', new Error('network'));
        const element = await modal(name);
        expect(text(find(element, '[role="alert"]'))).toBe(message);
        expect(props(element, 'lightning-modal-header').label).toBe('Do it');
        await expect(element).toBeAccessible();
    });

    it('says that a component failed, and keeps the dialog', async () => {
        const logged = jest.spyOn(console, 'error').mockImplementation();
        const element = await modal('thing', 'fail');
        expect(text(find(element, '[role="alert"]'))).toBe('thing failed: it broke');
        expect(logged).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });
});
