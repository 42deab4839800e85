import { defineDataClass } from './dataObject';
import { defineType, method } from './table';

const HEADERS = 'List<Messaging.InboundEmail.Header>';

/** What an e-mail service hands to Apex. No mail arrives in the local org: tests build it and call their handler. */
defineDataClass('Messaging.InboundEmail', {
    authenticationResults: 'List<Messaging.InboundEmail.AuthenticationResult>',
    binaryAttachments: 'List<Messaging.InboundEmail.BinaryAttachment>',
    ccAddresses: 'List<String>',
    fromAddress: 'String',
    fromName: 'String',
    headers: HEADERS,
    htmlBody: 'String',
    htmlBodyIsTruncated: 'Boolean',
    inReplyTo: 'String',
    messageId: 'String',
    plainTextBody: 'String',
    plainTextBodyIsTruncated: 'Boolean',
    references: 'List<String>',
    replyTo: 'String',
    subject: 'String',
    textAttachments: 'List<Messaging.InboundEmail.TextAttachment>',
    toAddresses: 'List<String>'
});
defineDataClass('Messaging.InboundEmail.Header', { name: 'String', value: 'String' });
defineDataClass('Messaging.InboundEmail.BinaryAttachment', {
    body: 'Blob',
    fileName: 'String',
    headers: HEADERS,
    mimeTypeSubType: 'String'
});
defineDataClass('Messaging.InboundEmail.TextAttachment', {
    body: 'String',
    bodyIsTruncated: 'Boolean',
    charset: 'String',
    fileName: 'String',
    headers: HEADERS,
    mimeTypeSubType: 'String'
});
defineDataClass('Messaging.InboundEmail.AuthenticationResultField', { name: 'String', value: 'String' });
defineDataClass('Messaging.InboundEmail.AuthenticationResult', {
    authenticationResultFields: 'List<Messaging.InboundEmail.AuthenticationResultField>',
    method: 'String',
    result: 'String'
});
defineDataClass('Messaging.InboundEnvelope', { fromAddress: 'String', toAddress: 'String' });
defineDataClass('Messaging.InboundEmailResult', { message: 'String', success: 'Boolean' });

defineType('Messaging.InboundEmailHandler', {
    kind: 'interface',
    methods: [
        method(
            'handleInboundEmail(Messaging.InboundEmail?, Messaging.InboundEnvelope?): Messaging.InboundEmailResult',
            (rt, self: unknown, email: unknown, envelope: unknown) =>
                rt.invokeVirtual(self, 'handleInboundEmail', [email, envelope])
        )
    ]
});
