import {
    draftFromContext,
    draftFromServer,
    draftToServer,
    emptyDraft,
    mergeDrafts,
    stepOfQuestion,
    type Draft,
    type UseCaseChange
} from 'c/aigRegistrationModel';

const question = (code: string) => `Question ${code}`;

function draft(change: UseCaseChange, answers: Draft['answers'] = {}, lastModified = 'v1'): Draft {
    const empty = emptyDraft();
    return { useCaseId: 'a01', lastModified, useCase: { ...empty.useCase, ...change }, answers };
}

describe('drafts', () => {
    it('starts with what the record page knows', () => {
        const { useCase } = draftFromContext({
            objectApiName: 'Opportunity',
            recordId: '006',
            suggestedTitle: 'Opportunity scoring',
            suggestedTechnology: 'Predictive Score',
            currentUserId: '005'
        });
        expect(useCase).toMatchObject({
            title: 'Opportunity scoring',
            technology: 'Predictive Score',
            businessOwnerId: '005',
            surfaceObject: 'Opportunity',
            surfaceRecordId: '006',
            regions: []
        });
    });

    it('goes to the server and back unchanged', () => {
        const there = draft(
            { title: 'Scoring', regions: ['EU', 'UK'] },
            { A3_ANY: { answer: 'Not sure', comment: 'Ask HR' } }
        );
        expect(draftFromServer(draftToServer(there))).toEqual(there);
    });

    it('sends blanks as null and leaves out answers that say nothing', () => {
        const input = draftToServer(draft({ title: 'Scoring' }, { A3_ANY: { answer: '', comment: '' } }));
        expect(input.useCase?.vendor).toBeNull();
        expect(input.answers).toEqual([]);
    });

    it('reads what the server leaves out as blank', () => {
        expect(draftFromServer({})).toEqual(emptyDraft());
    });

    it('knows on which step an open question is asked', () => {
        expect(stepOfQuestion('REGIONS')).toBe('whom');
        expect(stepOfQuestion('ROLE')).toBe('who');
        expect(stepOfQuestion('A3_4A')).toBe('screening');
    });
});

describe('mergeDrafts', () => {
    const base = draft({ title: 'Scoring', vendor: 'Old', regions: ['EU'] }, { Q1: { answer: 'Yes', comment: '' } });

    it('takes changes of one side without asking', () => {
        const mine = draft({ title: 'Scoring', vendor: 'Mine', regions: ['EU'] }, base.answers);
        const theirs = draft({ title: 'Renamed', vendor: 'Old', regions: ['EU', 'UK'] }, base.answers, 'v2');
        const { merged, conflicts } = mergeDrafts(base, mine, theirs, question);
        expect(conflicts).toEqual([]);
        expect(merged.useCase).toMatchObject({ title: 'Renamed', vendor: 'Mine', regions: ['EU', 'UK'] });
        expect(merged.lastModified).toBe('v2');
    });

    it('asks where both sides changed the same, and keeps mine meanwhile', () => {
        const mine = draft({ title: 'Mine', vendor: 'Old', regions: ['EU'] }, { Q1: { answer: 'No', comment: '' } });
        const theirs = draft(
            { title: 'Theirs', vendor: 'Old', regions: ['EU'] },
            { Q1: { answer: 'Not sure', comment: 'why' } }
        );
        const { merged, conflicts } = mergeDrafts(base, mine, theirs, question);
        expect(conflicts).toEqual([
            { key: 'title', label: 'Name', mine: 'Mine', theirs: 'Theirs' },
            { key: 'answer:Q1', label: 'Question Q1', mine: 'No', theirs: 'Not sure (why)' }
        ]);
        expect(merged.useCase.title).toBe('Mine');
        expect(merged.answers.Q1?.answer).toBe('No');
    });

    it('does not ask when both sides made the same change', () => {
        const same = draft({ title: 'Same', vendor: 'Old', regions: ['EU'] }, base.answers);
        expect(mergeDrafts(base, same, same, question).conflicts).toEqual([]);
    });

    it('ignores the order of chosen values', () => {
        const before = draft({ regions: ['EU'] });
        const mine = draft({ regions: ['EU', 'UK'] });
        const theirs = draft({ regions: ['UK', 'EU'] });
        expect(mergeDrafts(before, mine, theirs, question).conflicts).toEqual([]);
    });
});
