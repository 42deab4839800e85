import { UnsupportedFeatureError } from '../errors';
import type {
    CriteriaItem,
    GroupMembers,
    GroupModel,
    QueueModel,
    RoleModel,
    SharingRuleModel,
    SharingTarget
} from './model';
import type { XmlElement } from './xmlReader';

/** Reads a queue file. */
export function readQueue(root: XmlElement, name: string): QueueModel {
    root.ignore('queueRoutingConfig', 'routing of work to agents is not part of the local org');
    return {
        name,
        label: root.string('name'),
        email: root.optionalString('email'),
        sendsEmailToMembers: root.boolean('doesSendEmailToMembers', false),
        objects: root.children('queueSobject').map((element) => element.string('sobjectType')),
        members: readMembers(root.child('queueMembers')),
        location: root.location
    };
}

function readMembers(element: XmlElement | null): GroupMembers {
    const list = (outer: string, inner: string): string[] =>
        element?.children(outer).flatMap((each) => each.strings(inner)) ?? [];
    return {
        users: list('users', 'user'),
        groups: list('publicGroups', 'publicGroup'),
        roles: list('roles', 'role'),
        rolesAndSubordinates: list('roleAndSubordinates', 'roleAndSubordinate')
    };
}

/** Reads a public group file. Its members are data, not metadata. */
export function readGroup(root: XmlElement, name: string): GroupModel {
    return {
        name,
        label: root.string('name'),
        doesIncludeBosses: root.boolean('doesIncludeBosses', true),
        location: root.location
    };
}

/** Reads a role file. */
export function readRole(root: XmlElement, name: string): RoleModel {
    root.ignore('mayForecastManagerShare', 'forecasts are not part of the local org');
    root.ignore('description', 'documentation only');
    return {
        name,
        label: root.string('name'),
        parentRole: root.optionalString('parentRole'),
        childLevels: readChildLevels(root),
        location: root.location
    };
}

/** Access to the children of accounts, of a role or a sharing rule. */
function readChildLevels(element: XmlElement | null): Record<string, string> {
    const levels: Record<string, string> = {};
    for (const child of ['Case', 'Contact', 'Opportunity']) {
        const name = `${child.toLowerCase()}AccessLevel`;
        if (element?.has(name)) {
            levels[child] = element.supported(name, ['None', 'Read', 'Edit']);
        }
    }
    return levels;
}

/** Reads the sharing rules file of an object. */
export function readSharingRules(root: XmlElement, object: string): SharingRuleModel[] {
    const criteriaRules = root.children('sharingCriteriaRules').map((element) => ({
        ...readRule(element, object),
        sharedFrom: null,
        criteria: element.children('criteriaItems').map(readCriteriaItem),
        booleanFilter: element.optionalString('booleanFilter')
    }));
    const ownerRules = root.children('sharingOwnerRules').map((element) => ({
        ...readRule(element, object),
        sharedFrom: readTarget(element.requiredChild('sharedFrom')),
        criteria: [],
        booleanFilter: null
    }));
    return [...criteriaRules, ...ownerRules];
}

function readRule(
    element: XmlElement,
    object: string
): Pick<SharingRuleModel, 'name' | 'object' | 'label' | 'accessLevel' | 'sharedTo' | 'childLevels' | 'location'> {
    element.ignore('description', 'documentation only');
    element.ignore('includeRecordsOwnedByAll', 'every user of the local org may have a role');
    return {
        name: element.string('fullName'),
        object,
        label: element.string('label'),
        accessLevel: element.oneOf('accessLevel', ['Read', 'Edit']),
        sharedTo: readTarget(element.requiredChild('sharedTo')),
        childLevels: object === 'Account' ? readChildLevels(element.child('accountSettings')) : {},
        location: element.location
    };
}

/** Reads a filter row of a sharing rule, workflow rule or approval process. */
export function readCriteriaItem(element: XmlElement): CriteriaItem {
    return {
        field: element.string('field'),
        operation: element.string('operation'),
        value: element.optionalString('value'),
        valueField: element.optionalString('valueField')
    };
}

/** Reads who a list view is shared to: members of any of the groups, queues and roles. Empty without the element: everybody. */
export function readAudience(element: XmlElement | null): SharingTarget[] {
    return (element?.childNames() ?? []).flatMap((kind): SharingTarget[] => {
        switch (kind) {
            case 'allInternalUsers':
                element?.children(kind);
                return [{ kind, name: null }];
            case 'roleAndSubordinatesInternal':
                return (element?.strings(kind) ?? []).map((name) => ({ kind: 'roleAndSubordinates', name }));
            case 'group':
            case 'queue':
            case 'role':
            case 'roleAndSubordinates':
                return (element?.strings(kind) ?? []).map((name) => ({ kind, name }));
            default:
                throw new UnsupportedFeatureError('metadata', `list view shared to <${kind}>`, element?.location);
        }
    });
}

function readTarget(element: XmlElement): SharingTarget {
    const [kind, ...others] = element.childNames();
    if (others.length > 0) {
        throw new UnsupportedFeatureError('metadata', `several targets in <${element.name}>`, element.location);
    }
    switch (kind) {
        case 'allInternalUsers':
            element.children(kind);
            return { kind, name: null };
        case 'roleAndSubordinatesInternal':
            return { kind: 'roleAndSubordinates', name: element.string(kind) };
        case 'group':
        case 'queue':
        case 'role':
        case 'roleAndSubordinates':
            return { kind, name: element.string(kind) };
        default:
            throw new UnsupportedFeatureError('metadata', `sharing with <${kind}>`, element.location);
    }
}
