import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runTests, type TestMethodResult } from '../apex/testing';
import { loadProject, type DeferredRefusal } from '../metadata';
import { formatDeferred, openProject, type OpenedProject } from '../openProject';
import { customObject, metadata } from './support/temporaryProject';

const ACTIVE = '<apiVersion>68.0</apiVersion><status>Active</status>';

type Files = Readonly<Record<string, string>>;

const MANIFEST = { packageDirectories: [{ path: 'app', default: true }, { path: 'more' }], sourceApiVersion: '68.0' };

/** An Apex test class whose methods have these bodies. */
function tests(methods: Readonly<Record<string, string>>): Files {
    const source = Object.entries(methods).map(([name, body]) => `@IsTest static void ${name}() { ${body} }`);
    return {
        'app/classes/DealTest.cls': `@IsTest private class DealTest { ${source.join('\n')} }`,
        'app/classes/DealTest.cls-meta.xml': metadata('ApexClass', ACTIVE)
    };
}

/** A flow with an element that is not implemented. */
function flow(start: string, more = ''): string {
    const wait = '<waits><name>Wait</name><label>Wait</label><locationX>0</locationX><locationY>0</locationY></waits>';
    return metadata(
        'Flow',
        `<label>F</label><processType>AutoLaunchedFlow</processType><status>Active</status>${start}${wait}${more}`
    );
}

const recordStart = (trigger: string): string =>
    `<start><object>Deal__c</object><recordTriggerType>${trigger}</recordTriggerType><triggerType>RecordAfterSave</triggerType></start>`;

/** A process of the Process Builder with an action that is not implemented. */
function process(object: string): string {
    const note = (name: string, value: string): string =>
        `<processMetadataValues><name>${name}</name><value><stringValue>${value}</stringValue></value></processMetadataValues>`;
    return metadata(
        'Flow',
        `<actionCalls><name>d</name><label>Post</label><actionName>chatterPost</actionName><actionType>chatterPost</actionType></actionCalls>
            <label>F</label>${note('ObjectType', object)}${note('TriggerType', 'onCreateOnly')}<startElementReference>d</startElementReference><processType>Workflow</processType><status>Active</status>`
    );
}

function deal(fields: Readonly<Record<string, string>> = {}): Files {
    const files = customObject('Deal__c', 'ReadWrite', fields);
    return Object.fromEntries(Object.entries(files).map(([path, content]) => [`app/${path}`, content]));
}

/** Opens the files as a project. */
function opened(files: Files, body: (project: OpenedProject, dir: string) => void): void {
    const dir = mkdtempSync(join(tmpdir(), 'aig-deferred-'));
    mkdirSync(join(dir, 'more'));
    let project: OpenedProject | undefined;
    try {
        const all = { 'sfdx-project.json': JSON.stringify(MANIFEST), ...deal(), ...files };
        for (const [path, content] of Object.entries(all)) {
            mkdirSync(dirname(join(dir, path)), { recursive: true });
            writeFileSync(join(dir, path), content);
        }
        project = openProject(dir);
        body(project, dir);
    } finally {
        project?.rooms.store.close();
        rmSync(dir, { recursive: true, force: true });
    }
}

/** Outcome and message of each test method. */
function outcomes({ rooms }: OpenedProject): Record<string, string> {
    const line = ({ outcome, message }: TestMethodResult): string =>
        outcome === 'pass' ? 'pass' : `${outcome} ${message}`;
    return Object.fromEntries(runTests(rooms.apex, { names: [] }).methods.map((each) => [each.methodName, line(each)]));
}

function refused({ deferred }: OpenedProject): string[] {
    return deferred.map(({ type, name, refuses }: DeferredRefusal) => `${type} ${name}: ${refuses}`);
}

const WAIT = 'unsupported app/flows/F.flow-meta.xml:';

