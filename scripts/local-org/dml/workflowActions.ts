import { compileFormula, type CompiledFormula } from '../formula';
import { SourceError } from '../errors';
import type { WorkflowActionReference } from '../metadata/automationParts';
import { fieldOf, objectOf } from '../metadata/model';
import type { FieldModel, ObjectModel } from '../metadata/objectModel';
import type {
    WorkflowAlertModel,
    WorkflowFieldUpdateModel,
    WorkflowModel,
    WorkflowTaskModel
} from '../metadata/workflows';
import { SObjectRecord, type FieldValue } from '../values';
import { emailOf, type AlertServices } from './emailAlerts';
import { literalValue } from './literalValues';
import type { RecordPair } from './automation';
import type { DmlServices, NestedSaveOptions } from './saveContext';
import type { RowError } from './results';
import { taskOf } from './workflowTasks';

const compiledUpdates = new WeakMap<WorkflowFieldUpdateModel, CompiledFormula>();

/** Runs field updates, email alerts and tasks of workflow rules and approval processes. */
export class WorkflowActions {
    constructor(private readonly services: () => DmlServices) {}

    /**
     * Runs the actions for each record; field updates of one record are saved together, through triggers. Gives the errors of
     * records that could not be saved, by record id.
     */
    run(
        object: ObjectModel,
        actions: ReadonlyMap<RecordPair, readonly WorkflowActionReference[]>,
        options: NestedSaveOptions
    ): Map<string, readonly RowError[]> {
        const services = this.services();
        const changes = new Map<string, SObjectRecord>();
        const causes = new Map<string, string>();
        const alerts: { alert: WorkflowAlertModel; record: SObjectRecord }[] = [];
        const tasks: { task: WorkflowTaskModel; record: SObjectRecord }[] = [];
        for (const [pair, references] of actions) {
            for (const reference of references) {
                if (reference.type === 'Alert') {
                    alerts.push({ alert: this.alert(object, reference), record: pair.record });
                } else if (reference.type === 'Task') {
                    tasks.push({ task: this.task(object, reference), record: pair.record });
                } else {
                    this.addFieldUpdate(object, pair, this.fieldUpdate(object, reference), changes, causes);
                }
            }
        }
        const errors = this.saveAll(services, object, changes, causes, options);
        const alertServices: AlertServices = services;
        for (const { alert, record } of alerts) {
            if (!errors.has(record.id ?? '')) {
                services.automation.outbox.sendEmail(emailOf(alertServices, object, alert, record));
            }
        }
        this.createTasks(
            services,
            object,
            tasks.filter(({ record }) => !errors.has(record.id ?? ''))
        );
        return errors;
    }

    private createTasks(
        services: DmlServices,
        object: ObjectModel,
        tasks: readonly { readonly task: WorkflowTaskModel; readonly record: SObjectRecord }[]
    ): void {
        if (tasks.length === 0) {
            return;
        }
        services.saveNested({
            operation: 'insert',
            records: tasks.map(({ task, record }) => taskOf(services, object, task, record)),
            allOrNone: true,
            access: { fields: false, sharing: false }
        });
    }

    private addFieldUpdate(
        object: ObjectModel,
        pair: RecordPair,
        update: WorkflowFieldUpdateModel,
        changes: Map<string, SObjectRecord>,
        causes: Map<string, string>
    ): void {
        const target = this.targetOf(object, pair.record, update);
        if (!target) {
            return;
        }
        const field = fieldOf(target.object, update.field.replace(/^.*\./, ''));
        if (!field) {
            throw new SourceError(`${target.object.name} has no field ${update.field}`, update.location);
        }
        let change = changes.get(target.id);
        if (!change) {
            change = new SObjectRecord(target.object.name).set('Id', target.id);
            changes.set(target.id, change);
            causes.set(target.id, pair.record.id ?? '');
        }
        change.set(field.name, this.newValue(object, pair, update, field));
    }

    private targetOf(
        object: ObjectModel,
        record: SObjectRecord,
        update: WorkflowFieldUpdateModel
    ): { object: ObjectModel; id: string } | null {
        if (update.targetObject === null) {
            return { object, id: record.id ?? '' };
        }
        const lookup = fieldOf(object, update.targetObject);
        if (!lookup) {
            throw new SourceError(`${object.name} has no field ${update.targetObject}`, update.location);
        }
        const id = record.get(lookup.name);
        const parent = typeof id === 'string' ? this.services().store.objectOfId(id) : null;
        return parent && typeof id === 'string' ? { object: parent, id } : null;
    }

    private newValue(
        object: ObjectModel,
        pair: RecordPair,
        update: WorkflowFieldUpdateModel,
        field: FieldModel
    ): FieldValue {
        switch (update.operation) {
            case 'Null':
                return null;
            case 'Literal':
                return literalValue(field, update.literalValue, update.location);
            case 'LookupValue':
                return this.lookupValue(object, update);
            case 'Formula':
                return this.formulaValue(object, pair, update);
        }
    }

