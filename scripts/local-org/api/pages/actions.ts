import { SourceError, UnsupportedFeatureError } from '../../errors';
import { fieldOf, objectOf, type LayoutAction, type ObjectModel, type QuickActionModel } from '../../metadata';
import type { SourceLocation } from '../../sourceLocation';
import type { OrgPort } from '../orgPort';
import { mayChangeOwner } from '../records/ownerChange';
import { formField, layoutOf } from './forms';
import { requireScreenFlow, takesInput } from './flowNodes';
import type { ActionModel, FormField } from './pageTypes';

const STANDARD_ACTIONS: readonly LayoutAction[] = [
    { name: 'Edit', kind: 'StandardButton' },
    { name: 'Delete', kind: 'StandardButton' },
    { name: 'ChangeOwnerOne', kind: 'StandardButton' }
];

/**
 * Actions of a record page. `configured` are the names set on the highlights panel; without them the layout decides, and
 * without a layout Edit, Delete and Change Owner show.
 */
export function recordActions(
    org: OrgPort,
    userId: string,
    object: ObjectModel,
    recordId: string,
    configured: readonly string[] | null,
    location: SourceLocation
): ActionModel[] {
    const layout = layoutOf(org, userId, object.name);
    const named = configured?.map((name): LayoutAction => ({
        name,
        kind: org.model.quickActions.has(name.toLowerCase()) ? 'QuickAction' : 'StandardButton'
    }));
    const excluded = new Set(layout?.excludedButtons ?? []);
    const actions = named ?? layout?.actions ?? STANDARD_ACTIONS;
    return actions
        .filter(({ name }) => !excluded.has(name))
        .flatMap((action) =>
            action.kind === 'QuickAction'
                ? quickActionModel(org, userId, object, requireQuickAction(org, action.name, location))
                : standardAction(org, userId, object, recordId, action.name, location)
        );
}

function requireQuickAction(org: OrgPort, name: string, location: SourceLocation): QuickActionModel {
    const action = org.model.quickActions.get(name.toLowerCase());
    if (!action) {
        throw new SourceError(`quick action ${name} does not exist`, location);
    }
    return action;
}

/** Shown only when the user may do it. */
function standardAction(
    org: OrgPort,
    userId: string,
    object: ObjectModel,
    recordId: string,
    name: string,
    location: SourceLocation
): ActionModel[] {
    const access = org.security.objectAccess(userId, object.name);
    switch (name) {
        case 'Edit': {
            const may = access.edit && org.security.canEdit(userId, object.name, [recordId]).has(recordId);
            return may ? [{ name, label: 'Edit', kind: 'edit' }] : [];
        }
        case 'Delete': {
            const may = access.delete && org.security.canDelete(userId, object.name, [recordId]).has(recordId);
            return may ? [{ name, label: 'Delete', kind: 'delete' }] : [];
        }
        case 'ChangeOwnerOne': {
            const may = access.edit && mayChangeOwner(org, userId, object);
            const isOwn = may && org.security.canEdit(userId, object.name, [recordId]).has(recordId);
            return isOwn ? [{ name, label: 'Change Owner', kind: 'owner' }] : [];
        }
        default:
            throw new UnsupportedFeatureError('api', `standard button ${name}`, location);
    }
}

/** A quick action as the user sees it; none when the user may not do it. `object` is null for a global action. */
export function quickActionModel(
    org: OrgPort,
    userId: string,
    object: ObjectModel | null,
    action: QuickActionModel
): ActionModel[] {
    const { target, name, label } = action;
    if (target.kind === 'component') {
        const bundle = org.model.lwcBundles.find((candidate) => candidate.name === target.componentName);
        const config = bundle?.targetConfigs.find(({ targets }) =>
            targets.includes(object === null ? 'lightning__GlobalAction' : 'lightning__RecordAction')
        );
        if (!bundle || !config) {
            const kind = object === null ? 'global' : 'record';
            throw new SourceError(`component ${target.componentName} is not a ${kind} action`, action.location);
        }
        const isHeadless = config.actionType === 'Action';
        return [{ name, label, kind: 'component', componentName: bundle.name, isHeadless }];
    }
    if (target.kind === 'flow') {
        const flow = requireScreenFlow(org.model, target.flowName, action.location);
        const takesRecordId = takesInput(flow, 'recordId');
        return org.security.canRunFlow(userId, flow.name)
            ? [{ name, label, kind: 'flow', flowName: flow.name, takesRecordId }]
            : [];
    }
    const targetObject = target.kind === 'create' ? objectOf(org.model, target.object) : object;
    if (!targetObject) {
        throw new SourceError(`the object of quick action ${name} does not exist`, action.location);
    }
    const access = org.security.objectAccess(userId, targetObject.name);
    if (target.kind === 'create' ? !access.create : !access.edit) {
        return [];
    }
    return [
        {
            name,
            label,
            kind: target.kind,
            object: targetObject.name,
            parentField: target.kind === 'create' ? target.parentField : null,
            fields: target.fields.map(({ field, uiBehavior }) =>
                actionField(org, userId, targetObject, action, field, uiBehavior)
            ),
            successMessage: action.successMessage
        }
    ];
}

function actionField(
    org: OrgPort,
    userId: string,
    object: ObjectModel,
    action: QuickActionModel,
    name: string,
    behavior: 'Edit' | 'Readonly' | 'Required'
): FormField {
    const field = fieldOf(object, name);
    if (!field) {
        throw new SourceError(
            `quick action ${action.name}: field ${object.name}.${name} does not exist`,
            action.location
        );
    }
    return formField(org, userId, object, field, action.target.kind === 'create' ? 'create' : 'edit', behavior);
}
