import AigFeatureDetail from 'c/aigFeatureDetail';
import getDetail from '@salesforce/apex/AigFeatureController.getDetail';
import {
    all,
    clearPage,
    click,
    find,
    flush,
    has,
    listen,
    mount,
    props,
    text,
    wireOf
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock(
    '@salesforce/apex/AigFeatureController.getDetail',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);

const FEATURE = {
    id: 'a07',
    name: 'Draft_Reply',
    apiName: 'Draft_Reply',
    location: 'sales: a.cls:1',
    model: 'GPT',
    state: 'Registered',
    useCaseId: 'a01',
    useCaseTitle: 'Case replies'
};
const DETAIL = {
    findings: 'high | gate | a.cls:3 | never asks the gate\n\nlow | doc',
    dataUsed: 'Case.Subject',
    usableBy: 'Sales_User',
    components: ''
};
const show = async (properties: object = {}, detail: object | null = DETAIL) => {
    const element = await mount('c-aig-feature-detail', AigFeatureDetail, {
        feature: FEATURE,
        canTriage: true,
        canRegister: true,
        ...properties
    });
    if (detail) {
        wireOf(getDetail).emit(detail);
        await flush();
    }
    return element;
};

describe('c-aig-feature-detail', () => {
    afterEach(clearPage);

    it('loads what a scan found about this component', async () => {
        const element = await show({}, null);
        expect(has(element, 'lightning-spinner')).toBe(true);
        expect(wireOf(getDetail).getLastConfig()).toEqual({ featureId: 'a07' });
        await expect(element).toBeAccessible();
    });

    it('shows what it reads, who can use it and the findings, one on a line', async () => {
        const element = await show();
        expect(all(element, '.heading').map(text)).toEqual([
            'Findings of the last scan',
            'What it reads and writes',
            'Who can use it'
        ]);
        expect(all(element, '.lines li')).toHaveLength(4);
        expect(props(element, 'c-aig-record-link').label).toBe('Case replies');
        await expect(element).toBeAccessible();
    });

    it('says so when no scan has described it, and shows an acceptance', async () => {
        const feature = {
            ...FEATURE,
            useCaseId: null,
            acceptanceReason: 'Spell checking.',
            acceptanceExpiresOn: '2026-12-31'
        };
        const element = await show({ feature }, { findings: null, dataUsed: null, usableBy: null, components: null });
        expect(text(element)).toContain('No scan has described this component yet.');
        expect(text(element)).toContain('Spell checking.');
        expect(has(element, 'c-aig-record-link')).toBe(false);
    });

    it('offers only what the user may do, and fires it', async () => {
        const element = await show();
        const action = listen(element, 'action');
        await click(find(element, '[data-action="link"]'));
        expect(action.mock.calls[0]?.[0].detail).toEqual({ action: 'link', featureId: 'a07' });
        clearPage();
        const reader = await show({ canTriage: false, canRegister: false });
        expect(all(reader, '[data-action]')).toHaveLength(0);
        await expect(reader).toBeAccessible();
    });

    it('closes', async () => {
        const element = await show();
        const close = listen(element, 'close');
        await click(find(element, 'lightning-button-icon'));
        expect(close).toHaveBeenCalledTimes(1);
    });

    it('says why it cannot be read', async () => {
        const element = await show({}, null);
        wireOf(getDetail).error({ message: 'No access.' });
        await flush();
        expect(text(element)).toContain('No access.');
        await expect(element).toBeAccessible();
    });
});
