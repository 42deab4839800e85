import { loadComponent } from 'shell/loadComponent';
import { setComponent } from '../../../../../../jest-mocks/shellKit';
import Probe from '../../../../../../jest-mocks/shell/probe/probe';

describe('loadComponent', () => {
    it('gives the class of a component that pages may show', async () => {
        setComponent('known', Probe);
        await expect(loadComponent('known')).resolves.toBe(Probe);
    });

    it('names the component that is not there, and hands on why one cannot be loaded', async () => {
        await expect(loadComponent('none')).rejects.toThrow('Component none does not exist or is not exposed.');
        setComponent('broken', new Error('network'));
        await expect(loadComponent('broken')).rejects.toThrow('network');
    });
});