describe('a flow that is not implemented', () => {
    it.each([
        ['Create', { inserts: WAIT, updates: WAIT, empty: 'pass' }],
        ['Update', { inserts: 'pass', updates: WAIT, empty: 'pass' }],
        ['Delete', { inserts: 'pass', updates: 'pass', empty: 'pass' }]
    ])('refuses the saves that would start it, and no others: %s', (trigger, expected) => {
        const files = {
            'app/flows/F.flow-meta.xml': flow(recordStart(trigger)),
            ...tests({
                inserts: "insert new Deal__c(Name = 'x');",
                updates: "Deal__c one = new Deal__c(Name = 'x'); insert one; update one;",
                empty: 'insert new List<Deal__c>(); update new List<Deal__c>();'
            })
        };
        opened(files, (project) => {
            expect(refused(project)).toEqual(['flow F: starting the flow']);
            const found = Object.entries(outcomes(project)).map(([name, text]) => [name, text.slice(0, WAIT.length)]);
            expect(Object.fromEntries(found)).toEqual(expected);
        });
    });

    it('is refused when Apex starts it, and lets everything else run; no catch swallows it', () => {
        const files = {
            'app/flows/F.flow-meta.xml': flow('<start/>'),
            ...tests({
                starts: 'try { new Flow.Interview.F(new Map<String, Object>()).start(); } catch (Exception e) { System.debug(e); }',
                saves: "insert new Deal__c(Name = 'x');"
            })
        };
        opened(files, (project) => {
            expect(outcomes(project)).toEqual({ starts: expect.stringContaining(WAIT), saves: 'pass' });
        });
    });

    it('is of no account while it is a draft', () => {
        const draft = flow(recordStart('Create')).replace('Active', 'Draft');
        opened(
            { 'app/flows/F.flow-meta.xml': draft, ...tests({ saves: "insert new Deal__c(Name = 'x');" }) },
            (project) => {
                expect(outcomes(project)).toEqual({ saves: 'pass' });
            }
        );
    });

    it('of the Process Builder is refused with the saves of its object', () => {
        const files = {
            'app/flows/F.flow-meta.xml': process('Deal__c'),
            ...tests({ saves: "insert new Deal__c(Name = 'x');", other: "insert new Account(Name = 'x');" })
        };
        opened(files, (project) => {
            expect(outcomes(project)).toEqual({
                saves: expect.stringContaining('action of type chatterPost'),
                other: 'pass'
            });
        });
    });

    it('of the Process Builder on an object that is not here is left out', () => {
        const files = {
            'app/flows/F.flow-meta.xml': process('FeedItem'),
            ...tests({ other: "insert new Account(Name = 'x');" })
        };
        opened(files, (project) => {
            expect(outcomes(project)).toEqual({ other: 'pass' });
            expect(project.deferred.map(formatDeferred).join()).toContain(
                'saves of FeedItem, which is not here either'
            );
        });
    });

    it('stops the load where the file does not say what starts it', () => {
        const start = recordStart('Create').replace('<object>Deal__c</object>', '');
        expect(() => opened({ 'app/flows/F.flow-meta.xml': flow(start) }, () => undefined)).toThrow(/F\.flow-meta/);
    });
});

