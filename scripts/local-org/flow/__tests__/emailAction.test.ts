import { metadata } from '../../__tests__/support/temporaryProject';
import { TestOrg } from '../../dml/__tests__/support/testOrg';
import { ApexDate } from '../../values';
import { OBJECTS, element, flow, next, ref, text, variable } from './support/flowProject';

const TEMPLATE = (subject: string, type: string): string =>
    metadata(
        'EmailTemplate',
        `<available>true</available><encodingKey>UTF-8</encodingKey><name>Notice</name><style>none</style><subject>${subject}</subject><textOnly>Plain {!Request__c.Status__c}</textOnly><type>${type}</type><uiType>Aloha</uiType>`
    );
const FILES = {
    'email/Mails/Notice.email': '<p>{!Contact.FirstName}: {!Request__c.Status__c} by {!Request__c.Due__c}</p>',
    'email/Mails/Notice.email-meta.xml': TEMPLATE('About {!Request__c.Note__c}', 'custom')
};

/** Actions Developer Guide, Simple Email Actions. */
describe('the Send Email action', () => {
    let org: TestOrg | undefined;

    afterEach(() => {
        org?.close();
        org = undefined;
    });

    function send(inputs: Record<string, string>, values: (test: TestOrg) => Record<string, unknown>): TestOrg {
        const parameters = Object.entries(inputs).map(
            ([name, value]) => `<inputParameters><name>${name}</name>${value}</inputParameters>`
        );
        const content =
            `<start>${next('Send')}</start>` +
            element(
                'actionCalls',
                'Send',
                `<actionName>emailSimple</actionName><actionType>emailSimple</actionType>${parameters.join('')}`
            ) +
            variable('recipient', 'String', '<isInput>true</isInput>') +
            variable('about', 'String', '<isInput>true</isInput>') +
            variable('template', 'String', '<isInput>true</isInput>') +
            variable('copies', 'String', '<isCollection>true</isCollection><isInput>true</isInput>');
        const test = new TestOrg({ ...OBJECTS, ...FILES, ...flow('Send_Mail', content) });
        org = test;
        const given = values(test);
        test.as(null, () => test.flows.runAutolaunched('Send_Mail', given));
        return test;
    }

    it('merges a template for its recipient and record', () => {
        const { emails } = send(
            { emailTemplateId: ref('template'), recipientId: ref('recipient'), relatedRecordId: ref('about') },
            (test) => ({
                template: test.store.setupId('EmailTemplate', 'Mails/Notice'),
                recipient: test.insert('Contact', { FirstName: 'Ada', LastName: 'Field', Email: 'ada@example.com' }),
                about: test.insert('Request__c', { Status__c: 'open', Note__c: 'N', Due__c: ApexDate.of(2026, 11, 28) })
            })
        );
        expect(emails).toMatchObject([
            {
                to: ['ada@example.com'],
                subject: 'About N',
                htmlBody: '<p>Ada: open by 11/28/2026</p>',
                textBody: 'Plain open'
            }
        ]);
    });

    it('sends copies, rich text with line breaks, and the address of the sender', () => {
        const { emails } = send(
            {
                emailAddresses: text('a@example.com, b@example.com'),
                ccRecipientAddressCollection: ref('copies'),
                emailSubject: text('S'),
                emailBody: text('one\ntwo'),
                sendRichBody: '<value><booleanValue>true</booleanValue></value>',
                useLineBreaks: '<value><booleanValue>true</booleanValue></value>',
                senderType: text('OrgWideEmailAddress'),
                senderAddress: text('office@example.com')
            },
            () => ({ copies: ['c@example.com'] })
        );
        expect(emails).toMatchObject([
            {
                to: ['a@example.com', 'b@example.com'],
                cc: ['c@example.com'],
                htmlBody: 'one<br>two',
                textBody: null,
                senderName: 'office@example.com'
            }
        ]);
    });

    it.each([
        ['without a recipient', { emailSubject: text('S'), emailBody: text('B') }, 'emailAddresses'],
        ['without a body', { emailAddresses: text('a@example.com'), emailSubject: text('S') }, 'emailBody'],
        [
            'with an unknown template',
            { emailAddresses: text('a@example.com'), emailTemplateId: text('00X000000000001') },
            '00X000000000001'
        ]
    ])('is a fault %s', (_, inputs, message) => {
        expect(() => send(inputs, () => ({}))).toThrow(message);
    });

    it('refuses inputs that have no effect here', () => {
        expect(() => send({ emailAddresses: text('a@example.com'), logEmailOnSend: text('x') }, () => ({}))).toThrow(
            'input logEmailOnSend'
        );
    });
});
