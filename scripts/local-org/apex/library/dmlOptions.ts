import type { SObjectRecord } from '../../values';
import { refuse } from '../runtime/throws';
import { DataObject, dataProperties, defineDataClass } from './dataObject';
import { ctor, defineType, method } from './table';

const OPTIONS = 'Database.DMLOptions';

defineDataClass(`${OPTIONS}.AssignmentRuleHeader`, { assignmentRuleId: 'Id', useDefaultRule: 'Boolean' });
defineDataClass(`${OPTIONS}.DuplicateRuleHeader`, { allowSave: 'Boolean', runAsCurrentUser: 'Boolean' });
defineDataClass(`${OPTIONS}.EmailHeader`, {
    triggerAutoResponseEmail: 'Boolean',
    triggerOtherEmail: 'Boolean',
    triggerUserEmail: 'Boolean'
});

/**
 * Database.DMLOptions. Assignment rules, auto-response rules, duplicate rules and the platform's own e-mails are metadata that the
 * local org does not load, so their headers decide nothing; what would change a save is refused.
 */
export class DmlOptions extends DataObject {
    constructor() {
        super(OPTIONS);
        for (const header of ['AssignmentRuleHeader', 'DuplicateRuleHeader', 'EmailHeader']) {
            this.set(header, new DataObject(`${OPTIONS}.${header}`));
        }
    }

    /** Whether one error undoes all; null where nothing is said. Throws for options that are not supported. */
    get allOrNone(): boolean | null {
        this.check();
        return this.get('optAllOrNone') as boolean | null;
    }

    /** Whether texts that are too long are cut. */
    get truncates(): boolean {
        return this.get('allowFieldTruncation') === true;
    }

    private check(): void {
        const assignment = this.get('AssignmentRuleHeader') as DataObject | null;
        if (assignment !== null && assignment.get('assignmentRuleId') !== null) {
            refuse('Database.DMLOptions.AssignmentRuleHeader.assignmentRuleId');
        }
        if (this.get('localeOptions') !== null) {
            refuse('Database.DMLOptions.localeOptions');
        }
    }
}

defineType(OPTIONS, {
    superType: 'Object',
    constructors: [ctor('()', () => new DmlOptions())],
    properties: dataProperties({
        allowFieldTruncation: 'Boolean',
        assignmentRuleHeader: `${OPTIONS}.AssignmentRuleHeader`,
        duplicateRuleHeader: `${OPTIONS}.DuplicateRuleHeader`,
        emailHeader: `${OPTIONS}.EmailHeader`,
        localeOptions: 'String',
        optAllOrNone: 'Boolean'
    })
});

const optionsOf = new WeakMap<SObjectRecord, DmlOptions>();

/** SObject.setOptions and getOptions: the options of one record. They hold no allOrNone: a DML statement always has it. */
export const optionRows = [
    method(`getOptions(): ${OPTIONS}`, (rt, self: SObjectRecord) => {
        const options = optionsOf.get(self) ?? new DmlOptions();
        optionsOf.set(self, options);
        return options;
    }),
    method(`setOptions(${OPTIONS}): void`, (rt, self: SObjectRecord, options: DmlOptions) => {
        if (options.allOrNone === false) {
            refuse('SObject.setOptions with optAllOrNone=false');
        }
        optionsOf.set(self, options);
    })
];

/** The records whose own options let texts be cut. */
export function truncatedRecords(records: readonly SObjectRecord[]): ReadonlySet<SObjectRecord> {
    return new Set(records.filter((record) => optionsOf.get(record)?.truncates));
}
