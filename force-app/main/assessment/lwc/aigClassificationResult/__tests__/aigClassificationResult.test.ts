import AigClassificationResult from 'c/aigClassificationResult';
import { all, clearPage, find, has, mount, props, text } from '../../../../../../scripts/jest-mocks/testKit';

const RULE = {
    code: 'EUAIA-A3-4A',
    text: 'Selects people for jobs.',
    citation: 'Annex III 4(a)',
    answers: [{ code: 'A3_4A', question: 'Does it decide who gets an interview?', answer: 'Yes' }]
};
const DUTY = { code: 'EUAIA-26-1', role: 'Deployer', text: 'Use it as the instructions say.', citation: 'Art. 26(1)' };
const CLASSIFICATION = {
    outcome: 'Minimal',
    outcomeLabel: 'Minimal risk',
    asOf: '2026-11-23',
    ruleSetVersion: '2026-11',
    fired: [],
    duties: [DUTY, { ...DUTY, code: 'P', role: 'Provider', text: 'Keep documentation.' }],
    upcoming: [
        {
            onDate: '2027-12-02',
            outcome: 'High Risk Annex III',
            outcomeLabel: 'High-risk (Annex III)',
            added: [{ ...DUTY, code: 'N', text: 'Inform workers.' }],
            removed: [],
            rules: [RULE]
        },
        {
            onDate: '2028-08-02',
            outcome: 'High Risk Annex III',
            outcomeLabel: 'High-risk (Annex III)',
            added: [],
            removed: [DUTY]
        }
    ]
};

describe('c-aig-classification-result', () => {
    afterEach(clearPage);

    it('says the outcome first, in words, with its date and rule set', async () => {
        const element = await mount('c-aig-classification-result', AigClassificationResult, {
            classification: CLASSIFICATION
        });
        expect(text(find(element, '.banner'))).toMatch(
            /^Minimal risk The risk rules of the law ask for nothing special today\./
        );
        expect(text(find(element, '.next'))).toBe('From High-risk (Annex III)');
        expect(text(find(element, '.banner'))).toContain('with rule set 2026-11.');
        await expect(element).toBeAccessible();
    });

    it('shows why, with the answers', async () => {
        const element = await mount('c-aig-classification-result', AigClassificationResult, {
            classification: { ...CLASSIFICATION, outcome: 'High Risk Annex III', fired: [RULE] }
        });
        expect(props(element, 'c-aig-why-list').items).toEqual([RULE]);
        expect(find(element, '.banner').classList).toContain('banner_warning');
        expect(text(element)).toContain('Does it decide who gets an interview? Yes');
    });

    it('explains that open answers, not the law, keep it undetermined', async () => {
        const element = await mount('c-aig-classification-result', AigClassificationResult, {
            classification: { outcome: 'Undetermined', outcomeLabel: 'Undetermined' }
        });
        expect(text(element)).toContain('No rule decides this yet, because answers are missing.');
        expect(text(element)).toContain('What must be done can be said when nothing is open.');
        expect(text(element)).not.toContain('No duties apply today.');
        await expect(element).toBeAccessible();
    });

    it('groups duties by role', async () => {
        const element = await mount('c-aig-classification-result', AigClassificationResult, {
            classification: CLASSIFICATION
        });
        expect(all(element, '.group h4').map(text)).toEqual(['As deployer (we use it)', 'As provider (we built it)']);
    });

    it('shows what changes at which date, and marks only the date at which the outcome changes', async () => {
        const element = await mount('c-aig-classification-result', AigClassificationResult, {
            classification: CLASSIFICATION
        });
        const changes = all(element, '.change');
        expect(changes.map((change) => text(change).includes('The outcome changes.'))).toEqual([true, false]);
        expect(text(changes[0] as Node)).toContain('New duties Inform workers.');
        expect(text(changes[1] as Node)).toContain('Duties that end Use it as the instructions say.');
    });

    it('says when there are no duties and no changes', async () => {
        const element = await mount('c-aig-classification-result', AigClassificationResult, {
            classification: { outcome: 'Prohibited', outcomeLabel: 'Prohibited' }
        });
        expect(text(element)).toContain('No duties apply today.');
        expect(text(element)).toContain('No later date of the law changes this result.');
        expect(find(element, '.banner').classList).toContain('banner_error');
        await expect(element).toBeAccessible();
    });

    it('teaches when there is no outcome yet', async () => {
        const element = await mount('c-aig-classification-result', AigClassificationResult, { classification: null });
        expect(has(element, '.banner')).toBe(false);
        expect(text(element)).toContain('No outcome yet');
        await expect(element).toBeAccessible();
    });

    it('shows transparency duties, findings, permissions, and the rule behind the outcome in the sentence', async () => {
        const element = await mount('c-aig-classification-result', AigClassificationResult, {
            classification: {
                ...CLASSIFICATION,
                outcome: 'High Risk Annex III',
                outcomeLabel: 'High-risk (Annex III)',
                fired: [RULE],
                transparencyDuties: [{ ...DUTY, code: '50-3', text: 'Tell the people exposed.' }],
                notes: [{ code: '4a-2', text: 'May process sensitive data against bias.' }],
                fria: { needed: 'No', neededFrom: '2027-12-02', because: ['EUAIA_27'] },
                dpia: { needed: 'Yes', because: ['GDPR_35_3_A'] },
                automatedDecision: { needed: 'Unknown', because: [] }
            }
        });
        expect(text(find(element, '.sentence'))).toContain('Selects people for jobs.');
        expect(text(element)).toContain('Tell the people exposed.');
        expect(text(element)).toContain('May process sensitive data against bias.');
        expect(all(element, '.finding dd').map(text)).toEqual([
            'Yes, from December 2, 2027',
            'Yes (GDPR_35_3_A)',
            'Not known yet: something it depends on is not answered.'
        ]);
        await expect(element).toBeAccessible();
    });
});
