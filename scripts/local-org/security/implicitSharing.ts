import { objectOf } from '../metadata/model';
import type { ObjectModel } from '../metadata/objectModel';
import type { SharingContext, SharingLevel, SqlCondition } from './recordSharing';
import { KEPT_CAUSES, shareObjectOf } from './shareRows';

/** Children of an account between which and the account access is implied (Salesforce Help, Implicit Sharing). */
const ACCOUNT_CHILDREN = ['Case', 'Contact', 'Opportunity'] as const;

/** What the levels of a role, a rule or a share row must be for a level of access. Nothing implicit lets anybody delete. */
const LEVELS: Readonly<Record<SharingLevel, readonly string[]>> = {
    read: ['Read', 'Edit'],
    edit: ['Edit'],
    delete: []
};

const IN = 'IN (SELECT value FROM json_each(?))';

/** Ownership, shares and rules of an object, without what is implied. */
type DirectCondition = (object: ObjectModel, alias: string) => SqlCondition;

/**
 * Access that follows from related records: who reaches a contact, opportunity or case by ownership or sharing reads its account;
 * who owns an account, or has it shared, reaches its children as far as the owner's role, the sharing rule or the share says.
 */
export function implicitConditions(
    context: SharingContext,
    object: ObjectModel,
    alias: string,
    level: SharingLevel,
    direct: DirectCondition
): SqlCondition[] {
    if (object.name === 'Account' && level === 'read') {
        return ofChildren(context, alias, direct);
    }
    const isChild = ACCOUNT_CHILDREN.some((name) => name === object.name);
    return isChild && LEVELS[level].length > 0 ? ofAccount(context, object.name, alias, level) : [];
}

function ofChildren(context: SharingContext, alias: string, direct: DirectCondition): SqlCondition[] {
    return ACCOUNT_CHILDREN.flatMap((name): SqlCondition[] => {
        const child = objectOf(context.model, name);
        if (!child?.fields.has('accountid')) {
            return [];
        }
        const { sqlName } = context.store.tableOf(name);
        const { sql, params } = direct(child, 'k');
        return [
            {
                sql: `${alias}."Id" IN (SELECT k."AccountId" FROM ${sqlName} k WHERE k."IsDeleted" = 0 AND ${sql})`,
                params
            }
        ];
    });
}

function ofAccount(context: SharingContext, child: string, alias: string, level: SharingLevel): SqlCondition[] {
    const accounts = [
        byRole(context, child, level),
        byShares(context, child, level),
        ...byRules(context, child, level)
    ];
    return accounts.flatMap((condition) =>
        condition ? [{ sql: `${alias}."AccountId" IN (${condition.sql})`, params: condition.params }] : []
    );
}

/** Accounts of the user, and of subordinates, whose owner's role opens the children. */
function byRole({ store, reach }: SharingContext, child: string, level: SharingLevel): SqlCondition {
    const [account, user, role] = ['Account', 'User', 'UserRole'].map((name) => store.tableOf(name).sqlName);
    return {
        sql: `SELECT a."Id" FROM ${account} a JOIN ${user} u ON u."Id" = a."OwnerId" JOIN ${role} r ON r."Id" = u."UserRoleId" WHERE a."OwnerId" ${IN} AND r."${child}AccessForAccountOwner" ${IN}`,
        params: [JSON.stringify(reach.ownerIds), JSON.stringify(LEVELS[level])]
    };
}

/** Accounts that are shared one by one. */
function byShares({ model, store, reach }: SharingContext, child: string, level: SharingLevel): SqlCondition | null {
    const account = objectOf(model, 'Account');
    const kind = account && shareObjectOf(model, account);
    if (!kind) {
        return null;
    }
    const causes = KEPT_CAUSES.map((cause) => `'${cause}'`).join(', ');
    return {
        sql: `SELECT s."${kind.parent.name}" FROM ${store.tableOf(kind.share.name).sqlName} s WHERE s."IsDeleted" = 0 AND s."RowCause" NOT IN (${causes}) AND s."UserOrGroupId" ${IN} AND s."${child}AccessLevel" ${IN}`,
        params: [JSON.stringify(reach.shareIds), JSON.stringify(LEVELS[level])]
    };
}

/** Accounts that sharing rules open. */
function byRules(context: SharingContext, child: string, level: SharingLevel): SqlCondition[] {
    const targets = new Set(context.reach.shareIds);
    const { sqlName } = context.store.tableOf('Account');
    return context.rules
        .filter(({ object, sharedTo }) => object.name === 'Account' && targets.has(sharedTo))
        .filter(({ childLevels }) => LEVELS[level].includes(childLevels[child] ?? 'None'))
        .map(({ rows, ownedBy }) => {
            const select = `SELECT a."Id" FROM ${sqlName} a WHERE`;
            return rows
                ? { sql: `${select} (${rows.sql('a')})`, params: rows.params }
                : { sql: `${select} a."OwnerId" ${IN}`, params: [JSON.stringify(context.ownersIn(ownedBy ?? ''))] };
        });
}

/**
 * A contact without an account is seen by its owner alone, whatever the org's sharing is (Salesforce Help, Considerations for
 * Sharing and Accessing Contacts). `linked` is the condition for the others; null lets them all through. The owner of a contact
 * reaches it also where accounts control it.
 */
export function contactCondition({ reach }: SharingContext, alias: string, linked: SqlCondition | null): SqlCondition {
    const isOwn = `${alias}."OwnerId" = ?`;
    const owned = `${alias}."OwnerId" ${IN}`;
    const [own, owners] = [reach.userId, JSON.stringify(reach.ownerIds)];
    return linked
        ? {
              sql: `(CASE WHEN ${alias}."AccountId" IS NULL THEN ${isOwn} ELSE (${owned} OR ${linked.sql}) END)`,
              params: [own, owners, ...linked.params]
          }
        : { sql: `(${alias}."AccountId" IS NOT NULL OR ${isOwn})`, params: [own] };
}
