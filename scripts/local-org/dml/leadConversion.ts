import { PlatformException, type DmlError } from '../errors';
import { ApexDate, SObjectRecord, type FieldValue } from '../values';
import { DateTime } from 'luxon';
import type { DmlAccess, SaveResult } from './dmlRequest';
import type { RowError } from './results';
import type { DmlServices } from './saveContext';
import { recordsBy, writeSilently } from './standard/behaviour';
import { undoPoint } from './undoPoint';

/** What one Database.LeadConvert asks for. */
export interface LeadConversion {
    readonly leadId: string | null;
    readonly convertedStatus: string | null;
    readonly accountId: string | null;
    readonly contactId: string | null;
    readonly opportunityId: string | null;
    readonly opportunityName: string | null;
    readonly ownerId: string | null;
    readonly doNotCreateOpportunity: boolean;
    readonly overwriteLeadSource: boolean;
}

export interface LeadConversionRequest {
    readonly conversions: readonly LeadConversion[];
    readonly allOrNone: boolean;
    readonly access: DmlAccess;
}

/** What one lead became. */
export interface LeadConversionResult {
    readonly leadId: string | null;
    readonly accountId: string | null;
    readonly contactId: string | null;
    readonly opportunityId: string | null;
    readonly errors: readonly DmlError[];
}

type FieldMap = Readonly<Record<string, string>>;

const ADDRESS = ['Street', 'City', 'State', 'PostalCode', 'Country', 'Latitude', 'Longitude', 'GeocodeAccuracy'];
const addressMap = (prefix: string): FieldMap => Object.fromEntries(ADDRESS.map((part) => [part, prefix + part]));

/** Standard fields of a lead and where they go (Salesforce Help, Lead Conversion Field Mapping). */
const TO_ACCOUNT: FieldMap = {
    Company: 'Name',
    Phone: 'Phone',
    Fax: 'Fax',
    Website: 'Website',
    Industry: 'Industry',
    AnnualRevenue: 'AnnualRevenue',
    NumberOfEmployees: 'NumberOfEmployees',
    Rating: 'Rating',
    LeadSource: 'AccountSource',
    ...addressMap('Billing')
};
const TO_CONTACT: FieldMap = {
    Salutation: 'Salutation',
    FirstName: 'FirstName',
    LastName: 'LastName',
    Title: 'Title',
    Phone: 'Phone',
    MobilePhone: 'MobilePhone',
    Fax: 'Fax',
    Email: 'Email',
    LeadSource: 'LeadSource',
    Description: 'Description',
    HasOptedOutOfEmail: 'HasOptedOutOfEmail',
    DoNotCall: 'DoNotCall',
    ...addressMap('Mailing')
};
const TO_OPPORTUNITY: FieldMap = { LeadSource: 'LeadSource' };

/** A row that cannot be converted. */
class ConversionFailure extends Error {
    constructor(readonly errors: readonly RowError[]) {
        super(errors[0]?.message);
    }
}

function fail(statusCode: string, message: string, fields: readonly string[] = []): never {
    throw new ConversionFailure([{ statusCode, message, fields }]);
}

/** Converts leads one by one, with all triggers. Throws DmlException when all must succeed and one does not. */
export function convertLeads(services: DmlServices, request: LeadConversionRequest): LeadConversionResult[] {
    const undo = undoPoint(services.store, services.transactions.current());
    const results = request.conversions.map((conversion, index) => convertOne(services, request, conversion, index));
    const failures = results.flatMap(({ errors }) => errors);
    const [first] = failures;
    if (request.allOrNone && first) {
        undo.undo();
        throw new PlatformException(
            'System.DmlException',
            `ConvertLead failed. First exception on row ${first.index}; first error: ${first.statusCode}, ${first.message}: [${first.fields.join(', ')}]`,
            failures
        );
    }
    undo.keep();
    return results;
}

function convertOne(
    services: DmlServices,
    request: LeadConversionRequest,
    conversion: LeadConversion,
    index: number
): LeadConversionResult {
    const undo = undoPoint(services.store, services.transactions.current());
    try {
        const result = new Converter(services, request.access, conversion).run();
        undo.keep();
        return result;
    } catch (error) {
        undo.undo();
        if (!(error instanceof ConversionFailure)) {
            throw error;
        }
        const { leadId } = conversion;
        const errors = error.errors.map((one) => ({ ...one, index, id: leadId, object: 'Lead' }));
        return { leadId, accountId: null, contactId: null, opportunityId: null, errors };
    }
}

class Converter {
    private readonly lead: SObjectRecord;
    private readonly owner: string;

    constructor(
        private readonly services: DmlServices,
        private readonly access: DmlAccess,
        private readonly conversion: LeadConversion
    ) {
        const { leadId } = conversion;
        const lead = leadId === null ? undefined : services.store.read('Lead', [leadId]).get(leadId);
        this.lead =
            lead ?? (leadId === null ? fail('MISSING_ARGUMENT', 'leadId not specified') : fail(...NO_SUCH_RECORD));
        this.owner = conversion.ownerId ?? String(this.lead.get('OwnerId'));
    }

    run(): LeadConversionResult {
        this.check();
        const accountId = this.account();
        const contactId = this.contact(accountId);
        const opportunityId = this.opportunity(accountId, contactId);
        this.closeLead(accountId, contactId, opportunityId);
        this.moveRelated(accountId, contactId, opportunityId);
        return { leadId: this.lead.id, accountId, contactId, opportunityId, errors: [] };
    }

