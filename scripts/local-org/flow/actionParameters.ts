import type { FlowActionCallNode } from '../metadata/flows';

interface ActionParameters {
    readonly inputs: readonly string[];
    readonly outputs: readonly string[];
}

/** Parameters of the platform's own actions that are implemented; others are refused when the flow is loaded. */
export const CORE_ACTION_PARAMETERS: Readonly<
    Record<Exclude<FlowActionCallNode['actionType'], 'apex'>, ActionParameters>
> = {
    emailSimple: {
        inputs: [
            ...['emailAddresses', 'emailAddressesArray', 'recipientId', 'relatedRecordId'],
            ...['ccRecipientAddressCollection', 'bccRecipientAddressCollection'],
            ...['emailSubject', 'emailBody', 'sendRichBody', 'useLineBreaks', 'emailTemplateId'],
            ...['senderType', 'senderAddress', 'attachmentIdCollection', 'composeEmailContent']
        ],
        outputs: []
    },
    emailAlert: { inputs: ['SObjectRowId'], outputs: [] },
    customNotificationAction: {
        inputs: ['customNotifTypeId', 'recipientIds', 'title', 'body', 'targetId', 'targetPageRef'],
        outputs: ['SuccessMessage']
    },
    submit: {
        inputs: [
            'objectId',
            'comment',
            'nextApproverIds',
            'processDefinitionNameOrId',
            'submitterId',
            'skipEntryCriteria'
        ],
        outputs: ['entityId', 'instanceId', 'instanceStatus', 'newWorkItemIds', 'actorIds']
    }
};
