import ErrorPage from 'shell/errorPage';
import HeadlessAction from 'shell/headlessAction';
import { clearPage, mount } from '../../../../../../jest-mocks/testKit';
import { setComponent } from '../../../../../../jest-mocks/shellKit';
import Probe from '../../../../../../jest-mocks/shell/probe/probe';

interface Runner {
    run(componentName: string, properties?: object): Promise<void>;
}

describe('shell-headless-action', () => {
    afterEach(clearPage);
    const mounted = (): Promise<HTMLElement & Runner> => mount<Runner>('shell-headless-action', HeadlessAction);

    it('calls invoke() of the component each time, with the record', async () => {
        setComponent('silent', Probe);
        const element = await mounted();
        await element.run('silent', { recordId: '1' });
        await element.run('silent', { recordId: '2' });
        expect(Probe.invoked.mock.calls).toEqual([['1'], ['2']]);
        await expect(element).toBeAccessible();
    });

    it('hands on what goes wrong: no such component, none to invoke, a failing one', async () => {
        setComponent('visible', ErrorPage);
        setComponent('silent', Probe);
        const element = await mounted();
        await expect(element.run('nowhere')).rejects.toThrow('Component nowhere does not exist');
        await expect(element.run('visible')).rejects.toThrow('Component visible has no invoke()');
        Probe.invoked.mockReturnValue(Promise.reject(new Error('refused')));
        await expect(element.run('silent')).rejects.toThrow('refused');
    });
});