    private formulaValue(object: ObjectModel, pair: RecordPair, update: WorkflowFieldUpdateModel): FieldValue {
        const { model, formulas } = this.services();
        let formula = compiledUpdates.get(update);
        if (!formula) {
            formula = compileFormula({
                source: update.formula ?? '',
                object,
                model,
                location: update.location,
                context: 'fieldUpdate'
            });
            compiledUpdates.set(update, formula);
        }
        const view = formulas.view();
        return formula.evaluate(view.inputFor(object, pair.record, { prior: pair.prior, isNew: pair.prior === null }));
    }

    private lookupValue(object: ObjectModel, update: WorkflowFieldUpdateModel): FieldValue {
        const { store } = this.services();
        const name = update.lookupValue ?? '';
        const [objectName, column, condition, params]: [string, string, string, string[]] =
            update.lookupValueType === 'User'
                ? ['User', 'Username', '', []]
                : update.lookupValueType === 'Queue'
                  ? ['Group', 'DeveloperName', ` AND "Type" = 'Queue'`, []]
                  : ['RecordType', 'DeveloperName', ' AND "SobjectType" = ?', [object.name]];
        const table = store.tableOf(objectName);
        const compared = table.columns.get(column)?.foldedName ?? `"${column}"`;
        const found = store.query(
            `SELECT "Id" FROM ${table.sqlName} WHERE ${compared} = fold(?) AND "IsDeleted" = 0${condition}`,
            [name, ...params]
        );
        if (found.length !== 1) {
            throw new SourceError(`there is no ${update.lookupValueType ?? 'record'} ${name}`, update.location);
        }
        return found[0]['Id'] as string;
    }

    /** Updates of the records themselves are part of their save; parents are saved in full, their rules left out. */
    private saveAll(
        services: DmlServices,
        object: ObjectModel,
        changes: ReadonlyMap<string, SObjectRecord>,
        causes: ReadonlyMap<string, string>,
        options: NestedSaveOptions
    ): Map<string, readonly RowError[]> {
        const records = [...changes.values()].sort((left, right) => left.type.localeCompare(right.type));
        const own = records.filter(({ type }) => type === object.name);
        const others = records.filter(({ type }) => type !== object.name);
        const { skipValidationRules, skipWorkflow } = options;
        return new Map([
            ...this.save(services, own, causes, options),
            ...this.save(services, others, causes, { skipValidationRules, skipWorkflow })
        ]);
    }

    private save(
        services: DmlServices,
        records: readonly SObjectRecord[],
        causes: ReadonlyMap<string, string>,
        options: NestedSaveOptions
    ): Map<string, readonly RowError[]> {
        const errors = new Map<string, readonly RowError[]>();
        if (records.length === 0) {
            return errors;
        }
        const results = services.saveNested(
            {
                operation: 'update',
                records,
                allOrNone: false,
                access: { fields: false, sharing: false },
                bypassLocks: true
            },
            options
        );
        results.forEach((result, index) => {
            if (!result.success) {
                errors.set(causes.get(records[index].id ?? '') ?? '', result.errors);
            }
        });
        return errors;
    }

    private workflowOf(object: ObjectModel, reference: WorkflowActionReference): WorkflowModel {
        const workflow = this.services().model.workflows.get(object.name.toLowerCase());
        if (!workflow) {
            throw new SourceError(`${object.name} has no workflow action ${reference.name}`, reference.location);
        }
        return workflow;
    }

    private fieldUpdate(object: ObjectModel, reference: WorkflowActionReference): WorkflowFieldUpdateModel {
        const found = this.workflowOf(object, reference).fieldUpdates.find((one) => one.fullName === reference.name);
        if (!found) {
            throw new SourceError(`${object.name} has no field update ${reference.name}`, reference.location);
        }
        return found;
    }

    private task(object: ObjectModel, reference: WorkflowActionReference): WorkflowTaskModel {
        const found = this.workflowOf(object, reference).tasks.find((one) => one.fullName === reference.name);
        if (!found) {
            throw new SourceError(`${object.name} has no task ${reference.name}`, reference.location);
        }
        return found;
    }

    private alert(object: ObjectModel, reference: WorkflowActionReference): WorkflowAlertModel {
        const found = this.workflowOf(object, reference).alerts.find((one) => one.fullName === reference.name);
        if (!found) {
            throw new SourceError(`${object.name} has no email alert ${reference.name}`, reference.location);
        }
        return found;
    }
}

/** The object a record id belongs to; throws when it belongs to none. */
export function objectOfRecord(services: Pick<DmlServices, 'model' | 'store'>, id: string): ObjectModel {
    const object = services.store.objectOfId(id);
    const known = object && objectOf(services.model, object.name);
    if (!known) {
        throw new Error(`${id} is no record id`);
    }
    return known;
}
