import { compileApex, type ApexEngine } from './apex';
import { createApprovals, type ApprovalEngine } from './approval';
import type { OrgClock } from './clock';
import { createDml, RecordFormulas, type Automation, type DmlEngine } from './dml';
import { createFlowEngine, type FlowEngine } from './flow';
import { compileFormula } from './formula';
import { formulaGlobals } from './formulaGlobals';
import type { OrgModel } from './metadata';
import { OutboxTable } from './outboxTable';
import { RecentTable } from './recentTable';
import { createSecurity, type Security } from './security';
import { createQueryEngine, type QueryEngine } from './soql';
import { openStore, type RecordStore } from './store';
import { TransactionHolder } from './transaction';

/** Every room of one org, wired to the others. */
export interface OrgRooms {
    readonly store: RecordStore;
    readonly security: Security;
    readonly soql: QueryEngine;
    readonly dml: DmlEngine;
    readonly flows: FlowEngine;
    readonly approvals: ApprovalEngine;
    readonly apex: ApexEngine;
    readonly outbox: OutboxTable;
    readonly recent: RecentTable;
    readonly transactions: TransactionHolder;
}

export interface RoomOptions {
    readonly model: OrgModel;
    /** Path of the database file, or ':memory:'. */
    readonly file: string;
    readonly clock: OrgClock;
    /** Where compiled Apex is kept between starts; nowhere when absent. */
    readonly cacheDir?: string;
    /** Emit line counters. */
    readonly coverage?: boolean;
}

/**
 * Builds the rooms. DML needs triggers, flows and locks, which need DML: so its automation is looked up when it is used.
 * Throws what a room throws for a project it cannot run.
 */
export function openRooms({ model, file, clock, cacheDir, coverage }: RoomOptions): OrgRooms {
    const transactions = new TransactionHolder();
    const store = openStore({ model, file, clock });
    try {
        const security = createSecurity({ model, store, clock });
        const globals = formulaGlobals(model, store, security, transactions);
        const formula = { compileFormula, globals: () => globals };
        const soql = createQueryEngine({ model, store, security, transactions, formula });
        const formulas = new RecordFormulas({ model, store, transactions, globals: () => globals });
        const outbox = new OutboxTable(store, clock, () => {
            const { user, label } = transactions.current();
            return { userId: user.userId, userName: user.name, cause: label };
        });
        const automation: Automation = {
            outbox,
            get triggers() {
                return apex.triggers;
            },
            get flows() {
                return flows;
            },
            get locks() {
                return approvals;
            },
            get reassignments() {
                return approvals.reassignments;
            }
        };
        const dml = createDml({ model, store, security, transactions, formulas, automation });
        const approvals = createApprovals({ dml: dml.services, security });
        const parts = { model, store, security, soql, dml, transactions, clock, approvals, outbox };
        const flowPort = {
            runAutolaunched: (name: string, inputs: Record<string, unknown>) => flows.runAutolaunched(name, inputs)
        };
        const apex = compileApex({ model, services: { ...parts, flows: flowPort }, cacheDir, coverage });
        const flows = createFlowEngine({
            model,
            store,
            soql,
            dml,
            formulas,
            transactions,
            globals: () => globals,
            invocables: apex.invocables,
            apexTypes: apex.flowTypes,
            approvals,
            outbox,
            later: apex.rt.async
        });
        apex.events.subscribe({
            subscriptions: (object) => [{ name: 'flows', deliver: (events) => flows.deliver(object, events) }]
        });
        const recent = new RecentTable(store);
        return { store, security, soql, dml, flows, approvals, apex, outbox, recent, transactions };
    } catch (error) {
        store.close();
        throw error;
    }
}
