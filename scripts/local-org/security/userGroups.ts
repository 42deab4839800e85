import type { RecordStore } from '../store';
import { rowsWhere } from './permissionGrants';

/** Objects whose rows decide about group membership. */
export const GROUP_OBJECTS: readonly string[] = ['User', 'Group', 'GroupMember', 'UserRole'];

/**
 * Ids of all queues and groups a user belongs to: directly, through groups in groups, through the role (Role and
 * RoleAndSubordinates groups), and the group of all internal users.
 */
export function groupsOf(store: RecordStore, userId: string): Set<string> {
    const found = new Set<string>(ownRoleGroups(store, userId));
    for (const row of rowsWhere(store, 'Group', `"Type" = 'Organization'`, [])) {
        found.add(row.id ?? '');
    }
    let members = [userId, ...found];
    while (members.length > 0) {
        const rows = rowsWhere(store, 'GroupMember', '"UserOrGroupId" IN (SELECT value FROM json_each(?))', [
            JSON.stringify(members)
        ]);
        members = [...new Set(rows.map((row) => row.get('GroupId') as string))].filter((id) => !found.has(id));
        members.forEach((id) => found.add(id));
    }
    return found;
}

/** The groups of a user whose records the user's superiors reach, too: all but public groups that leave superiors out. */
export function groupsWithBosses(store: RecordStore, userId: string): string[] {
    const groups = [...store.read('Group', [...groupsOf(store, userId)]).values()];
    return groups
        .filter((group) => group.get('Type') !== 'Regular' || group.get('DoesIncludeBosses') === true)
        .map((group) => group.id ?? '');
}

/** Users that belong to a queue or group: directly, through groups in groups, or through their role. */
export function usersOf(store: RecordStore, groupId: string): Set<string> {
    const users = rowsWhere(store, 'User', '"IsDeleted" = 0', []).map((row) => row.id ?? '');
    return new Set(users.filter((id) => groupsOf(store, id).has(groupId)));
}

/** Users in roles below the user's role: the user sees what they own. */
export function subordinatesOf(store: RecordStore, userId: string): string[] {
    const roleId = store.read('User', [userId]).get(userId)?.get('UserRoleId');
    if (typeof roleId !== 'string') {
        return [];
    }
    const below = rolesBelow(store, roleId);
    const rows = rowsWhere(store, 'User', '"UserRoleId" IN (SELECT value FROM json_each(?))', [JSON.stringify(below)]);
    return rows.map((row) => row.id ?? '');
}

function rolesBelow(store: RecordStore, roleId: string): string[] {
    const below = new Set<string>();
    let level = [roleId];
    while (level.length > 0) {
        const rows = rowsWhere(store, 'UserRole', '"ParentRoleId" IN (SELECT value FROM json_each(?))', [
            JSON.stringify(level)
        ]);
        level = rows.map((row) => row.id ?? '').filter((id) => !below.has(id) && id !== roleId);
        level.forEach((id) => below.add(id));
    }
    return [...below];
}

function ownRoleGroups(store: RecordStore, userId: string): string[] {
    const roleId = store.read('User', [userId]).get(userId)?.get('UserRoleId');
    if (typeof roleId !== 'string') {
        return [];
    }
    const above = [roleId];
    for (let current: string | null = roleId; current;) {
        const parent: unknown = store.read('UserRole', [current]).get(current)?.get('ParentRoleId');
        current = typeof parent === 'string' && !above.includes(parent) ? parent : null;
        if (current) {
            above.push(current);
        }
    }
    const rows = rowsWhere(store, 'Group', `"RelatedId" IN (SELECT value FROM json_each(?))`, [JSON.stringify(above)]);
    return rows
        .filter(
            (row) =>
                row.get('Type') === 'RoleAndSubordinates' ||
                (row.get('Type') === 'Role' && row.get('RelatedId') === roleId)
        )
        .map((row) => row.id ?? '');
}
