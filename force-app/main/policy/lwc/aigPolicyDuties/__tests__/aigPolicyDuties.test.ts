import AigPolicyDuties from 'c/aigPolicyDuties';
import { all, clearPage, click, find, listen, mount, props, text } from '../../../../../../scripts/jest-mocks/testKit';

const DUTY = {
    policyId: 'a20',
    key: 'input',
    title: 'What may be put into AI',
    version: 2,
    kind: 'Acceptable Input',
    kindLabel: 'Acceptable Input',
    state: 'Owed',
    dueOn: '2026-12-02',
    isOverdue: false,
    effectiveFrom: '2026-11-20'
};
const show = async (...changes: object[]) =>
    mount('c-aig-policy-duties', AigPolicyDuties, { duties: changes.map((change) => ({ ...DUTY, ...change })) });

describe('c-aig-policy-duties', () => {
    afterEach(clearPage);

    it('says what to sign and until when', async () => {
        const element = await show({});
        expect(text(element)).toContain('Acceptable Input, version 2');
        expect(text(element)).toContain('Sign by December 2, 2026.');
        expect(props(element, 'c-aig-status-badge')).toMatchObject({ value: 'Due Soon', label: 'To sign' });
        await expect(element).toBeAccessible();
    });

    it('says what is overdue, takes effect later, runs out, is signed or has no version in force', async () => {
        const element = await show(
            { policyId: '1', isOverdue: true },
            { policyId: '2', state: 'Upcoming' },
            { policyId: '3', state: 'Expiring', signedOn: '2025-12-02', validUntil: '2026-12-02' },
            { policyId: '4', state: 'Signed', dueOn: null, signedOn: '2026-11-21', validUntil: '2027-11-21' },
            { policyId: '5', state: 'Signed', dueOn: null, signedOn: '2026-11-21', validUntil: null },
            { policyId: null, state: 'Not In Force', dueOn: null, version: null, kindLabel: null },
            { policyId: '7', state: 'Of a later version' }
        );
        expect(all(element, '.state span').map((span) => span.textContent)).toEqual([
            'Sign now: it was due on December 2, 2026.',
            'In force from November 20, 2026. Sign by December 2, 2026.',
            'Sign by December 2, 2026.',
            'Signed on November 21, 2026, valid until November 21, 2027.',
            'Signed on November 21, 2026.',
            '',
            'Sign by December 2, 2026.'
        ]);
        expect(
            all(element, 'c-aig-status-badge').map((badge) => (badge as unknown as { value: string }).value)
        ).toEqual(['Overdue', 'Open', 'Due Soon', 'Met', 'Met', 'Denied', 'Of a later version']);
        expect(all(element, 'lightning-button')).toHaveLength(6);
        expect(all(element, 'lightning-button')[3]).toMatchObject({ label: 'Read', variant: 'neutral' });
        await expect(element).toBeAccessible();
    });

    it('asks to open a policy', async () => {
        const element = await show({});
        const opened = listen(element, 'open');
        expect(props(element, 'lightning-button').title).toBe('Read and sign: What may be put into AI');
        await click(find(element, 'lightning-button'));
        expect(opened.mock.calls[0]?.[0].detail).toEqual({ policyId: 'a20' });
    });
});
