import { SourceError } from '../../errors';
import { addressesOfIds, emailOf, type TemplateMessage } from '../../dml';
import type { FlowActionCallNode } from '../../metadata/flows';
import { FlowFault } from '../flowFault';
import type { FlowRuntime } from '../flowRuntime';
import { requiredText, text, texts, type Inputs, type Outputs } from './actionInputs';

/** Send Email: to addresses, to a recipient, or both; with a subject and body, or those of a template. */
export function sendEmail(node: FlowActionCallNode, inputs: Inputs, runtime: FlowRuntime): Outputs {
    const { dml, outbox, transactions } = runtime.services;
    const recipientId = text(inputs, 'recipientId');
    const addresses = [...(text(inputs, 'emailAddresses') ?? '').split(','), ...texts(inputs, 'emailAddressesArray')]
        .map((address) => address.trim())
        .filter((address) => address !== '');
    const to = [...addresses, ...addressesOfIds(dml.services, [recipientId])];
    if (to.length === 0) {
        throw new FlowFault('Missing required input parameter: emailAddresses.');
    }
    const message = messageOf(node, inputs, runtime);
    transactions.current().limits.consume('emailInvocations');
    const senderType = text(inputs, 'senderType');
    outbox.sendEmail({
        to,
        cc: texts(inputs, 'ccRecipientAddressCollection'),
        bcc: texts(inputs, 'bccRecipientAddressCollection'),
        ...message,
        targetObjectId: recipientId,
        whatId: text(inputs, 'relatedRecordId'),
        attachments: texts(inputs, 'attachmentIdCollection'),
        ...(senderType === 'OrgWideEmailAddress' ? { senderName: requiredText(node, inputs, 'senderAddress') } : {})
    });
    return {};
}

function messageOf(node: FlowActionCallNode, inputs: Inputs, runtime: FlowRuntime): TemplateMessage {
    const templateId = text(inputs, 'emailTemplateId');
    if (templateId !== null) {
        const who = text(inputs, 'recipientId');
        const message = runtime.services.dml.templates.stored(templateId, who, text(inputs, 'relatedRecordId'));
        if (!message) {
            throw new FlowFault(`There is no email template ${templateId}.`);
        }
        return message;
    }
    const body = requiredText(node, inputs, 'emailBody');
    const isRich = inputs.get('sendRichBody') === true;
    const rich = inputs.get('useLineBreaks') === true ? body.replace(/\r?\n/g, '<br>') : body;
    return {
        subject: requiredText(node, inputs, 'emailSubject'),
        textBody: isRich ? null : body,
        htmlBody: isRich ? rich : null
    };
}

/** Sends an e-mail alert of the project about a record. */
export function sendAlert(node: FlowActionCallNode, inputs: Inputs, runtime: FlowRuntime): Outputs {
    const { model, store, outbox, dml } = runtime.services;
    const [objectName, alertName] = node.actionName.split('.');
    const object = model.objects.get(objectName.toLowerCase());
    const alert = model.workflows
        .get(objectName.toLowerCase())
        ?.alerts.find((one) => one.fullName.toLowerCase() === alertName?.toLowerCase());
    if (!object || !alert) {
        throw new SourceError(`there is no email alert ${node.actionName}`, node.location);
    }
    const id = requiredText(node, inputs, 'SObjectRowId');
    const record = store.read(object.name, [id]).get(id);
    if (!record) {
        throw new FlowFault(`There is no record ${id}.`);
    }
    outbox.sendEmail(emailOf(dml.services, object, alert, record));
    return {};
}

/** Sends a custom notification. */
export function sendNotification(node: FlowActionCallNode, inputs: Inputs, runtime: FlowRuntime): Outputs {
    const recipientIds = texts(inputs, 'recipientIds');
    if (recipientIds.length === 0) {
        throw new FlowFault('Missing required input parameter: recipientIds.');
    }
    const targetId = text(inputs, 'targetId');
    const targetPageRef = text(inputs, 'targetPageRef');
    if (targetId === null && targetPageRef === null) {
        throw new FlowFault('Missing required input parameter: targetId.');
    }
    runtime.services.outbox.sendNotification({
        typeId: requiredText(node, inputs, 'customNotifTypeId'),
        title: requiredText(node, inputs, 'title'),
        body: requiredText(node, inputs, 'body'),
        targetId,
        targetPageRef,
        recipientIds
    });
    return { SuccessMessage: 'Success' };
}
