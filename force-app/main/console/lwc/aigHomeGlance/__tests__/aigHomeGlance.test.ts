import AigHomeGlance from 'c/aigHomeGlance';
import { refreshApex } from '@salesforce/apex';
import getGlance from '@salesforce/apex/AigHomeController.getGlance';
import {
    clearPage,
    click,
    find,
    fire,
    flush,
    has,
    listen,
    mount,
    props,
    text,
    wireOf
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock(
    '@salesforce/apex/AigHomeController.getGlance',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex', () => ({ __esModule: true, refreshApex: jest.fn(() => Promise.resolve()) }), {
    virtual: true
});

const GLANCE = {
    severities: [{ value: 'Not Assessed', label: 'Not assessed', total: 2 }],
    unregistered: [{ value: 'Apex', label: 'Apex', total: 3 }],
    unregisteredCount: 3,
    expiring: [
        { id: 'a01', title: 'Lead routing', ownerName: 'Business Owner', expiresOn: '2026-11-20' },
        { id: 'a02', title: 'Case replies', ownerName: 'Business Owner', expiresOn: '2026-12-20' }
    ],
    today: '2026-11-25'
};
const show = async (glance: object = GLANCE) => {
    const element = await mount('c-aig-home-glance', AigHomeGlance);
    wireOf(getGlance).emit(glance);
    await flush();
    return element;
};

describe('c-aig-home-glance', () => {
    afterEach(clearPage);

    it('loads', async () => {
        const element = await mount('c-aig-home-glance', AigHomeGlance);
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows incidents, unregistered components and approvals that end, and marks those that are over', async () => {
        const element = await show();
        expect(props(element, '[data-id="severities"]').bars).toEqual(GLANCE.severities);
        expect(text(element)).toContain('Found, and nobody answers for it: 3');
        expect(text(element).match(/Expired/g)).toHaveLength(1);
        await expect(element).toBeAccessible();
    });

    it('leads from each block to its list', async () => {
        const element = await show();
        const navigate = listen(element, 'navigate');
        await fire(find(element, '[data-id="severities"]'), 'choose', { value: 'Not Assessed' });
        await fire(find(element, '[data-id="types"]'), 'choose', { value: 'Apex' });
        await click(find(element, '[data-id="triage"]'));
        await click(find(element, '[data-id="incidents"]'));
        await click(find(element, '[data-id="expiring"]'));
        expect(
            navigate.mock.calls.map(([{ detail }]) => [
                detail.attributes.objectApiName ?? detail.attributes.apiName,
                detail.state
            ])
        ).toEqual([
            ['AI_Incident__c', { filterName: 'AIG_Severity_Not_Assessed' }],
            ['AIG_Feature_Inventory', { c__featureType: 'Apex' }],
            ['AIG_Feature_Inventory', undefined],
            ['AI_Incident__c', { filterName: 'AIG_Open' }],
            ['AI_Use_Case__c', { filterName: 'AIG_Expiring' }]
        ]);
    });

    it('says when all is well', async () => {
        const element = await show({
            severities: [],
            unregistered: [],
            unregisteredCount: 0,
            hasInventory: true,
            expiring: [],
            today: '2026-11-25'
        });
        expect(text(element)).toContain('No incident is open.');
        expect(text(element)).toContain('Every AI feature that was found answers to a use case.');
        expect(text(element)).toContain('No approval ends within 60 days.');
        await expect(element).toBeAccessible();
    });

    it('does not call an inventory fine that nobody has filled', async () => {
        const element = await show({ unregistered: [], unregisteredCount: 0, hasInventory: false, expiring: [] });
        expect(text(element)).not.toContain('Every AI feature that was found');
        expect(text(element)).toContain('No AI component was found or entered yet.');
        await expect(element).toBeAccessible();
    });

    it('hides what the user may not see', async () => {
        const element = await show({ expiring: [], today: '2026-11-25' });
        expect(has(element, '[data-id="incidents"]')).toBe(false);
        expect(has(element, '[data-id="triage"]')).toBe(false);
    });

    it('says why it cannot be read, and tries again', async () => {
        const element = await mount('c-aig-home-glance', AigHomeGlance);
        wireOf(getGlance).error({ message: 'No access.' });
        await flush();
        expect(text(element)).toContain('No access.');
        await expect(element).toBeAccessible();
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });
});
