import { setPageTitle } from 'shell/pageTitle';

describe('setPageTitle', () => {
    it('names the page from the narrowest part to the product, without parts that are not known yet', () => {
        setPageTitle('First deal', 'Deal');
        expect(document.title).toBe('First deal | Deal | Local org');
        setPageTitle('', 'Deal');
        expect(document.title).toBe('Deal | Local org');
    });
});