    private check(): void {
        const { convertedStatus, accountId, contactId } = this.conversion;
        if (this.lead.get('IsConverted') === true) {
            fail('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead');
        }
        if (convertedStatus === null) {
            fail('REQUIRED_FIELD_MISSING', 'missing required field: convertedStatus');
        }
        const statuses = this.services.store.query(
            `SELECT "Id" FROM ${this.services.store.tableOf('LeadStatus').sqlName} WHERE "IsConverted" = 1 AND "ApiName" = ?`,
            [convertedStatus]
        );
        if (statuses.length === 0) {
            fail('INVALID_STATUS', `invalid convertedStatus: ${convertedStatus}`);
        }
        if (contactId !== null && accountId === null) {
            fail('REQUIRED_FIELD_MISSING', 'missing required field: accountId');
        }
        if (this.services.store.objectOfId(this.owner)?.name !== 'User') {
            const message =
                'Converted objects can only be owned by users. If the lead is not owned by a user, you must specify a user for the Owner field.';
            fail('INVALID_CROSS_REFERENCE_KEY', message, ['OwnerId']);
        }
    }

    private account(): string {
        return this.target('Account', this.conversion.accountId, TO_ACCOUNT, { OwnerId: this.owner });
    }

    private contact(accountId: string): string {
        const { contactId, overwriteLeadSource } = this.conversion;
        const existing = contactId === null ? null : this.existing('Contact', contactId);
        if (existing && existing.get('AccountId') !== accountId) {
            fail('INVALID_CROSS_REFERENCE_KEY', 'contact is not associated with the account');
        }
        const always: Record<string, FieldValue> =
            overwriteLeadSource && existing ? { LeadSource: this.lead.get('LeadSource') } : {};
        return this.target('Contact', contactId, TO_CONTACT, { OwnerId: this.owner, AccountId: accountId }, always);
    }

    private opportunity(accountId: string, contactId: string): string | null {
        const { opportunityId, doNotCreateOpportunity, opportunityName } = this.conversion;
        if (opportunityId !== null) {
            return this.target('Opportunity', opportunityId, TO_OPPORTUNITY, {});
        }
        if (doNotCreateOpportunity) {
            return null;
        }
        const stages = this.services.model.objects.get('opportunity')?.fields.get('stagename')?.picklist ?? [];
        return this.target('Opportunity', null, TO_OPPORTUNITY, {
            OwnerId: this.owner,
            AccountId: accountId,
            ContactId: contactId,
            Name: opportunityName ?? this.lead.get('Company'),
            StageName: (stages.find(({ isDefault }) => isDefault) ?? stages[0]).value,
            CloseDate: this.endOfQuarter()
        });
    }

    private endOfQuarter(): ApexDate {
        const { clock, user } = this.services.transactions.current();
        const last = DateTime.fromMillis(clock.now(), { zone: user.timeZone }).endOf('quarter');
        return ApexDate.of(last.year, last.month, last.day);
    }

    private existing(objectName: string, id: string): SObjectRecord {
        return this.services.store.read(objectName, [id]).get(id) ?? fail(...NO_SUCH_RECORD);
    }

    /** A new record with what the lead says, or an existing one whose empty fields are filled. */
    private target(
        objectName: string,
        id: string | null,
        mapped: FieldMap,
        fresh: Readonly<Record<string, FieldValue>>,
        always: Readonly<Record<string, FieldValue>> = {}
    ): string {
        const existing = id === null ? null : this.existing(objectName, id);
        const record = new SObjectRecord(objectName);
        for (const [from, to] of Object.entries(mapped)) {
            const value = this.lead.get(from);
            if (value !== null && value !== false && (existing?.get(to) ?? null) === null) {
                record.set(to, value);
            }
        }
        if (existing) {
            Object.entries(always).forEach(([name, value]) => record.set(name, value));
            if (record.fieldNames().length > 0) {
                this.save('update', record.set('Id', existing.id));
            }
            return existing.id ?? '';
        }
        Object.entries(fresh).forEach(([name, value]) => record.set(name, value));
        return this.save('insert', record).id ?? '';
    }

    private closeLead(accountId: string, contactId: string, opportunityId: string | null): void {
        const { clock, user } = this.services.transactions.current();
        const today = DateTime.fromMillis(clock.now(), { zone: user.timeZone });
        const record = new SObjectRecord('Lead')
            .set('Id', this.lead.id)
            .set('Status', this.conversion.convertedStatus)
            .set('IsConverted', true)
            .set('ConvertedDate', ApexDate.of(today.year, today.month, today.day))
            .set('ConvertedAccountId', accountId)
            .set('ConvertedContactId', contactId)
            .set('ConvertedOpportunityId', opportunityId)
            .set('IsUnreadByOwner', false);
        this.save('update', record);
    }

    private save(operation: 'insert' | 'update', record: SObjectRecord): SaveResult {
        const [result] = this.services.saveNested(
            { operation, records: [record], allOrNone: false, access: this.access },
            { writesPlatformFields: record.type === 'Lead' }
        );
        if (!result.success) {
            throw new ConversionFailure(result.errors);
        }
        return result;
    }

    /** Activities and campaign memberships of the lead go with the person. */
    private moveRelated(accountId: string, contactId: string, opportunityId: string | null): void {
        const lead = [this.lead.id ?? ''];
        for (const name of ['Task', 'Event']) {
            for (const activity of recordsBy(this.services, name, 'WhoId', lead)) {
                const what = activity.get('WhatId') ?? opportunityId ?? accountId;
                writeSilently(this.services, name, activity.id ?? '', { WhoId: contactId, WhatId: what });
            }
        }
        for (const member of recordsBy(this.services, 'CampaignMember', 'LeadId', lead)) {
            writeSilently(this.services, 'CampaignMember', member.id ?? '', { ContactId: contactId });
        }
    }
}

const NO_SUCH_RECORD = ['INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id'] as const;