describe('a field that is not implemented', () => {
    const SECRET = { Secret__c: '<type>EncryptedText</type><length>20</length><maskType>all</maskType>' };

    it('is refused where it is named, and its object can be used without it', () => {
        const files = {
            ...deal(SECRET),
            ...tests({
                saves: "insert new Deal__c(Name = 'x'); System.assertEquals(1, [SELECT COUNT() FROM Deal__c]);",
                reads: 'System.debug([SELECT Secret__c FROM Deal__c]);',
                asks: "System.debug(Database.query('SELECT Secret__c FROM Deal__c'));"
            })
        };
        opened(files, (project) => {
            expect(refused(project)).toEqual(['field Deal__c.Secret__c: naming the field']);
            expect(outcomes(project)).toEqual({
                saves: 'pass',
                reads: expect.stringMatching(/^unsupported .*Secret__c/),
                asks: expect.stringMatching(/^unsupported .*Secret__c/)
            });
        });
    });

    it('of a geolocation can be used by its parts and as a whole, but not be shown', () => {
        const files = {
            ...deal({
                Site__c:
                    '<type>Location</type><scale>4</scale><displayLocationInDecimal>true</displayLocationInDecimal>'
            }),
            ...tests({
                parts: `insert new Deal__c(Name = 'x', Site__Latitude__s = 48.2082, Site__Longitude__s = 16.3738);
                    System.assertEquals(48.2082, [SELECT Site__Latitude__s FROM Deal__c].Site__Latitude__s);`,
                whole: `insert new Deal__c(Name = 'x', Site__Latitude__s = 48.2082, Site__Longitude__s = 16.3738);
                    Location site = [SELECT Site__c FROM Deal__c].Site__c;
                    System.assertEquals(16.3738, site.longitude);`
            })
        };
        opened(files, (project) => {
            expect(refused(project)).toEqual(['field Deal__c.Site__c: showing it in the browser']);
            expect(outcomes(project)).toEqual({ parts: 'pass', whole: 'pass' });
        });
    });

    it('that points to an object that is not here is refused, and records are saved without it', () => {
        const lookup =
            '<type>Lookup</type><referenceTo>WorkOrder</referenceTo><relationshipName>Deals</relationshipName>';
        const files = { ...deal({ Order__c: lookup }), ...tests({ saves: "insert new Deal__c(Name = 'x');" }) };
        opened(files, (project) => {
            expect(refused(project)).toEqual(['field Deal__c.Order__c: naming the field']);
            expect(outcomes(project)).toEqual({ saves: 'pass' });
        });
    });
});

it('custom fields of activities are fields of tasks and events', () => {
    const field = metadata(
        'CustomField',
        '<fullName>Rank__c</fullName><label>Rank</label><type>Number</type><precision>3</precision><scale>0</scale>'
    );
    const files = {
        'app/objects/Activity/fields/Rank__c.field-meta.xml': field,
        ...tests({
            saves: "insert new Task(Subject = 't', Rank__c = 7); System.assertEquals(7, [SELECT Rank__c FROM Task].Rank__c); System.assertEquals(null, new Event().Rank__c);"
        })
    };
    opened(files, (project) => expect(outcomes(project)).toEqual({ saves: 'pass' }));
});

it('an active duplicate rule refuses saves of its object, an inactive one does not', () => {
    const rule = (isActive: boolean): Files => ({
        'app/duplicateRules/Account.Same.duplicateRule-meta.xml': metadata(
            'DuplicateRule',
            `<isActive>${isActive}</isActive>`
        ),
        ...tests({ saves: "insert new Account(Name = 'x');", other: "insert new Deal__c(Name = 'x');" })
    });
    opened(rule(true), (project) => {
        expect(outcomes(project)).toEqual({
            saves: expect.stringMatching(/^unsupported .*duplicate rule Account\.Same/),
            other: 'pass'
        });
    });
    opened(rule(false), (project) => expect(outcomes(project)).toEqual({ saves: 'pass', other: 'pass' }));
});

it('a permission set that is not implemented is refused for the users who have it', () => {
    const set = metadata('PermissionSet', '<label>S</label><hasActivationRequired>true</hasActivationRequired>');
    const body = `User one = [SELECT Id FROM User WHERE Id = :UserInfo.getUserId()];
        insert new PermissionSetAssignment(AssigneeId = one.Id, PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'S'].Id);
        System.runAs(one) { System.debug(Database.query('SELECT Id FROM Deal__c', AccessLevel.USER_MODE)); }`;
    const files = {
        'app/permissionsets/S.permissionset-meta.xml': set,
        ...tests({ has: body, others: "insert new Deal__c(Name = 'x');" })
    };
    opened(files, (project) => {
        expect(outcomes(project)).toEqual({
            has: expect.stringMatching(/^unsupported .*session-based/),
            others: 'pass'
        });
    });
});

