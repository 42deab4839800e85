import { OrgClock } from '../../../clock';
import { createDml, RecordFormulas, type Automation } from '../../../dml';
import { UnsupportedFeatureError } from '../../../errors';
import { compileFormula, type FormulaGlobals } from '../../../formula';
import type { ApexSourceModel, OrgModel } from '../../../metadata';
import { createSecurity } from '../../../security';
import { createQueryEngine } from '../../../soql';
import { openStore, type RecordStore } from '../../../store';
import { businessObjects, field, identityObjects, modelOf, object } from '../../../store/__tests__/testModel';
import { LimitUsage, OrgTransaction, SYNCHRONOUS_LIMITS, TransactionHolder } from '../../../transaction';
import { type ApexEngine, compileApex } from '../../apexEngine';
import { formatDiagnostic } from '../diagnostics';
import type { FieldValue } from '../../../values';

export interface Harness {
    readonly engine: ApexEngine;
    readonly store: RecordStore;
    readonly model: OrgModel;
    /** Findings of the compiler as `file:line:column: message`. */
    readonly findings: readonly string[];
    /** Runs a body as the administrator in a transaction of its own that is rolled back. */
    transact<T>(body: () => T): T;
    /** Calls `Main.run()` (or another static method without parameters) in a transaction of its own. */
    call(method?: string): unknown;
}

interface HarnessOptions {
    readonly apiVersion?: number;
    readonly model?: Partial<OrgModel>;
}

/** With the permission that makes an administrator. */
const PROFILE = object('Profile', { keyPrefix: '00e', fields: [field('PermissionsModifyAllData', 'Checkbox')] });

const refuse = (what: string): never => {
    throw new UnsupportedFeatureError('test', what);
};

function sources(files: Readonly<Record<string, string>>, ending: string, apiVersion: number): ApexSourceModel[] {
    return Object.entries(files)
        .filter(([file]) => file.endsWith(ending))
        .map(([file, source]) => ({
            name: file.slice(0, -ending.length),
            path: file,
            source,
            apiVersion,
            status: 'Active'
        }));
}

function createAdministrator(store: RecordStore): string {
    const [profile] = store.query(`SELECT "Id" FROM "Profile" WHERE "Name" = 'System Administrator'`);
    const id = store.newId('User');
    const values = {
        Id: id,
        LastName: 'Administrator',
        Username: 'admin@local.org',
        IsActive: true,
        UserType: 'Standard'
    };
    store.insert('User', new Map<string, FieldValue>([...Object.entries(values), ['ProfileId', profile.Id as string]]));
    return id;
}

/** Compiles Apex files ('Main.cls', 'T.trigger') against the real rooms over a small model in memory. */
export function harness(files: Readonly<Record<string, string>>, options: HarnessOptions = {}): Harness {
    const apiVersion = options.apiVersion ?? 68;
    const model: OrgModel = {
        ...modelOf([...identityObjects(), ...businessObjects(), PROFILE]),
        ...options.model,
        apexClasses: sources(files, '.cls', apiVersion),
        apexTriggers: sources(files, '.trigger', apiVersion),
        sourceApiVersion: apiVersion
    };
    const clock = new OrgClock();
    const transactions = new TransactionHolder();
    const store = openStore({ model, file: ':memory:', clock });
    const security = createSecurity({ model, store, clock });
    const globals: FormulaGlobals = {
        permission: () => false,
        userField: () => null,
        setting: () => null
    };
    const soql = createQueryEngine({
        model,
        store,
        security,
        transactions,
        formula: { compileFormula, globals: () => globals }
    });
    const formulas = new RecordFormulas({ model, store, transactions, globals: () => globals });
    const outbox = { sendEmail: () => refuse('email'), sendNotification: () => refuse('notification') };
    const automation: Automation = {
        outbox,
        get triggers() {
            return engine.triggers;
        },
        flows: {
            hasFlows: () => false,
            beforeSave: () => undefined,
            afterSave: () => undefined,
            savedAgain: () => undefined,
            beforeDelete: () => undefined
        },
        locks: { lockedFor: () => new Set() },
        reassignments: { refusedFor: () => new Set(), note: () => undefined }
    };
    const dml = createDml({ model, store, security, transactions, formulas, automation });
    const approvals = {
        submit: () => refuse('approval'),
        act: () => refuse('approval'),
        isLocked: () => false,
        lock: () => refuse('lock'),
        unlock: () => refuse('unlock')
    };
    const flows = { runAutolaunched: () => refuse('flow') };
    const engine: ApexEngine = compileApex({
        model,
        services: { model, store, security, soql, dml, transactions, clock, approvals, flows, outbox }
    });
    const admin = createAdministrator(store);
    const transact = <T>(body: () => T): T => {
        const user = { userId: admin, name: 'Administrator', timeZone: 'UTC', locale: 'en_US', language: 'en_US' };
        const transaction = new OrgTransaction(user, new LimitUsage(SYNCHRONOUS_LIMITS), clock);
        store.begin();
        try {
            return transactions.runWith(transaction, body);
        } finally {
            store.rollback();
        }
    };
    return {
        engine,
        store,
        model,
        findings: engine.diagnostics.map(formatDiagnostic),
        transact,
        call: (method = 'run') =>
            transact(() => {
                const info = engine.rt.classInfo('Main');
                const found = info?.findStaticMethods(method)[0];
                if (!info || !found) {
                    throw new Error(
                        `Main.${method} is missing: ${engine.diagnostics.map(formatDiagnostic).join('; ')}`
                    );
                }
                return info.callStatic(found, []);
            })
    };
}

/** Runs statements as the body of `static Object run()` and gives the result; fails on any finding. */
export function evaluate(body: string, extra: Readonly<Record<string, string>> = {}): unknown {
    const files = { 'Main.cls': `public with sharing class Main { public static Object run() { ${body} } }`, ...extra };
    const { call, findings } = harness(files);
    if (findings.length > 0) {
        throw new Error(findings.join('\n'));
    }
    return call();
}
