import { formatDiagnostic } from '../../apex';
import { caughtException } from '../../apex/runtime/exceptions';
import { createTestUser } from '../../apex/testing/testUser';
import { OrgClock } from '../../clock';
import { loadProject } from '../../metadata';
import { openRooms } from '../../orgRooms';
import { LimitUsage, OrgTransaction, SYNCHRONOUS_LIMITS } from '../../transaction';
import { ApexDecimal, ApexDouble } from '../../values';
import { customObject, metadata, temporaryProject } from '../support/temporaryProject';
import type { DifferentialCase } from './differentialCase';

const TEXT = '<type>Text</type><length>80</length>';
const NUMBER = '<type>Number</type><precision>18</precision><scale>2</scale>';
const REQUIRED = '<required>true</required>';
const REGIONS = ['South', 'North'].map(
    (name) => `<value><fullName>${name}</fullName><default>false</default><label>${name}</label></value>`
);

/** The objects of the pages' examples, and one with a field of each type that the query rows need. */
const OBJECTS = {
    ...customObject('Merchandise__c', 'ReadWrite', {
        Description__c: `${REQUIRED}${TEXT}`,
        Price__c: `${REQUIRED}${NUMBER}`,
        Total_Inventory__c: `${REQUIRED}${NUMBER}`
    }),
    ...customObject('Mileage__c', 'ReadWrite', { Miles__c: NUMBER }),
    ...customObject('Delivery__c', 'ReadWrite', {
        Due__c: '<type>Date</type>',
        Active__c: '<type>Checkbox</type><defaultValue>false</defaultValue>',
        Amount__c: NUMBER,
        Region__c: `<type>Picklist</type><valueSet><valueSetDefinition><sorted>false</sorted>${REGIONS.join('')}</valueSetDefinition></valueSet>`,
        Account__c:
            '<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Deliveries</relationshipName>'
    })
};

const MILEAGE_TRIGGER = `trigger Mileage on Mileage__c (before insert) {
    for (Mileage__c each : Trigger.new) {
        if (each.Miles__c > 500) { each.Miles__c.addError('Mileage request exceeds daily limit(500)'); }
    }
}`;

const ACTIVE = '<apiVersion>68.0</apiVersion><status>Active</status>';

/** Noon in California on Wednesday 18 March 2026. */
const NOW = Date.UTC(2026, 2, 18, 19);

/** Runs rows of the differential table on one org: an administrator in California, language and locale of the United States. */
export class DifferentialOrg {
    private readonly clock = new OrgClock();
    private readonly project: ReturnType<typeof temporaryProject>;
    private readonly rooms: ReturnType<typeof openRooms>;

    /** Compiles every row as a method of one class whose other members are given. Throws when the project is no project. */
    constructor(
        private readonly cases: readonly DifferentialCase[],
        members: readonly string[]
    ) {
        const methods = cases.map(({ apex }, index) => `public static Object row${index}() {\n${apex}\n}`);
        const source = `public without sharing class Rows {\n${[...members, ...methods].join('\n')}\n}`;
        this.project = temporaryProject({
            ...OBJECTS,
            'classes/Rows.cls': source,
            'classes/Rows.cls-meta.xml': metadata('ApexClass', ACTIVE),
            'triggers/Mileage.trigger': MILEAGE_TRIGGER,
            'triggers/Mileage.trigger-meta.xml': metadata('ApexTrigger', ACTIVE)
        });
        this.clock.freeze(NOW);
        this.rooms = openRooms({ model: loadProject(this.project.dir), file: ':memory:', clock: this.clock });
    }

    /** What row number `index` gives, written as in the table. Nothing it saved stays. */
    run(index: number): string {
        const { apex, store, transactions } = this.rooms;
        const rows = apex.rt.classInfo('Rows');
        const [method] = rows?.findStaticMethods(`row${index}`) ?? [];
        if (!rows || !method) {
            throw new Error(apex.diagnostics.map(formatDiagnostic).join('\n'));
        }
        store.begin();
        try {
            const user = createTestUser(apex.rt);
            const isTest = this.cases[index].outsideOfTests !== true;
            const transaction = new OrgTransaction(user, new LimitUsage(SYNCHRONOUS_LIMITS), this.clock, isTest);
            return transactions.runWith(transaction, () => {
                try {
                    return printed(rows.callStatic(method, []), (value) => apex.rt.concatString(value));
                } catch (error) {
                    const exception = caughtException(error);
                    if (!exception) {
                        throw error;
                    }
                    return `throws ${exception.typeName}: ${exception.messageText}`;
                }
            });
        } finally {
            store.rollback();
        }
    }

    close(): void {
        this.rooms.store.close();
        this.project.remove();
    }
}

function printed(value: unknown, print: (value: unknown) => string): string {
    if (typeof value === 'string') {
        return `'${value}'`;
    }
    if (typeof value === 'bigint') {
        return `${value}L`;
    }
    if (value instanceof ApexDecimal) {
        return value.toString();
    }
    return value instanceof ApexDouble ? `${value.value}D` : print(value);
}
