import { createApprovals, type ApprovalEngine } from '../../../approval';
import { OrgClock } from '../../../clock';
import { createFlowEngine, type FlowEngine, type InvocableRunner } from '../../../flow';
import { compileFormula } from '../../../formula';
import { formulaGlobals } from '../../../formulaGlobals';
import { loadProject, type OrgModel } from '../../../metadata';
import { createSecurity, type Security } from '../../../security';
import { createQueryEngine, type QueryEngine } from '../../../soql';
import { openStore, SYSTEM_ADMINISTRATOR, type RecordStore } from '../../../store';
import { LimitUsage, OrgTransaction, SYNCHRONOUS_LIMITS, TransactionHolder } from '../../../transaction';
import { userContextOf } from '../../../users';
import { SObjectRecord, type FieldValue } from '../../../values';
import { temporaryProject, type TemporaryProject } from '../../../__tests__/support/temporaryProject';
import {
    createDml,
    RecordFormulas,
    type Automation,
    type DmlEngine,
    type Outbox,
    type OutboxEmail,
    type OutboxNotification,
    type SaveResult,
    type TriggerInvocation
} from '../..';

export const SYSTEM_ACCESS = { fields: false, sharing: false } as const;
export const USER_ACCESS = { fields: true, sharing: true } as const;

/** All rooms but Apex over a small project; triggers and invocable actions are functions of the test. */
export class TestOrg {
    readonly project: TemporaryProject | null;
    readonly model: OrgModel;
    readonly store: RecordStore;
    readonly security: Security;
    readonly soql: QueryEngine;
    readonly dml: DmlEngine;
    readonly flows: FlowEngine;
    readonly approvals: ApprovalEngine;
    readonly transactions = new TransactionHolder();
    readonly clock = new OrgClock();
    readonly emails: OutboxEmail[] = [];
    readonly notifications: OutboxNotification[] = [];
    readonly adminId: string;
    /** Trigger of each object; gets every event. */
    readonly triggers = new Map<string, (invocation: TriggerInvocation) => void>();
    readonly actions = new Map<string, InvocableRunner['run']>();

    /** Takes the files of a small project, or the directory of a whole one. */
    constructor(source: Readonly<Record<string, string>> | string) {
        this.clock.freeze(Date.UTC(2026, 10, 23, 9, 30));
        this.project = typeof source === 'string' ? null : temporaryProject(source);
        this.model = loadProject(typeof source === 'string' ? source : (this.project?.dir ?? ''));
        const { model, transactions, clock } = this;
        this.store = openStore({ model, file: ':memory:', clock });
        const { store } = this;
        this.security = createSecurity({ model, store, clock });
        const globals = formulaGlobals(model, store, this.security, transactions);
        const formula = { compileFormula, globals: () => globals };
        this.soql = createQueryEngine({ model, store, security: this.security, transactions, formula });
        const formulas = new RecordFormulas({ model, store, transactions, globals: () => globals });
        const outbox = {
            sendEmail: (email: OutboxEmail) => void this.emails.push(email),
            sendNotification: (notification: OutboxNotification) => void this.notifications.push(notification)
        };
        const automation = this.automation(outbox);
        this.dml = createDml({ model, store, security: this.security, transactions, formulas, automation });
        this.approvals = createApprovals({ dml: this.dml.services, security: this.security });
        store.begin();
        this.flows = createFlowEngine({
            model,
            store,
            soql: this.soql,
            dml: this.dml,
            formulas,
            transactions,
            globals: () => globals,
            apexTypes: {
                has: () => false,
                create: () => ({}),
                read: () => undefined,
                write: () => false,
                copy: (object) => object,
                createWithin: () => null
            },
            invocables: {
                run: (className, inputs) => {
                    const action = this.actions.get(className);
                    if (!action) {
                        throw new Error(`The test gives no action ${className}`);
                    }
                    return action(className, inputs);
                }
            },
            approvals: this.approvals,
            outbox,
            later: { afterCommit: (run) => void transactions.current().afterCommit.push(run) }
        });
        this.adminId = this.user('admin', SYSTEM_ADMINISTRATOR);
    }

    /** Rooms that are built after DML are looked up when they are used. */
    private automation(outbox: Outbox): Automation {
        const flows = (): FlowEngine => this.flows;
        const locks = (): ApprovalEngine => this.approvals;
        return {
            outbox,
            triggers: {
                has: (object) => this.triggers.has(object.name),
                run: (invocation) => this.triggers.get(invocation.object.name)?.(invocation)
            },
            get flows() {
                return flows();
            },
            get locks() {
                return locks();
            },
            get reassignments() {
                return locks().reassignments;
            }
        };
    }

    close(): void {
        if (this.store.inTransaction) {
            this.store.rollback();
        }
        this.store.close();
        this.project?.remove();
    }

    /** Adds a user directly, with permission sets. */
    user(name: string, profile: string, sets: readonly string[] = []): string {
        const { store } = this;
        const id = this.row('User', {
            Username: `${name}@example.com`,
            Email: `${name}@example.com`,
            LastName: name,
            IsActive: true,
            TimeZoneSidKey: 'Europe/Lisbon',
            LocaleSidKey: 'en_US',
            LanguageLocaleKey: 'en_US',
            ProfileId: store.setupId('Profile', profile)
        });
        for (const set of sets) {
            this.row('PermissionSetAssignment', {
                AssigneeId: id,
                PermissionSetId: store.setupId('PermissionSet', set)
            });
        }
        return id;
    }

    /** Writes a row past DML. */
    row(object: string, values: Readonly<Record<string, FieldValue>>): string {
        const id = this.store.newId(object);
        this.store.insert(object, new Map<string, FieldValue>([['Id', id], ...Object.entries(values)]));
        return id;
    }

    /** Runs a transaction as a user (the administrator when none is given). */
    as<T>(userId: string | null, body: () => T): T {
        const user = userContextOf(this.store, userId ?? this.adminId);
        const transaction = new OrgTransaction(user, new LimitUsage(SYNCHRONOUS_LIMITS), this.clock);
        return this.transactions.runWith(transaction, () => {
            const result = body();
            transaction.afterCommit.forEach((callback) => callback());
            return result;
        });
    }

    insert(type: string, values: Readonly<Record<string, FieldValue>>): string {
        const record = recordOf(type, values);
        this.as(null, () => this.save('insert', [record]));
        return record.id ?? '';
    }

    update(type: string, id: string, values: Readonly<Record<string, FieldValue>>): void {
        this.as(null, () => this.save('update', [recordOf(type, { Id: id, ...values })]));
    }

    /** All-or-none DML in system mode inside the running transaction. */
    save(operation: 'insert' | 'update' | 'delete' | 'undelete', records: readonly SObjectRecord[]): SaveResult[] {
        return this.dml.execute({ operation, records, allOrNone: true, access: SYSTEM_ACCESS });
    }

    stored(type: string, id: string): SObjectRecord {
        const record = this.store.read(type, [id], { includeDeleted: true }).get(id);
        if (!record) {
            throw new Error(`No ${type} ${id}`);
        }
        return record;
    }

    /** Ids of all live rows of an object. */
    ids(type: string): string[] {
        const { sqlName } = this.store.tableOf(type);
        return this.store
            .query(`SELECT "Id" AS id FROM ${sqlName} WHERE "IsDeleted" = 0`)
            .map((row) => String(row['id']));
    }
}

export function recordOf(type: string, values: Readonly<Record<string, FieldValue>>): SObjectRecord {
    const record = new SObjectRecord(type);
    for (const [field, value] of Object.entries(values)) {
        record.set(field, value);
    }
    return record;
}
