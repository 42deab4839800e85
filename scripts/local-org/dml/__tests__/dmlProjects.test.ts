import { customObject, metadata } from '../../__tests__/support/temporaryProject';
import { TestOrg } from './support/testOrg';

const TEXT = '<length>10</length><type>Text</type>';

describe('dml on projects of its own', () => {
    it('keeps field history of tracked fields', () => {
        const account = 'AI_Thing__c';
        const tracked = new TestOrg({
            ...customObject(account, 'ReadWrite', {
                Note__c: `${TEXT}<trackHistory>true</trackHistory>`,
                Other__c: TEXT
            }),
            [`objects/${account}/${account}.object-meta.xml`]: metadata(
                'CustomObject',
                `<deploymentStatus>Deployed</deploymentStatus><enableHistory>true</enableHistory><label>Thing</label><pluralLabel>Things</pluralLabel>
                <nameField><label>Name</label><trackHistory>false</trackHistory><type>Text</type></nameField><sharingModel>ReadWrite</sharingModel>`
            )
        });
        try {
            const id = tracked.insert(account, { Note__c: 'one' });
            tracked.update(account, id, { Note__c: 'two', Other__c: 'x' });
            tracked.update(account, id, { Other__c: 'y' });
            const history = 'AI_Thing__History';
            const rows = tracked.ids(history).map((row) => tracked.stored(history, row));
            expect(
                rows.map((row) => ['ParentId', 'Field', 'OldValue', 'NewValue'].map((name) => row.get(name)))
            ).toEqual([
                [id, 'created', null, null],
                [id, 'Note__c', 'one', 'two']
            ]);
        } finally {
            tracked.close();
        }
    });

    it('runs field updates by formula and lookup, on parents too, and renders email alerts', () => {
        const update = (name: string, field: string, rest: string): string =>
            `<fieldUpdates><fullName>${name}</fullName><field>${field}</field>${rest}<name>${name}</name><notifyAssignee>false</notifyAssignee><protected>false</protected></fieldUpdates>`;
        const actions = ['By_Formula', 'To_Queue', 'On_Parent']
            .map((name) => `<actions><name>${name}</name><type>FieldUpdate</type></actions>`)
            .join('');
        const flowed = new TestOrg({
            ...customObject('Top__c', 'ReadWrite', { Note__c: TEXT }),
            ...customObject('Low__c', 'ReadWrite', {
                Note__c: TEXT,
                Top__c: '<type>Lookup</type><referenceTo>Top__c</referenceTo><relationshipName>Lows</relationshipName>'
            }),
            'queues/Desk.queue-meta.xml': metadata(
                'Queue',
                '<doesSendEmailToMembers>false</doesSendEmailToMembers><name>Desk</name><queueSobject><sobjectType>Low__c</sobjectType></queueSobject>'
            ),
            'email/Mails/Hi.email': '<p>{!Low__c.Note__c} under {!Low__c.Top__r.Name}</p>',
            'email/Mails/Hi.email-meta.xml': metadata(
                'EmailTemplate',
                '<available>true</available><encodingKey>UTF-8</encodingKey><name>Hi</name><style>none</style><subject>Hi</subject><type>custom</type><uiType>Aloha</uiType>'
            ),
            'workflows/Low__c.workflow-meta.xml': metadata(
                'Workflow',
                `<alerts><fullName>Mail</fullName><ccEmails>c@example.com</ccEmails><description>d</description><protected>false</protected><recipients><type>creator</type></recipients>
                 <recipients><recipient>admin@example.com</recipient><type>user</type></recipients><senderType>CurrentUser</senderType><template>Mails/Hi</template></alerts>
                ${update('By_Formula', 'Note__c', '<formula>UPPER(Note__c) &amp; IF(ISNEW(), "!", "?")</formula><operation>Formula</operation>')}
                ${update('To_Queue', 'OwnerId', '<lookupValue>Desk</lookupValue><lookupValueType>Queue</lookupValueType><operation>LookupValue</operation>')}
                ${update('On_Parent', 'Note__c', '<literalValue>seen</literalValue><operation>Literal</operation><targetObject>Top__c</targetObject>')}
                <rules><fullName>R</fullName>${actions}<actions><name>Mail</name><type>Alert</type></actions><active>true</active><formula>NOT(ISBLANK(Note__c))</formula><triggerType>onCreateOnly</triggerType></rules>`
            )
        });
        try {
            const top = flowed.insert('Top__c', { Name: 'Top' });
            const low = flowed.stored('Low__c', flowed.insert('Low__c', { Note__c: 'hi', Top__c: top }));
            expect(low.get('Note__c')).toBe('HI!');
            expect(low.get('OwnerId')).toBe(flowed.store.setupId('Group', 'Queue:Desk'));
            expect(flowed.stored('Top__c', top).get('Note__c')).toBe('seen');
            expect(flowed.emails).toEqual([
                expect.objectContaining({
                    to: ['admin@example.com'],
                    cc: ['c@example.com'],
                    htmlBody: '<p>hi under Top</p>',
                    textBody: null
                })
            ]);
        } finally {
            flowed.close();
        }
    });

    it('refuses DML on custom metadata and platform events', () => {
        const events = new TestOrg({
            'objects/Ping__e/Ping__e.object-meta.xml': metadata(
                'CustomObject',
                '<deploymentStatus>Deployed</deploymentStatus><eventType>HighVolume</eventType><label>Ping</label><pluralLabel>Pings</pluralLabel><publishBehavior>PublishAfterCommit</publishBehavior>'
            )
        });
        try {
            expect(() => events.insert('Ping__e', {})).toThrow(
                'DML operation INSERT not allowed on Ping__e, use EventBus.publish'
            );
        } finally {
            events.close();
        }
    });
});
