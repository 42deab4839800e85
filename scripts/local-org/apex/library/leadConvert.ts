import { ApexList } from '../runtime/collections';
import { LibraryObject } from '../runtime/libraryObject';
import type { Runtime } from '../runtime/runtime';
import type { LeadConversionResult } from '../../dml';
import type { Access, CallContext } from '../runtime/services';
import { throwNullReference } from '../runtime/throws';
import { libraryType } from '../types';
import type { AccessLevelValue } from './accessLevel';
import { DatabaseError, errorsFromJson, resultMembers } from './databaseResults';
import { contextualMethod, ctor, defineType, method, property } from './table';

/** Database.LeadConvert: which lead becomes what. */
class LeadConvert extends LibraryObject {
    readonly $type = 'Database.LeadConvert';
    leadId: string | null = null;
    convertedStatus: string | null = null;
    accountId: string | null = null;
    contactId: string | null = null;
    opportunityId: string | null = null;
    opportunityName: string | null = null;
    ownerId: string | null = null;
    doNotCreateOpportunity = false;
    overwriteLeadSource = false;
    sendNotificationEmail = false;
    bypassAccountDedupeCheck = false;
    bypassContactDedupeCheck = false;
}

type IdField = 'leadId' | 'accountId' | 'contactId' | 'opportunityId' | 'ownerId';
type TextField = 'convertedStatus' | 'opportunityName';
type FlagField =
    | 'doNotCreateOpportunity'
    | 'overwriteLeadSource'
    | 'sendNotificationEmail'
    | 'bypassAccountDedupeCheck'
    | 'bypassContactDedupeCheck';

/** Fields by the names of their getters and setters, which are also properties. */
const VALUES: readonly (readonly [name: string, type: 'Id' | 'String', field: IdField | TextField])[] = [
    ['LeadId', 'Id', 'leadId'],
    ['AccountId', 'Id', 'accountId'],
    ['ContactId', 'Id', 'contactId'],
    ['OpportunityId', 'Id', 'opportunityId'],
    ['OwnerId', 'Id', 'ownerId'],
    ['ConvertedStatus', 'String', 'convertedStatus'],
    ['OpportunityName', 'String', 'opportunityName']
];
const FLAGS: readonly (readonly [getter: string, name: string, field: FlagField])[] = [
    ['is', 'DoNotCreateOpportunity', 'doNotCreateOpportunity'],
    ['is', 'OverwriteLeadSource', 'overwriteLeadSource'],
    ['is', 'SendNotificationEmail', 'sendNotificationEmail'],
    ['get', 'BypassAccountDedupeCheck', 'bypassAccountDedupeCheck'],
    ['get', 'BypassContactDedupeCheck', 'bypassContactDedupeCheck']
];

const setValue =
    (field: IdField | TextField) =>
    (rt: Runtime, self: LeadConvert, value: string | null): void => {
        self[field] = value;
    };
const setFlag =
    (field: FlagField) =>
    (rt: Runtime, self: LeadConvert, value: boolean | null): void => {
        self[field] = value === true;
    };

defineType('Database.LeadConvert', {
    superType: 'Object',
    constructors: [ctor('()', () => new LeadConvert())],
    properties: [
        ...VALUES.map(([name, type, field]) =>
            property(`${name}: ${type}`, (rt, self: LeadConvert) => self[field], setValue(field))
        ),
        ...FLAGS.map(([, name, field]) =>
            property(`${name}: Boolean`, (rt, self: LeadConvert) => self[field], setFlag(field))
        )
    ],
    methods: [
        ...VALUES.flatMap(([name, type, field]) => [
            method(`get${name}(): ${type}`, (rt, self: LeadConvert) => self[field]),
            method(`set${name}(${type}): void`, setValue(field))
        ]),
        ...FLAGS.flatMap(([getter, name, field]) => [
            method(`${getter}${name}(): Boolean`, (rt, self: LeadConvert) => self[field]),
            method(`set${name}(Boolean): void`, setFlag(field))
        ])
    ]
});

/** Database.LeadConvertResult. */
class LeadConvertResult extends LibraryObject {
    readonly $type = 'Database.LeadConvertResult';

    constructor(readonly outcome: LeadConversionResult) {
        super();
    }

    override jsonMembers(): [string, unknown][] {
        const { leadId, accountId, contactId, opportunityId, errors } = this.outcome;
        const ids = Object.entries({ accountId, contactId, opportunityId }).filter(([, id]) => id !== null);
        const all = errors.map((error) => DatabaseError.from(error));
        return [...resultMembers(errors.length === 0, 'leadId', leadId, all), ...ids];
    }
}

defineType('Database.LeadConvertResult', {
    superType: 'Object',
    fromJson: (read) =>
        new LeadConvertResult({
            leadId: read('leadId', 'Id') as string | null,
            accountId: read('accountId', 'Id') as string | null,
            contactId: read('contactId', 'Id') as string | null,
            opportunityId: read('opportunityId', 'Id') as string | null,
            errors: errorsFromJson(read)
        }),
    methods: [
        method('getLeadId(): Id', (rt, self: LeadConvertResult) => self.outcome.leadId),
        method('getAccountId(): Id', (rt, self: LeadConvertResult) => self.outcome.accountId),
        method('getContactId(): Id', (rt, self: LeadConvertResult) => self.outcome.contactId),
        method('getOpportunityId(): Id', (rt, self: LeadConvertResult) => self.outcome.opportunityId),
        method('isSuccess(): Boolean', (rt, self: LeadConvertResult) => self.outcome.errors.length === 0),
        method(
            'getErrors(): List<Database.Error>',
            (rt, self: LeadConvertResult) =>
                new ApexList(
                    libraryType('Database.Error'),
                    self.outcome.errors.map((error) => DatabaseError.from(error))
                )
        )
    ]
});

/** Runs a conversion; one result for a single LeadConvert, a List for a List. */
function convert(rt: Runtime, target: unknown, allOrNone: boolean, access: Access): unknown {
    const items = target instanceof ApexList ? target.items : [target];
    const conversions = items.map((item) => (item instanceof LeadConvert ? item : throwNullReference()));
    const results = rt.services.dml
        .convertLeads({ conversions, allOrNone, access })
        .map((outcome) => new LeadConvertResult(outcome));
    return target instanceof ApexList ? new ApexList(libraryType('Database.LeadConvertResult'), results) : results[0];
}

function rows(targetType: string, resultType: string): ReturnType<typeof contextualMethod>[] {
    const signature = (...more: string[]): string => `convertLead(${[targetType, ...more].join(', ')}): ${resultType}`;
    return [
        contextualMethod(signature(), (rt, target: unknown, context: CallContext) =>
            convert(rt, target, true, context.access)
        ),
        contextualMethod(signature('Boolean'), (rt, target: unknown, all: boolean | null, context: CallContext) =>
            convert(rt, target, all !== false, context.access)
        ),
        contextualMethod(
            signature('AccessLevel'),
            (rt, target: unknown, level: AccessLevelValue, context: CallContext) =>
                convert(rt, target, true, level.access(context))
        ),
        contextualMethod(
            signature('Boolean', 'AccessLevel'),
            (rt, target: unknown, all: boolean | null, level: AccessLevelValue, context: CallContext) =>
                convert(rt, target, all !== false, level.access(context))
        )
    ];
}

/** Static rows of Database that convert leads. */
export const leadConvertRows = [
    ...rows('Database.LeadConvert', 'Database.LeadConvertResult'),
    ...rows('List<Database.LeadConvert>', 'List<Database.LeadConvertResult>')
];
