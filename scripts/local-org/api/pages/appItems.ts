import { objectOf, type ApplicationModel, type QuickActionModel } from '../../metadata';
import type { OrgPort } from '../orgPort';
import { quickActionModel } from './actions';
import { labelText, utilityNodes } from './componentNodes';
import { objectIcon } from './objectIcon';
import { globalResolver, requirePage } from './pageModel';
import type { ActionModel, PageNode } from './pageTypes';

/** An entry of the global create menu. */
export interface GlobalAction {
    readonly name: string;
    readonly label: string;
    readonly icon: string;
    readonly action: { readonly kind: 'new'; readonly object: string; readonly objectLabel: string } | ActionModel;
}

/** An entry of the utility bar, and what its panel shows. */
export interface UtilityItem {
    readonly key: string;
    readonly label: string;
    readonly icon: string;
    readonly node: PageNode;
}

/** Records that the user may create among the app's tabs, and the project's global actions. */
export function globalActions(org: OrgPort, userId: string, app: ApplicationModel | undefined): GlobalAction[] {
    const names = (app?.tabs ?? []).map((tab) => tab.replace(/^standard-/, ''));
    const records = names.flatMap((name): GlobalAction[] => {
        const object = objectOf(org.model, name);
        if (!object || !org.security.objectAccess(userId, object.name).create) {
            return [];
        }
        return [
            {
                name: object.name,
                label: object.label,
                icon: objectIcon(org.model, object.name),
                action: { kind: 'new', object: object.name, objectLabel: object.label }
            }
        ];
    });
    const own = [...org.model.quickActions.values()].filter(({ object }) => object === null);
    return [...records, ...own.flatMap((action) => globalAction(org, userId, action))];
}

function globalAction(org: OrgPort, userId: string, model: QuickActionModel): GlobalAction[] {
    const target = model.target.kind === 'create' ? objectOf(org.model, model.target.object) : undefined;
    return quickActionModel(org, userId, target ?? null, model).map((action) => ({
        name: model.name,
        label: model.label,
        icon: 'utility:new',
        action
    }));
}

/** Items of the app's utility bar. */
export function utilityItems(org: OrgPort, userId: string, app: ApplicationModel | undefined): UtilityItem[] {
    if (!app?.utilityBar) {
        return [];
    }
    const page = requirePage(org.model, app.utilityBar, app.location);
    const context = { org, userId, page, object: null, resolve: globalResolver(org, userId) };
    return utilityNodes(page, context).map(({ item, node }) => ({
        key: node.key,
        label: labelText(org, item.properties.find(({ name }) => name === 'label')?.value ?? node.key, item),
        icon: `utility:${item.properties.find(({ name }) => name === 'icon')?.value ?? 'apps'}`,
        node
    }));
}
