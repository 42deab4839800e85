import { TestOrg } from '../../dml/__tests__/support/testOrg';
import { SObjectRecord, ApexDecimal } from '../../values';
import { OBJECTS, next, ref, text, assign, element, variable, flow } from './support/flowProject';

const START = (first: string): string =>
    `<start><locationX>0</locationX><locationY>0</locationY>${next(first)}</start>`;
const OUT = '<isOutput>true</isOutput>';
const IN = '<isInput>true</isInput>';
const MANY = '<isCollection>true</isCollection>';
const REQUESTS = '<objectType>Request__c</objectType>';
const field = (name: string, value: string): string =>
    `<inputAssignments><field>${name}</field>${value}</inputAssignments>`;
const filter = (name: string, operator: string, value: string): string =>
    `<filters><field>${name}</field><operator>${operator}</operator>${value}</filters>`;

/** What a Get Records element asks for, all records and fields. */
const all = (more = ''): string =>
    `<getFirstRecordOnly>false</getFirstRecordOnly><object>Request__c</object><storeOutputAutomatically>true</storeOutputAutomatically>${more}`;

describe('flow elements', () => {
    let org: TestOrg | undefined;

    afterEach(() => {
        org?.close();
        org = undefined;
    });

    /** Runs a flow made of these elements and gives its outputs. */
    function run(
        content: string,
        inputs: Record<string, unknown> = {},
        seed?: (test: TestOrg) => void
    ): Record<string, unknown> {
        org?.close();
        const test = new TestOrg({ ...OBJECTS, ...flow('F', content) });
        org = test;
        seed?.(test);
        return test.as(null, () => test.flows.runAutolaunched('F', inputs));
    }

    const requests = (test: TestOrg, sizes: readonly (number | null)[]): string[] =>
        sizes.map((size, index) =>
            test.insert('Request__c', { Note__c: `n${index}`, Amount__c: size === null ? null : ApexDecimal.of(size) })
        );

    describe('Transform (help: Transform Element)', () => {
        const action = (type: string, inner: string): string =>
            `<transformValueActions>${inner}<transformType>${type}</transformType></transformValueActions>`;
        const into = (name: string): string => `<outputFieldApiName>${name}</outputFieldApiName>`;
        const each = (reference: string): string =>
            `<inputParameters><name>aggregationValues</name>${ref(reference)}</inputParameters>`;
        const transform = (shape: string, actions: string): string =>
            element(
                'transforms',
                'Make',
                `${next('Keep')}${shape}<storeOutputAutomatically>true</storeOutputAutomatically><transformValues>${actions}</transformValues>`
            );
        const content = (shape: string, actions: string, kind: string): string =>
            START('Get') +
            element(
                'recordLookups',
                'Get',
                next('Make') + all('<sortField>Note__c</sortField><sortOrder>Asc</sortOrder>')
            ) +
            transform(shape, actions) +
            element('assignments', 'Keep', assign('made', ref('Make'))) +
            variable('made', ...(kind.split('|') as [string, string]));

        it('makes a record of each item, with fields, formulas and fixed values', () => {
            const formula = `<value><formulaDataType>String</formulaDataType><formulaExpression>UPPER({!Get[$EachItem].Note__c}) &amp; "!"</formulaExpression></value>`;
            const { made } = run(
                content(
                    `<dataType>SObject</dataType>${MANY}<objectType>Line__c</objectType>`,
                    action('Map', into('Kind__c') + formula) +
                        action('Map', into('Request__c') + ref('Get[$EachItem].Id')) +
                        action('Map', into('Size__c') + '<value><numberValue>7</numberValue></value>'),
                    `SObject|${MANY}<objectType>Line__c</objectType>${OUT}`
                ),
                {},
                (test) => requests(test, [1, 2])
            );
            const lines = made as SObjectRecord[];
            expect(lines.map((line) => [line.type, line.get('Kind__c'), String(line.get('Size__c'))])).toEqual([
                ['Line__c', 'N0!', '7'],
                ['Line__c', 'N1!', '7']
            ]);
            expect(lines.every((line) => typeof line.get('Request__c') === 'string' && line.id === null)).toBe(true);
        });

        it('makes a collection of values', () => {
            const { made } = run(
                content(
                    `<dataType>String</dataType>${MANY}`,
                    action('Map', ref('Get[$EachItem].Note__c')),
                    `String|${MANY}${OUT}`
                ),
                {},
                (test) => requests(test, [1, 2, 3])
            );
            expect(made).toEqual(['n0', 'n1', 'n2']);
        });

        it('counts items and sums a field, for which empty values add nothing', () => {
            const { made } = run(
                content(
                    `<dataType>SObject</dataType>${REQUESTS}`,
                    action('Count', each('Get[$EachItem]') + into('Note__c')) +
                        action('Sum', each('Get[$EachItem].Amount__c') + into('Amount__c')),
                    `SObject|${REQUESTS}${OUT}`
                ),
                {},
                (test) => requests(test, [1.5, null, 2])
            );
            const record = made as SObjectRecord;
            expect([record.get('Note__c'), String(record.get('Amount__c'))]).toEqual(['3', '3.50']);
        });

        it('gives an empty collection for an empty one', () => {
            const { made } = run(
                content(
                    `<dataType>String</dataType>${MANY}`,
                    action('Map', ref('Get[$EachItem].Note__c')),
                    `String|${MANY}${OUT}`
                )
            );
            expect(made).toEqual([]);
        });

        it.each(['InnerJoin', 'GetItemByIndex'])('refuses %s by name', (type) => {
            expect(() =>
                run(content('<dataType>String</dataType>', action(type, ref('Get')), `String|${OUT}`))
            ).toThrow(type);
        });
    });

    describe('Create Records with Check for Matching Records (help: Check for Duplicate Records)', () => {
        const create = (one: string, several: string): string =>
            START('Make') +
            element(
                'recordCreates',
                'Make',
                `${next('Keep')}<doesUpsert>true</doesUpsert><filterLogic>and</filterLogic>${filter('Note__c', 'EqualTo', text('same'))}${field('Note__c', text('same'))}${field('Status__c', text('new'))}<object>Request__c</object>
                 <operationMultMatchingRecords>${several}</operationMultMatchingRecords><operationOneMatchingRecord>${one}</operationOneMatchingRecord><operationZeroMatchingRecords>CreateRecord</operationZeroMatchingRecords><storeOutputAutomatically>true</storeOutputAutomatically>`
            ) +
            element('assignments', 'Keep', assign('id', ref('Make'))) +
            variable('id', 'String', OUT);
        const UPDATE = create('UpdateMatchingRecord', 'UpdateLatestMatchingRecord');
        const SKIP = create('SkipMatchingRecord', 'SkipAllMatchingRecords');
        /** Records in the order they were saved, by status. */
        const states = (): unknown[] => {
            const test = org as TestOrg;
            return test
                .ids('Request__c')
                .sort()
                .map((id) => [id, test.stored('Request__c', id).get('Status__c')]);
        };
        const matching =
            (count: number, ids: string[]) =>
            (test: TestOrg): void => {
                for (let index = 0; index < count; index++) {
                    ids.push(test.insert('Request__c', { Note__c: 'same', Status__c: 'old' }));
                    test.clock.freeze(test.clock.now() + 60_000);
                }
            };

        it('creates where nothing matches', () => {
            const { id } = run(UPDATE);
            expect(states()).toEqual([[id, 'new']]);
        });

        it('updates the one match, or skips it', () => {
            const ids: string[] = [];
            expect(run(UPDATE, {}, matching(1, ids))).toEqual({ id: ids[0] });
            expect(states()).toEqual([[ids[0], 'new']]);
            const others: string[] = [];
            expect(run(SKIP, {}, matching(1, others))).toEqual({ id: null });
            expect(states()).toEqual([[others[0], 'old']]);
        });

        it('updates the latest changed of several matches, or skips all', () => {
            const ids: string[] = [];
            const change = (test: TestOrg): void => {
                matching(3, ids)(test);
                test.update('Request__c', ids[1], { Amount__c: ApexDecimal.of(1) });
            };
            expect(run(UPDATE, {}, change)).toEqual({ id: ids[1] });
            expect(states()).toEqual([
                [ids[0], 'old'],
                [ids[1], 'new'],
                [ids[2], 'old']
            ]);
            expect(run(SKIP, {}, matching(2, []))).toEqual({ id: null });
            expect(states().map((state) => (state as string[])[1])).toEqual(['old', 'old']);
        });

        it('takes records that have their id or an external id, and gives new ones theirs', () => {
            const records = [
                new SObjectRecord('Request__c').set('Status__c', 'made'),
                new SObjectRecord('Request__c').set('Status__c', 'changed')
            ];
            const content =
                START('Save') +
                element(
                    'recordCreates',
                    'Save',
                    '<doesUpsert>true</doesUpsert><doesUpsertAllOrNone>true</doesUpsertAllOrNone><inputReference>given</inputReference><upsertStandardIdField>Id</upsertStandardIdField>'
                ) +
                variable('given', 'SObject', `${MANY}${IN}${OUT}${REQUESTS}`);
            const { given } = run(content, { given: records }, (test) => {
                records[1].set('Id', requests(test, [1])[0]);
            });
            expect((given as SObjectRecord[]).map(({ id }) => id)).toEqual([expect.any(String), records[1].id]);
            expect(states().map((state) => (state as string[])[1])).toEqual(['changed', 'made']);
        });
    });

    describe('Assignment (help: Flow Operators in Assignment Elements)', () => {
        const items = (operator: string, value: string): unknown =>
            run(
                START('Set') +
                    element('assignments', 'Set', assign('list', value, operator)) +
                    variable('list', 'String', `${MANY}${IN}${OUT}`) +
                    variable('other', 'String', `${MANY}${IN}`),
                { list: ['a', 'b', 'a', 'c'], other: ['b', 'c'] }
            )['list'];

        it.each([
            ['Assign', ref('other'), ['b', 'c']],
            ['Add', ref('other'), ['a', 'b', 'a', 'c', 'b', 'c']],
            ['AddAtStart', ref('other'), ['b', 'c', 'a', 'b', 'a', 'c']],
            ['RemoveFirst', text('a'), ['b', 'a', 'c']],
            ['RemoveAll', text('a'), ['b', 'c']],
            ['RemoveAll', ref('other'), ['a', 'a']],
            ['RemoveUncommon', ref('other'), ['b', 'c']],
            ['RemoveBeforeFirst', text('b'), ['b', 'a', 'c']],
            ['RemoveAfterFirst', text('b'), ['a', 'b']],
            ['RemovePosition', '<value><numberValue>2</numberValue></value>', ['a', 'a', 'c']]
        ])('%s changes a collection', (operator, value, expected) => {
            expect(items(operator, value)).toEqual(expected);
        });

        it('sets a record collection to a single record', () => {
            const { list } = run(
                START('Set') +
                    element('assignments', 'Set', assign('list', ref('one'))) +
                    variable('list', 'SObject', `${MANY}${OUT}${REQUESTS}`) +
                    variable('one', 'SObject', `${IN}${REQUESTS}`),
                { one: new SObjectRecord('Request__c').set('Note__c', 'x') }
            );
            expect((list as SObjectRecord[]).map((record) => record.get('Note__c'))).toEqual(['x']);
        });
    });

    describe('Is Null (help: Global Constant Resource)', () => {
        const isNull = (reference: string, more = ''): unknown =>
            run(
                START(more ? 'Get' : 'Ask') +
                    more +
                    element(
                        'decisions',
                        'Ask',
                        `<defaultConnectorLabel>no</defaultConnectorLabel><rules><name>Yes</name><conditionLogic>and</conditionLogic><conditions><leftValueReference>${reference}</leftValueReference><operator>IsNull</operator><rightValue><booleanValue>true</booleanValue></rightValue></conditions>${next('Keep')}<label>Yes</label></rules>`
                    ) +
                    element(
                        'assignments',
                        'Keep',
                        assign('found', '<value><booleanValue>true</booleanValue></value>')
                    ) +
                    variable('found', 'Boolean', `${OUT}<value><booleanValue>false</booleanValue></value>`) +
                    variable('unset', 'String') +
                    variable('blank', 'String', ref('$GlobalConstant.EmptyString')) +
                    variable('none', 'String', MANY)
            )['found'];

        it.each([
            ['unset', true],
            ['blank', false],
            ['none', true]
        ])('of %s is %s', (reference, expected) => {
            expect(isNull(reference)).toBe(expected);
        });

        it('tells whether Get Records found something', () => {
            expect(isNull('Get', element('recordLookups', 'Get', next('Ask') + all()))).toBe(true);
        });
    });

    it('Update Records without conditions changes all records of the object', () => {
        run(
            START('All') +
                element('recordUpdates', 'All', `${field('Status__c', text('done'))}<object>Request__c</object>`),
            {},
            (test) => requests(test, [1, 2])
        );
        const test = org as TestOrg;
        const found = test.ids('Request__c').map((id) => test.stored('Request__c', id).get('Status__c'));
        expect(found).toEqual(['done', 'done']);
    });

    it('read a field of a record that Get Records did not find as empty', () => {
        const get = element('recordLookups', 'Get', next('Keep') + all().replace('>false<', '>true<'));
        const content =
            START('Get') +
            get +
            element('assignments', 'Keep', assign('note', ref('Get.Note__c'))) +
            variable('note', 'String', OUT);
        expect(run(content)).toEqual({ note: null });
    });

    it('give the address of the API in formulas', () => {
        const { url } = run(
            START('Set') +
                element('assignments', 'Set', assign('url', ref('address'))) +
                '<formulas><name>address</name><dataType>String</dataType><expression>LEFT({!$Api.Partner_Server_URL_470}, FIND("/services", {!$Api.Partner_Server_URL_470}))</expression></formulas>' +
                variable('url', 'String', OUT)
        );
        expect(url).toBe('https://127.0.0.1/');
    });

    it.each([
        ['56.0', 'Number of iterations exceeded'],
        ['57.0', null]
    ])('end after 2,000 elements of one interview before API version 57.0: %s', (version, message) => {
        const big = Array.from({ length: 1001 }, (_, index) => `x${index}`);
        const content =
            START('Each') +
            element(
                'loops',
                'Each',
                '<collectionReference>list</collectionReference><iterationOrder>Asc</iterationOrder><nextValueConnector><targetReference>Add</targetReference></nextValueConnector>'
            ) +
            element(
                'assignments',
                'Add',
                next('Each') + assign('count', '<value><numberValue>1</numberValue></value>', 'Add')
            ) +
            variable('list', 'String', `${MANY}${IN}`) +
            variable('count', 'Number', `${OUT}<scale>0</scale>`);
        const project = flow('F', content);
        const source = Object.fromEntries(
            Object.entries(project).map(([path, xml]) => [path, xml.replace('68.0', version)])
        );
        const test = new TestOrg({ ...OBJECTS, ...source });
        org = test;
        const result = (): unknown => test.as(null, () => test.flows.runAutolaunched('F', { list: big }));
        if (message === null) {
            expect(String((result() as { count: unknown }).count)).toBe('1001');
        } else {
            expect(result).toThrow(message);
        }
    });
});
