import FlowModal from 'shell/flowModal';
import { navigateToUrl } from 'lightning/router';
import { clearPage, find, fire, listen, mount, props } from '../../../../../../jest-mocks/testKit';

const INPUTS = [{ name: 'recordId', type: 'String', value: '1' }];
const modal = (): Promise<HTMLElement> =>
    mount('shell-flow-modal', FlowModal, { label: 'Close deal', flowName: 'Close_Deal', inputs: INPUTS });

describe('shell-flow-modal', () => {
    afterEach(clearPage);

    it('runs the flow with its inputs', async () => {
        const element = await modal();
        expect(props(element, 'lightning-flow')).toMatchObject({
            flowApiName: 'Close_Deal',
            flowInputVariables: INPUTS
        });
        expect(props(element, 'lightning-modal-header').label).toBe('Close deal');
        await expect(element).toBeAccessible();
    });

    it('closes when the flow is over, and only then', async () => {
        const element = await modal();
        const closed = listen(element, 'modalclose');
        await fire(find(element, 'lightning-flow'), 'statuschange', { status: 'STARTED' });
        await fire(find(element, 'lightning-flow'), 'statuschange', { status: 'ERROR' });
        expect(closed).not.toHaveBeenCalled();
        await fire(find(element, 'lightning-flow'), 'statuschange', { status: 'FINISHED' });
        expect(closed.mock.calls.map(([event]) => event.detail as unknown)).toEqual(['finished']);
    });

    it('closes when the page behind it changes', async () => {
        const element = await modal();
        const closed = listen(element, 'modalclose');
        navigateToUrl('/lightning/page/home');
        expect(closed).toHaveBeenCalledTimes(1);
        element.remove();
        navigateToUrl('/lightning/page/reports');
        expect(closed).toHaveBeenCalledTimes(1);
    });
});
