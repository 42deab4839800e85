import { PlatformException } from '../errors';
import type { SObjectRecord } from '../values';
import type { TriggerInvocation } from './automation';
import { failRow, type DmlServices, type SaveRow } from './saveContext';

/** A batch of records that triggers run over now, and the trigger that does. */
interface RunningTriggers {
    readonly invocation: TriggerInvocation;
    readonly ids: ReadonlySet<string>;
    triggerName: string;
}

function running({ transactions }: DmlServices): RunningTriggers[] {
    return transactions.current().stateOf<RunningTriggers[]>('dml.runningTriggers', () => []);
}

/** Runs the triggers of an event; meanwhile it is known which records are in them. */
export function runTriggersOver(services: DmlServices, invocation: TriggerInvocation): void {
    const stack = running(services);
    const records = invocation.newRecords ?? invocation.oldRecords ?? [];
    const entry = {
        invocation,
        ids: new Set(records.flatMap(({ id }) => id ?? [])),
        triggerName: invocation.object.name
    };
    stack.push(entry);
    try {
        services.automation.triggers.run({ ...invocation, starting: (name) => (entry.triggerName = name) });
    } finally {
        stack.pop();
    }
}

/** Records of Trigger.new and Trigger.old cannot be saved or deleted themselves. Throws SObjectException. */
export function refuseTriggerRecords(services: DmlServices, records: readonly SObjectRecord[]): void {
    const inTriggers = new Set(
        running(services).flatMap(({ invocation }) => [
            ...(invocation.newRecords ?? []),
            ...(invocation.oldRecords ?? [])
        ])
    );
    if (records.some((record) => inTriggers.has(record))) {
        throw new PlatformException(
            'System.SObjectException',
            'DML statement cannot operate on trigger.new or trigger.old'
        );
    }
}

/**
 * A record in a before update trigger can be neither updated nor deleted, one in a before delete trigger not deleted once more
 * (Apex Developer Guide, Trigger Context Variables).
 */
export function refuseSelfReference(
    services: DmlServices,
    rows: readonly Pick<SaveRow, 'input' | 'errors'>[],
    verb: 'update' | 'delete'
): void {
    const closed = running(services).filter(
        ({ invocation }) =>
            invocation.timing === 'before' &&
            (invocation.operation === 'update' || (invocation.operation === 'delete' && verb === 'delete'))
    );
    for (const row of closed.length > 0 ? rows : []) {
        const { id } = row.input;
        const owner = id === null ? undefined : closed.find(({ ids }) => ids.has(id));
        if (id !== null && owner) {
            const message = `Object (id = ${id.slice(0, 15)}) is currently in trigger ${owner.triggerName}, therefore it cannot recursively ${verb} itself`;
            failRow(row, 'SELF_REFERENCE_FROM_TRIGGER', message);
        }
    }
}
