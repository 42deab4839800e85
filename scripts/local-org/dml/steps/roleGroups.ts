import { ApexDatetime, type FieldValue } from '../../values';
import { livingRows, type SaveStep } from '../saveContext';

const TYPES = ['Role', 'RoleAndSubordinates'];

/** A new role gets its groups: of its users, and of them and those below. */
export const makeRoleGroups: SaveStep = {
    name: 'role groups',
    run(chunk) {
        if (chunk.object.name !== 'UserRole' || chunk.operation !== 'insert') {
            return;
        }
        const { store, transactions } = chunk.services;
        const { clock, user } = transactions.current();
        const now = new ApexDatetime(Math.floor(clock.now() / 1000) * 1000);
        for (const { record } of livingRows(chunk)) {
            for (const type of TYPES) {
                const values: Record<string, FieldValue> = {
                    Id: store.newId('Group'),
                    DeveloperName: record.get('DeveloperName'),
                    Type: type,
                    RelatedId: record.id,
                    CreatedById: user.userId,
                    CreatedDate: now,
                    LastModifiedById: user.userId,
                    LastModifiedDate: now,
                    SystemModstamp: now
                };
                const { columns } = store.tableOf('Group');
                store.insert('Group', new Map(Object.entries(values).filter(([name]) => columns.has(name))));
            }
        }
    }
};
