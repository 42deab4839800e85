import { SourceError } from '../errors';
import { objectOf, type OrgModel, type SharingRuleModel, type SharingTarget } from '../metadata/model';
import type { ObjectModel } from '../metadata/objectModel';
import type { SourceLocation } from '../sourceLocation';
import type { RecordStore } from '../store';
import { criteriaSql, type RowCondition } from './criteriaSql';
import { usersOf } from './userGroups';

/** A sharing rule ready to be asked: which rows it opens, to whom, and how far. */
export interface SharingRule {
    readonly object: ObjectModel;
    readonly level: 'read' | 'edit';
    /** Id of the group that stands for the target. */
    readonly sharedTo: string;
    /** Rows by criteria; null for rules by owner. */
    readonly rows: RowCondition | null;
    /** Id of the group whose members own the rows; null for rules by criteria. */
    readonly ownedBy: string | null;
    /** Rules on accounts: access to their children (Case, Contact, Opportunity). */
    readonly childLevels: Readonly<Record<string, string>>;
}

/** Checks and compiles the sharing rules of the project. Throws SourceError for a rule that cannot work. */
export function compileSharingRules(model: OrgModel, store: RecordStore): SharingRule[] {
    return model.sharingRules.map((rule) => compileRule(model, store, rule));
}

function compileRule(model: OrgModel, store: RecordStore, rule: SharingRuleModel): SharingRule {
    const { location, sharedFrom } = rule;
    const object = objectOf(model, rule.object);
    if (!object) {
        throw new SourceError(`there is no object ${rule.object}`, location);
    }
    if (object.sharingModel === 'ControlledByParent') {
        throw new SourceError(`${object.name} is shared with its parent and takes no sharing rules`, location);
    }
    return {
        object,
        level: rule.accessLevel === 'Edit' ? 'edit' : 'read',
        sharedTo: groupId(store, rule.sharedTo, location),
        rows: sharedFrom
            ? null
            : criteriaSql(model, object, { items: rule.criteria, booleanFilter: rule.booleanFilter, location }),
        childLevels: rule.childLevels,
        ownedBy: sharedFrom && groupId(store, sharedFrom, location)
    };
}

const GROUP_TYPES: Readonly<Record<SharingTarget['kind'], string>> = {
    allInternalUsers: 'Organization',
    group: 'Regular',
    queue: 'Queue',
    role: 'Role',
    roleAndSubordinates: 'RoleAndSubordinates'
};

/** Every target of a rule is a group: roles have one each. Throws SourceError for one that does not exist. */
export function groupId(store: RecordStore, target: SharingTarget, location: SourceLocation): string {
    const type = GROUP_TYPES[target.kind];
    const table = store.tableOf('Group');
    const name = table.columns.get('DeveloperName')?.foldedName ?? '"DeveloperName"';
    const rows =
        target.name === null
            ? store.query(`SELECT "Id" FROM ${table.sqlName} WHERE "Type" = ?`, [type])
            : store.query(`SELECT "Id" FROM ${table.sqlName} WHERE "Type" = ? AND ${name} = fold(?)`, [
                  type,
                  target.name
              ]);
    if (rows.length !== 1) {
        throw new SourceError(`there is no ${target.kind} ${target.name ?? ''}`, location);
    }
    return String(rows[0]['Id']);
}

/** Ids of all users in a group, and of the group itself: a queue owns records. */
export function ownersIn(store: RecordStore, group: string): string[] {
    return [group, ...usersOf(store, group)];
}
