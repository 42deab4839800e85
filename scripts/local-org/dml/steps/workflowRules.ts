import { compileCriteria, type CompiledCriteria } from '../../formula';
import type { WorkflowActionReference } from '../../metadata/automationParts';
import type { WorkflowRuleModel } from '../../metadata/workflows';
import type { RecordPair } from '../automation';
import { recursiveSaves } from '../recursiveSaves';
import { livingRows, type SaveChunk, type SaveRow, type SaveStep } from '../saveContext';
import { WorkflowActions } from '../workflowActions';

const compiledRules = new WeakMap<WorkflowRuleModel, CompiledCriteria>();

/**
 * Workflow rules with their immediate actions. Field updates save the record once more: system validation and triggers run
 * again, custom validation rules, workflow rules and flows do not.
 */
export const workflowRules: SaveStep = {
    name: 'workflow rules',
    run(chunk) {
        const rules = chunk.services.model.workflows.get(chunk.object.name.toLowerCase())?.rules ?? [];
        const active = rules.filter((rule) => rule.active);
        const saves = recursiveSaves(chunk.services.transactions.current());
        const rows = livingRows(chunk).filter(({ record }) => !saves.isRecursive(record.id));
        if (chunk.options.skipWorkflow || active.length === 0 || rows.length === 0) {
            return;
        }
        const actions = dueActions(chunk, active, rows);
        if (actions.size === 0) {
            return;
        }
        const runner = new WorkflowActions(() => chunk.services);
        const errors = runner.run(chunk.object, actions, {
            skipValidationRules: true,
            skipWorkflow: true,
            skipAfterSaveFlows: true,
            skipRollUps: true
        });
        refresh(chunk, rows);
        for (const row of rows) {
            row.errors.push(...(errors.get(row.record.id ?? '') ?? []));
        }
    }
};

function dueActions(
    chunk: SaveChunk,
    rules: readonly WorkflowRuleModel[],
    rows: readonly SaveRow[]
): Map<RecordPair, readonly WorkflowActionReference[]> {
    const compiled = rules.map((rule) => ({ rule, criteria: compile(chunk, rule) }));
    const view = chunk.services.formulas.view();
    const isNew = chunk.operation === 'insert';
    view.prepare(
        chunk.object,
        rows.map((row) => row.record),
        compiled.flatMap(({ criteria }) => criteria.references)
    );
    const actions = new Map<RecordPair, readonly WorkflowActionReference[]>();
    for (const row of rows) {
        const due = compiled.filter(({ rule, criteria }) => {
            if (rule.triggerType === 'onCreateOnly' && !isNew) {
                return false;
            }
            if (!criteria.matches(view.inputFor(chunk.object, row.record, { prior: row.prior, isNew }))) {
                return false;
            }
            return (
                rule.triggerType !== 'onCreateOrTriggeringUpdate' ||
                row.prior === null ||
                !criteria.matches(view.inputFor(chunk.object, row.prior, { prior: null, isNew: false }))
            );
        });
        if (due.length > 0) {
            actions.set(
                row,
                due.flatMap(({ rule }) => rule.actions)
            );
        }
    }
    return actions;
}

/** Later steps see the record with the field updates on it. */
function refresh(chunk: SaveChunk, rows: readonly SaveRow[]): void {
    const stored = chunk.services.store.read(
        chunk.object.name,
        rows.map((row) => row.record.id ?? '')
    );
    for (const row of rows) {
        for (const [field, value] of stored.get(row.record.id ?? '')?.entries() ?? []) {
            row.record.set(field, value);
        }
    }
}

function compile(chunk: SaveChunk, rule: WorkflowRuleModel): CompiledCriteria {
    let criteria = compiledRules.get(rule);
    if (!criteria) {
        criteria = compileCriteria({ ...rule.criteria, object: chunk.object, model: chunk.services.model });
        compiledRules.set(rule, criteria);
    }
    return criteria;
}
