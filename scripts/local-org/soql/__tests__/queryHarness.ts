import { OrgClock } from '../../clock';
import { compileFormula, type FormulaGlobals } from '../../formula';
import type { ObjectModel } from '../../metadata/objectModel';
import { createSecurity, type Security } from '../../security';
import { openStore, type RecordStore } from '../../store';
import { businessObjects, field, identityObjects, modelOf, object } from '../../store/__tests__/testModel';
import { LimitUsage, OrgTransaction, SYNCHRONOUS_LIMITS, TransactionHolder, type UserContext } from '../../transaction';
import type { FieldValue, SObjectRecord } from '../../values';
import { createQueryEngine, type BindValue, type QueryAccess, type QueryEngine, type QueryResult } from '../index';

export const LOCATION = { file: 'Query.cls', line: 3, column: 7 };
/** 2026-03-29 10:30 in Lisbon, the day its clocks go forward. */
export const NOW = Date.UTC(2026, 2, 29, 9, 30);

const globals: FormulaGlobals = { permission: () => false, userField: () => null, setting: () => null };
const SYSTEM: QueryAccess = { fields: false, sharing: false };

function withFields(source: ObjectModel, ...extra: ReturnType<typeof field>[]): ObjectModel {
    const fields = new Map(source.fields);
    extra.forEach((each) => fields.set(each.name.toLowerCase(), each));
    return { ...source, fields };
}

function requiredField(objects: readonly ObjectModel[], objectName: string, name: string): ReturnType<typeof field> {
    const found = objects.find((each) => each.name === objectName)?.fields.get(name.toLowerCase());
    if (!found) {
        throw new Error(`No ${objectName}.${name}`);
    }
    return { ...found, childRelationshipName: null };
}

/** The test objects with formula fields on Thing__c, and a Name object for polymorphic lookups. */
export function testObjects(): ObjectModel[] {
    const objects = [...identityObjects(), ...businessObjects()].map((each) =>
        each.name === 'Thing__c'
            ? withFields(
                  each,
                  field('Double__c', 'Number', { formula: 'Amount__c * 2', scale: 2 }),
                  field('Third__c', 'Number', { formula: 'Amount__c / 3', scale: 2 }),
                  field('Ratio__c', 'Number', { formula: 'Amount__c / Score__c', scale: 2 }),
                  field('Quadruple__c', 'Number', { formula: 'Double__c * 2', scale: 2 }),
                  field('Owned__c', 'Text', { formula: 'Account__r.Name & "!"' }),
                  field('Late__c', 'Checkbox', { formula: 'Due__c < TODAY()' })
              )
            : each
    );
    const loose = object('Loose__c', {
        keyPrefix: 'a02',
        fields: [
            ...['Status__c', 'Amount__c', 'Due__c', 'Active__c', 'Tags__c'].map((name) =>
                requiredField(objects, 'Thing__c', name)
            ),
            { ...requiredField(objects, 'Thing__c', 'Account__c'), childRelationshipName: 'Loose' },
            field('Key__c', 'Text'),
            field('Small__c', 'Number', { formula: 'IF(Amount__c > 1000000, null, Amount__c * 2)', scale: 2 })
        ]
    });
    const names = object('Name', {
        keyPrefix: '',
        fields: [field('Type', 'Text'), field('Username', 'Text'), field('LastName', 'Text')]
    });
    return [...objects, loose, names];
}

/** A store, security and query engine over the test objects, with one transaction a test. */
export class QueryHarness {
    readonly store: RecordStore;
    readonly security: Security;
    readonly engine: QueryEngine;
    readonly userId: string;
    readonly clock = new OrgClock();
    readonly transactions = new TransactionHolder();
    transaction: OrgTransaction;

    constructor(objects: readonly ObjectModel[] = testObjects()) {
        this.clock.freeze(NOW);
        const model = modelOf(objects);
        this.store = openStore({ model, file: ':memory:', clock: this.clock });
        this.security = createSecurity({ model, store: this.store, clock: this.clock });
        this.engine = createQueryEngine({
            model,
            store: this.store,
            security: this.security,
            transactions: this.transactions,
            formula: { compileFormula, globals: () => globals }
        });
        this.userId = this.user('Tester', 'System Administrator');
        this.transaction = this.newTransaction(this.userId);
    }

    newTransaction(userId: string, locale = 'pt_PT'): OrgTransaction {
        const user: UserContext = { userId, name: 'Tester', timeZone: 'Europe/Lisbon', locale, language: 'en_US' };
        this.transaction = new OrgTransaction(user, new LimitUsage(SYNCHRONOUS_LIMITS), this.clock, true);
        return this.transaction;
    }

    user(name: string, profile: string): string {
        const profileId = this.store.query('SELECT "Id" FROM "Profile" WHERE "Name" = ?', [profile])[0]?.[
            'Id'
        ] as string;
        return this.insert('User', {
            Name: name,
            LastName: name,
            Username: `${name}@example.org`,
            IsActive: true,
            UserType: 'Standard',
            ProfileId: profileId
        });
    }

    insert(objectName: string, values: Record<string, FieldValue>): string {
        const id = this.store.newId(objectName);
        this.store.insert(objectName, new Map<string, FieldValue>([['Id', id], ...Object.entries(values)]));
        return id;
    }

    run(text: string, binds: readonly BindValue[] = [], access: QueryAccess = SYSTEM): QueryResult {
        return this.transactions.runWith(this.transaction, () =>
            this.engine.run(this.engine.prepare(text, LOCATION), binds, access)
        );
    }

    /** One column of the records, as text. */
    column(text: string, name: string, binds: readonly BindValue[] = []): (string | null)[] {
        return this.run(text, binds).records.map((record) => textOf(record, name));
    }

    close(): void {
        this.store.close();
    }
}

function textOf(record: SObjectRecord, name: string): string | null {
    const value = record.get(name);
    return value === null ? null : String(value);
}
