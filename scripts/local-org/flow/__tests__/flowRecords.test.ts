import { ApexDecimal } from '../../values';
import { recordOf, TestOrg } from '../../dml/__tests__/support/testOrg';
import { customObject } from '../../__tests__/support/temporaryProject';
import { OBJECTS, assign, element, flow, next, ref, text, trigger, variable } from './support/flowProject';

const START = (target: string): string =>
    `<start><locationX>0</locationX><locationY>0</locationY>${next(target)}</start>`;
const KIND = (kind: string): string =>
    `<filters><field>Kind__c</field><operator>EqualTo</operator>${text(kind)}</filters>`;

describe('records of flows', () => {
    let org: TestOrg | undefined;

    function open(files: Readonly<Record<string, string>>): TestOrg {
        org = new TestOrg({ ...OBJECTS, ...files });
        return org;
    }

    afterEach(() => {
        org?.close();
        org = undefined;
    });

    // documented: Salesforce Help, Flow Element: Update Records (update records related to the record that triggered the flow)
    it('are the children of the triggering record, with conditions, in one query for all', () => {
        const update = element(
            'recordUpdates',
            'Grow',
            `<filterLogic>or</filterLogic>${KIND('Box')}${KIND('Bag')}<inputAssignments><field>Size__c</field><value><numberValue>9.0</numberValue></value></inputAssignments><inputReference>$Record.Lines__r</inputReference>`
        );
        const remove = element('recordDeletes', 'Drop', `<inputReference>$Record.Lines__r</inputReference>`);
        const test = open({
            ...flow('Grow_Lines', trigger('RecordAfterSave', 'Update', 'Grow') + update),
            ...flow('Drop_Lines', trigger('RecordBeforeDelete', 'Delete', 'Drop') + remove)
        });
        const requests = [0, 1].map(() => test.insert('Request__c', {}));
        const lines = requests.flatMap((Request__c) =>
            ['Box', 'Bag', 'Can'].map((Kind__c) =>
                test.insert('Line__c', { Request__c, Kind__c, Size__c: ApexDecimal.of(1) })
            )
        );
        const sizes = (): string[] => lines.map((id) => String(test.stored('Line__c', id).get('Size__c')));
        test.update('Request__c', requests[0], { Note__c: 'x' });
        expect(sizes()).toEqual(['9', '9', '1', '1', '1', '1']);
        test.as(null, () => {
            test.save(
                'update',
                requests.map((Id) => recordOf('Request__c', { Id, Note__c: 'y' }))
            );
            const { limits } = test.transactions.current();
            expect([limits.get('queries'), limits.get('dmlStatements')]).toEqual([1, 2]);
        });
        expect(sizes()).toEqual(['9', '9', '1', '9', '9', '1']);
        test.as(null, () => test.save('delete', [recordOf('Request__c', { Id: requests[0] })]));
        expect(lines.map((id) => test.stored('Line__c', id).get('IsDeleted'))).toEqual([
            ...[true, true, true],
            ...[false, false, false]
        ]);
    });

    // documented: Metadata API Developer Guide, Flow (outputReference of FlowRecordLookup: a record or a record collection variable)
    it('that are looked up go into a variable as it is: one record, or a collection', () => {
        const lookup = (name: string, target: string, then: string): string =>
            element(
                'recordLookups',
                name,
                `${next(then)}${KIND('Box')}<object>Line__c</object><outputReference>${target}</outputReference><queriedFields>Id</queriedFields><queriedFields>Kind__c</queriedFields><sortField>Size__c</sortField><sortOrder>Desc</sortOrder>`
            );
        const test = open(
            flow(
                'Find',
                START('One') +
                    lookup('One', 'one', 'All') +
                    lookup('All', 'all', 'Tell') +
                    element(
                        'assignments',
                        'Tell',
                        assign('kind', ref('one.Kind__c')) + assign('count', ref('all'), 'AssignCount')
                    ) +
                    variable('one', 'SObject', '<objectType>Line__c</objectType><isOutput>true</isOutput>') +
                    variable('all', 'SObject', '<isCollection>true</isCollection><objectType>Line__c</objectType>') +
                    variable('kind', 'String', '<isOutput>true</isOutput>') +
                    variable('count', 'Number', '<isOutput>true</isOutput><scale>0</scale>')
            )
        );
        [1, 3, 2].forEach((size) => test.insert('Line__c', { Kind__c: 'Box', Size__c: ApexDecimal.of(size) }));
        const outputs = test.as(null, () => test.flows.runAutolaunched('Find', {}));
        expect([outputs['kind'], String(outputs['count'])]).toEqual(['Box', '3']);
    });

    // documented: Salesforce Help, Global Variables ($Setup)
    it('and values of hierarchy settings can be read by name', () => {
        const test = open({
            ...customObject('Limits__c', 'ReadWrite', {
                Most__c: '<type>Number</type><precision>5</precision><scale>0</scale>'
            }),
            ...flow(
                'Read',
                START('Tell') +
                    element(
                        'assignments',
                        'Tell',
                        assign('most', ref('$Setup.Limits__c.Most__c')) + assign('since', ref('$System.OriginDateTime'))
                    ) +
                    variable('most', 'Number', '<isOutput>true</isOutput><scale>0</scale>') +
                    variable('since', 'DateTime', '<isOutput>true</isOutput>')
            ),
            'objects/Limits__c/Limits__c.object-meta.xml': `<?xml version="1.0" encoding="UTF-8"?>
                <CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"><customSettingsType>Hierarchy</customSettingsType><label>Limits</label><visibility>Public</visibility></CustomObject>`
        });
        const organization = String(test.store.query('SELECT "Id" FROM "Organization"')[0]['Id']);
        test.insert('Limits__c', { SetupOwnerId: organization, Most__c: ApexDecimal.of(7) });
        const outputs = test.as(null, () => test.flows.runAutolaunched('Read', {}));
        expect([String(outputs['most']), String(outputs['since'])]).toEqual(['7', '1900-01-01T00:00:00.000Z']);
    });

    // documented: Trailhead, Flow Builder Logic (a variable filled in a loop and added to a collection, created outside of it)
    it('are copied when they are added to a collection, so that a variable can be filled again', () => {
        const test = open(
            flow(
                'Make_Lines',
                START('Each') +
                    element(
                        'loops',
                        'Each',
                        '<collectionReference>kinds</collectionReference><iterationOrder>Asc</iterationOrder><nextValueConnector><targetReference>Fill</targetReference></nextValueConnector><noMoreValuesConnector><targetReference>Save</targetReference></noMoreValuesConnector>'
                    ) +
                    element(
                        'assignments',
                        'Fill',
                        assign('line.Kind__c', ref('Each')) + assign('lines', ref('line'), 'Add') + next('Each')
                    ) +
                    element('recordCreates', 'Save', '<inputReference>lines</inputReference>') +
                    variable('kinds', 'String', '<isCollection>true</isCollection><isInput>true</isInput>') +
                    variable('line', 'SObject', '<objectType>Line__c</objectType>') +
                    variable('lines', 'SObject', '<isCollection>true</isCollection><objectType>Line__c</objectType>')
            )
        );
        test.as(null, () => test.flows.runAutolaunched('Make_Lines', { kinds: ['Box', 'Bag', 'Can'] }));
        const rows = test.store.query('SELECT "Kind__c" AS kind FROM "Line__c" ORDER BY "Id"');
        expect(rows.map(({ kind }) => kind)).toEqual(['Box', 'Bag', 'Can']);
    });

    it('that come from outside are written with all they hold', () => {
        const test = open(
            flow(
                'Save_Given',
                START('Save') +
                    element('recordUpdates', 'Save', '<inputReference>given</inputReference>') +
                    variable('given', 'SObject', '<objectType>Line__c</objectType><isInput>true</isInput>')
            )
        );
        const id = test.insert('Line__c', { Kind__c: 'Box', Size__c: ApexDecimal.of(1) });
        const given = recordOf('Line__c', { Id: id, Kind__c: 'Bag', CreatedById: null });
        test.as(null, () => test.flows.runAutolaunched('Save_Given', { given }));
        const line = test.stored('Line__c', id);
        expect([line.get('Kind__c'), String(line.get('Size__c'))]).toEqual(['Bag', '1']);
    });
});
