import FlowPage from 'shell/flowPage';
import { clearPage, find, fire, mount, props, text } from '../../../../../../jest-mocks/testKit';

describe('shell-flow-page', () => {
    afterEach(clearPage);

    it('runs the flow, and starts it again when it is over', async () => {
        const element = await mount('shell-flow-page', FlowPage, { flowName: 'Report_Incident' });
        expect(props(element, 'lightning-flow')).toMatchObject({
            flowApiName: 'Report_Incident',
            flowFinishBehavior: 'RESTART'
        });
        expect(document.title).toBe('Report_Incident | Local org');
        await expect(element).toBeAccessible();
    });

    it('takes the label of the flow for its title when it has started', async () => {
        const element = await mount('shell-flow-page', FlowPage, { flowName: 'Report_Incident' });
        await fire(find(element, 'lightning-flow'), 'statuschange', { status: 'STARTED', flowTitle: 'Report it' });
        expect(text(find(element, 'h1'))).toBe('Report it');
        expect(document.title).toBe('Report it | Local org');
        await fire(find(element, 'lightning-flow'), 'statuschange', { status: 'ERROR' });
        expect(text(find(element, 'h1'))).toBe('Report it');
    });
});