describe('a validation rule that is not implemented', () => {
    it('refuses saves of its object', () => {
        const rule = metadata(
            'ValidationRule',
            '<fullName>R</fullName><active>true</active><errorConditionFormula>LINKTO(&quot;a&quot;, &quot;b&quot;, &quot;c&quot;) = &quot;&quot;</errorConditionFormula><errorMessage>No</errorMessage>'
        );
        const files = {
            'app/objects/Deal__c/validationRules/R.validationRule-meta.xml': rule,
            ...tests({ saves: "insert new Deal__c(Name = 'x');", other: "insert new Account(Name = 'x');" })
        };
        opened(files, (project) => {
            expect(refused(project)).toEqual(['validationRule Deal__c.R: saving Deal__c']);
            expect(outcomes(project)).toEqual({ saves: expect.stringMatching(/^unsupported/), other: 'pass' });
        });
    });
});

it('values of standard picklists come from the project', () => {
    const set = metadata(
        'StandardValueSet',
        '<sorted>false</sorted><standardValue><fullName>Fair</fullName><default>false</default><label>Trade fair</label></standardValue>'
    );
    const body = `List<Schema.PicklistEntry> entries = Lead.LeadSource.getDescribe().getPicklistValues();
        System.assertEquals(1, entries.size()); System.assertEquals('Trade fair', entries[0].getLabel());`;
    opened(
        { 'app/standardValueSets/LeadSource.standardValueSet-meta.xml': set, ...tests({ values: body }) },
        (project) => expect(outcomes(project)).toEqual({ values: 'pass' })
    );
});

it('a later package directory replaces what the browser shows; a class may stand in one only', () => {
    const tab = (icon: number): string =>
        metadata('CustomTab', `<label>T</label><motif>Custom${icon}: Box</motif><lwcComponent>x</lwcComponent>`);
    const files = { 'app/tabs/T.tab-meta.xml': tab(1), 'more/tabs/T.tab-meta.xml': tab(2) };
    opened(files, ({ model }) => {
        expect(model.tabs.get('t')?.location.file).toBe('more/tabs/T.tab-meta.xml');
        expect(model.ignoredFiles).toContainEqual(
            expect.objectContaining({ path: 'app/tabs/T.tab-meta.xml', type: 'replaced' })
        );
    });
    const twice = {
        ...tests({ one: '' }),
        'more/classes/DealTest.cls': 'class DealTest {}',
        'more/classes/DealTest.cls-meta.xml': metadata('ApexClass', ACTIVE)
    };
    expect(() => opened(twice, () => undefined)).toThrow(/Apex class DealTest is already defined in app/);
});

it('the browser gets no project with parts left out', () => {
    const files = deal({ Secret__c: '<type>EncryptedText</type><length>20</length>' });
    opened(files, (_project, dir) => expect(() => loadProject(dir)).toThrow(/Secret__c\.field-meta\.xml/));
});

it('an object file may hold its fields and rules', () => {
    const inside = `<customSettingsType>Hierarchy</customSettingsType>
        <fields><fullName>Rate__c</fullName><label>Rate</label><type>Number</type><precision>3</precision><scale>0</scale></fields>
        <label>Knobs</label><visibility>Public</visibility>`;
    const files = {
        'app/objects/Knobs__c/Knobs__c.object-meta.xml': metadata('CustomObject', inside),
        ...tests({
            saves: 'insert new Knobs__c(Rate__c = 3); System.assertEquals(3, Knobs__c.getOrgDefaults()?.Rate__c ?? 3);'
        })
    };
    opened(files, (project) => expect(outcomes(project)).toEqual({ saves: 'pass' }));
});

