import { TestOrg } from '../../dml/__tests__/support/testOrg';
import { OBJECTS, ref, text, element, flow, trigger } from './support/flowProject';

const ADD = '<triggerOrder>%</triggerOrder>';

/** A flow after the save that adds a letter to the note of the record, or of the request it points to. */
function adds(name: string, letter: string, order: number, extra = '', object = 'Request__c'): Record<string, string> {
    const set =
        object === 'Request__c'
            ? `<inputReference>$Record</inputReference><inputAssignments><field>Note__c</field>${text(`{!$Record.Note__c}${letter}`)}</inputAssignments>`
            : `<filters><field>Id</field><operator>EqualTo</operator>${ref('$Record.Request__c')}</filters><inputAssignments><field>Note__c</field>${text(letter)}</inputAssignments><object>Request__c</object>`;
    const start = trigger('RecordAfterSave', 'CreateAndUpdate', 'Save', extra).replace('Request__c', object);
    return flow(name, ADD.replace('%', String(order)) + start + element('recordUpdates', 'Save', set));
}

/** Apex Developer Guide, Triggers and Order of Execution: a recursive save skips steps 9 to 17. */
describe('a recursive save', () => {
    let org: TestOrg | undefined;

    function open(...flows: Record<string, string>[]): TestOrg {
        org = new TestOrg(Object.assign({}, OBJECTS, ...flows));
        return org;
    }

    afterEach(() => {
        org?.close();
        org = undefined;
    });

    const note = (test: TestOrg, id: string): unknown => test.stored('Request__c', id).get('Note__c');

    it('does not start the flow that makes it again', () => {
        const test = open(adds('A', 'a', 1));
        const id = test.insert('Request__c', { Note__c: '-' });
        expect(note(test, id)).toBe('-a');
        test.update('Request__c', id, { Note__c: '+' });
        expect(note(test, id)).toBe('+a');
    });

    it('lets the other flows of the save run once, in their order, on the record as it is by then', () => {
        const test = open(adds('A', 'a', 2), adds('B', 'b', 1), adds('C', 'c', 3));
        expect(note(test, test.insert('Request__c', { Note__c: '-' }))).toBe('-bac');
    });

    it('makes later flows see in their conditions what earlier ones changed', () => {
        const onlyAfterA = `<filterLogic>and</filterLogic><filters><field>Note__c</field><operator>EndsWith</operator>${text('a')}</filters>`;
        const test = open(adds('A', 'a', 1), adds('B', 'b', 2, onlyAfterA));
        expect(note(test, test.insert('Request__c', { Note__c: '-' }))).toBe('-ab');
    });

    it('runs triggers again', () => {
        const test = open(adds('A', 'a', 1));
        const events: string[] = [];
        test.triggers.set('Request__c', ({ timing, operation }) => void events.push(`${timing} ${operation}`));
        test.insert('Request__c', {});
        expect(events).toEqual(['before insert', 'after insert', 'before update', 'after update']);
    });

    it('is one of the same record: another save of it starts the flows', () => {
        const test = open(adds('Lines', 'l', 1, '', 'Line__c'), adds('A', 'a', 1));
        const id = test.insert('Request__c', { Note__c: '-' });
        test.insert('Line__c', { Kind__c: 'x', Request__c: id });
        expect(note(test, id)).toBe('la');
    });

    it('is over with the transaction', () => {
        const test = open(adds('A', 'a', 1));
        const ids = [1, 2].map(() => test.insert('Request__c', { Note__c: '-' }));
        test.update('Request__c', ids[0], { Note__c: '1' });
        test.update('Request__c', ids[1], { Note__c: '2' });
        expect(ids.map((id) => note(test, id))).toEqual(['1a', '2a']);
    });
});
