import { customObject, metadata } from '../../../__tests__/support/temporaryProject';

const TEXT = '<length>80</length><type>Text</type>';
export const OBJECTS = {
    ...customObject('Request__c', 'ReadWrite', {
        Status__c: TEXT,
        Note__c: TEXT,
        Amount__c: '<type>Number</type><precision>10</precision><scale>2</scale>',
        Due__c: '<type>Date</type>',
        Account__c: '<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Requests</relationshipName>'
    }),
    ...customObject('Line__c', 'ReadWrite', {
        Request__c:
            '<type>Lookup</type><referenceTo>Request__c</referenceTo><relationshipName>Lines</relationshipName><deleteConstraint>SetNull</deleteConstraint>',
        Kind__c: `${TEXT}<required>true</required>`,
        Size__c: '<type>Number</type><precision>10</precision><scale>0</scale>'
    })
};

export const next = (target: string): string => `<connector><targetReference>${target}</targetReference></connector>`;
export const ref = (name: string): string => `<value><elementReference>${name}</elementReference></value>`;
export const text = (value: string): string => `<value><stringValue>${value}</stringValue></value>`;
export const assign = (target: string, value: string, operator = 'Assign'): string =>
    `<assignmentItems><assignToReference>${target}</assignToReference><operator>${operator}</operator>${value}</assignmentItems>`;
export const element = (tag: string, name: string, inner: string): string =>
    `<${tag}><name>${name}</name><label>${name}</label><locationX>0</locationX><locationY>0</locationY>${inner}</${tag}>`;
export const variable = (name: string, type: string, extra = ''): string =>
    `<variables><name>${name}</name><dataType>${type}</dataType>${extra}</variables>`;

export function flow(name: string, content: string, processType = 'AutoLaunchedFlow'): Record<string, string> {
    return {
        [`flows/${name}.flow-meta.xml`]: metadata(
            'Flow',
            `<apiVersion>68.0</apiVersion><label>${name.replaceAll('_', ' ')}</label><processType>${processType}</processType><status>Active</status>${content}`
        )
    };
}

export function trigger(type: string, on: string, first: string, extra = ''): string {
    return `<start><locationX>0</locationX><locationY>0</locationY>${first ? next(first) : ''}<object>Request__c</object><recordTriggerType>${on}</recordTriggerType><triggerType>${type}</triggerType>${extra}</start>`;
}