it('what public projects deploy is taken: NOW() as the default of a date, a number as the external id of a parent', () => {
    const files = {
        ...deal({
            Number__c:
                '<type>Number</type><precision>6</precision><scale>0</scale><externalId>true</externalId><unique>true</unique>',
            Day__c: '<type>Date</type><defaultValue>NOW()</defaultValue>',
            Parent__c: '<type>Lookup</type><referenceTo>Deal__c</referenceTo><relationshipName>Parts</relationshipName>'
        }),
        ...tests({
            today: "System.assertEquals(Date.today(), ((Deal__c) Deal__c.SObjectType.newSObject(null, true)).Day__c); insert new Deal__c(Name = 'x');",
            parents: `insert new Deal__c(Name = 'a', Number__c = 7);
                insert (Deal__c) JSON.deserialize('{"Name": "b", "Parent__r": {"Number__c": 7}}', Deal__c.class);
                System.assertEquals('a', [SELECT Parent__r.Name FROM Deal__c WHERE Name = 'b'].Parent__r.Name);`,
            files: `try { insert new ContentVersion(PathOnClient = 'a.txt', VersionData = Blob.valueOf('')); System.assert(false); }
                catch (DmlException e) { System.assertEquals(StatusCode.REQUIRED_FIELD_MISSING, e.getDmlType(0)); }`
        })
    };
    opened(files, (project) => expect(outcomes(project)).toEqual({ today: 'pass', parents: 'pass', files: 'pass' }));
});

it('objects of packages that are not in the project are refused where they are named', () => {
    const files = {
        ...deal({ Plan__c: '<type>Lookup</type><referenceTo>pkg1__Plan__c</referenceTo>' }),
        'app/objects/pkg1__Gift__c/fields/Own__c.field-meta.xml': metadata(
            'CustomField',
            '<fullName>Own__c</fullName><label>Own</label><type>Date</type>'
        ),
        ...tests({ insertDeal: "insert new Deal__c(Name = 'D');", nameGift: 'Object gift = new pkg1__Gift__c();' })
    };
    opened(files, (project) => {
        expect(refused(project)).toEqual([
            'object pkg1__Gift__c: naming the object',
            'field Deal__c.Plan__c: naming the field'
        ]);
        expect(outcomes(project)).toMatchObject({
            insertDeal: 'pass',
            nameGift: expect.stringMatching(/^unsupported .*pkg1__Gift__c/) as string
        });
    });
});

it('the smallest and the largest of a roll-up are of the type of what they sum up', () => {
    const day = '<type>Date</type>';
    const last = `<type>Summary</type><summaryForeignKey>Step__c.Deal__c</summaryForeignKey>
        <summarizedField>Step__c.Day__c</summarizedField><summaryOperation>max</summaryOperation>`;
    const master =
        '<type>MasterDetail</type><referenceTo>Deal__c</referenceTo><relationshipName>Steps</relationshipName>';
    const step = Object.entries(customObject('Step__c', 'ControlledByParent', { Deal__c: master, Day__c: day }));
    const body = `Deal__c deal = new Deal__c(Name = 'D'); insert deal;
        insert new Step__c(Name = 'S', Deal__c = deal.Id, Day__c = Date.newInstance(2026, 2, 3));
        Date last = [SELECT Last__c FROM Deal__c].Last__c; System.assertEquals(3, last.day());
        System.assertEquals(Schema.DisplayType.DATE, Deal__c.Last__c.getDescribe().getType());
        System.assertEquals(Schema.SoapType.DATE, Deal__c.Last__c.getDescribe().getSoapType());`;
    const files = {
        ...deal({ Last__c: last }),
        ...Object.fromEntries(step.map(([path, text]) => [`app/${path}`, text]))
    };
    opened({ ...files, ...tests({ rollUp: body }) }, (project) =>
        expect(outcomes(project)).toEqual({ rollUp: 'pass' })
    );
});
