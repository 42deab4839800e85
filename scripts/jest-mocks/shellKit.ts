import type { ColumnModel, FormField, RecordPageModel, RelatedListNode } from '../local-org/api/pages/pageTypes';
import type { RecordRepresentation } from '../local-org/api/records/recordRead';
import type { SessionModel } from '../local-org/api/routes/session';
import session from 'lightning/session';
import { components } from 'shell/components';

/** What tests of the shell share: whole page models and sessions, of which a test says what differs. */

export const RECORD_ID = 'a00000000000001AAA';
export const USER_ID = '005000000000001AAA';

/** Who looks at the shell in a test, and when. */
export function setSession(more: Partial<SessionModel> = {}): void {
    const whole: SessionModel = {
        userId: USER_ID,
        userName: 'Sales Ops User',
        userTitle: null,
        locale: 'en-US',
        language: 'en_US',
        timeZone: 'UTC',
        currency: 'EUR',
        customPermissions: [],
        userPermissions: [],
        personas: [],
        appName: 'AI Governance',
        headerColor: null,
        tabs: [],
        items: [],
        languages: [],
        globalActions: [],
        utilityItems: [],
        now: Date.UTC(2026, 0, 2, 10, 30),
        clockOffset: 0
    };
    Object.assign(session, whole, more);
}

/** A component of the project, or the failure of loading it. */
export function setComponent(name: string, component: unknown): void {
    const load = (): Promise<unknown> =>
        component instanceof Error ? Promise.reject(component) : Promise.resolve({ default: component });
    (components as Record<string, unknown>)[name] = load;
}

export function formField(apiName: string, more: Partial<FormField> = {}): FormField {
    return {
        apiName,
        label: apiName.replace(/__c$/, ''),
        dataType: 'String',
        extraTypeInfo: null,
        calculated: false,
        createable: true,
        updateable: true,
        required: false,
        length: 80,
        precision: 0,
        scale: 0,
        nameField: apiName === 'Name',
        custom: apiName.endsWith('__c'),
        unique: false,
        inlineHelpText: null,
        htmlFormatted: false,
        reference: false,
        referenceToInfos: [],
        relationshipName: null,
        controllerName: null,
        controllingFields: [],
        options: null,
        defaultValue: null,
        isRequired: false,
        isReadOnly: false,
        ...more
    };
}

export const COLUMNS: readonly ColumnModel[] = [
    {
        path: 'Name',
        label: 'Name',
        dataType: 'String',
        linkField: null,
        isName: true,
        isSortable: true,
        editField: 'Name'
    },
    {
        path: 'Status__c',
        label: 'Status',
        dataType: 'Picklist',
        linkField: null,
        isName: false,
        isSortable: true,
        editField: 'Status__c'
    }
];

export function recordPage(more: Partial<RecordPageModel> = {}): RecordPageModel {
    return {
        label: 'Deal page',
        regions: [],
        id: RECORD_ID,
        object: 'Deal__c',
        objectLabel: 'Deal',
        icon: 'custom:custom1',
        nameField: 'Name',
        highlights: [],
        actions: [],
        sections: [],
        relatedLists: [],
        isLocked: false,
        canEdit: false,
        ...more
    };
}

export function relatedList(more: Partial<RelatedListNode> = {}): RelatedListNode {
    return {
        key: 'Task__c.Deal__c',
        label: 'Tasks',
        icon: 'custom:custom2',
        childObject: 'Task__c',
        childLabel: 'Task',
        relationship: 'Tasks__r',
        lookupField: 'Deal__c',
        columns: COLUMNS,
        sortBy: null,
        rows: 3,
        canCreate: true,
        ...more
    };
}

/** A record of a list with a name and a status. */
export function listRecord(name: string, status = 'Draft'): RecordRepresentation {
    return {
        apiName: 'Deal__c',
        id: `a0000000000000${name.length}AAA`,
        fields: {
            Name: { value: name, displayValue: null },
            Status__c: { value: status, displayValue: null }
        },
        childRelationships: {},
        recordTypeId: null,
        recordTypeInfo: null,
        lastModifiedById: null,
        lastModifiedDate: null,
        systemModstamp: null
    };
}

/** A page of a list, as the wires hand it out. */
export function listOf(
    records: readonly RecordRepresentation[],
    totalCount = records.length,
    offset = 0
): {
    totalCount: number;
    currentPageToken: string;
    nextPageToken: string | null;
    records: readonly RecordRepresentation[];
} {
    const end = offset + records.length;
    return {
        totalCount,
        currentPageToken: String(offset),
        nextPageToken: end < totalCount ? String(end) : null,
        records
    };
}

/** A failed request, as the client throws it. */
export function refusal(message: string, status = 400): object {
    return { ok: false, status, body: { message } };
}
