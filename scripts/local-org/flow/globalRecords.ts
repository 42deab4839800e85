import type { SObjectRecord } from '../values';
import type { FlowServices } from './flowServices';

type Services = Pick<FlowServices, 'store' | 'transactions'>;

/** The setup record that a field of the running user points to, such as the profile; the user itself for `Id`. */
export function recordOfUser({ store, transactions }: Services, object: string, field: string): SObjectRecord | null {
    const { userId } = transactions.current().user;
    const user = store.read('User', [userId]).get(userId);
    const id = user?.get(field);
    return typeof id === 'string' ? (store.read(object, [id]).get(id) ?? null) : null;
}

/** The one Organization record. */
export function organization({ store }: Services): SObjectRecord | null {
    const table = store.tableOf('Organization');
    const [row] = store.query(`SELECT * FROM ${table.sqlName} LIMIT 1`);
    return row ? store.recordOf(table, row) : null;
}
