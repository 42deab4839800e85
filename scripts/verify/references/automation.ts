import type { Component, XmlNode } from '../project';
import { ownerOf, type CheckerTable } from './checker';
import { checkCriteria } from './filters';
import type { ObjectInfo } from './objectIndex';
import { asRestricted, checkShared } from './objectParts';
import type { Resolver } from './resolver';

/** Lists of a workflow file by the action type that approvals and rules call them. */
const ACTION_LISTS: Readonly<Record<string, string>> = {
    Alert: 'alerts',
    FieldUpdate: 'fieldUpdates',
    Task: 'tasks',
    OutboundMessage: 'outboundMessages',
    KnowledgePublish: 'knowledgePublishes',
    FlowAction: 'flowActions'
};

/** An action that a rule or an approval process runs must be in the object's workflow file. */
function checkAction(action: XmlNode, object: string, resolver: Resolver): void {
    const name = action.child('name');
    const list = ACTION_LISTS[action.value('type') ?? ''];
    if (!name || !list) {
        return;
    }
    const workflow = resolver.components.get('Workflow', object);
    const names = workflow?.root.at(list, 'fullName').map((node) => node.text) ?? [];
    if (names.includes(resolver.ownName(name.text))) {
        resolver.references++;
    } else if (!resolver.isForeign(name.text)) {
        resolver.findings.error(
            'reference/workflow-action',
            name.location,
            `${action.value('type') ?? ''} ${name.text} of ${object} does not exist`,
            names.length > 0 ? `one of ${names.join(', ')}` : `<${list}> in ${object}.workflow-meta.xml`
        );
    }
}

function objectInfo(name: string, component: Component, resolver: Resolver): ObjectInfo | null {
    return resolver.object(name, { file: component.path, line: 1, column: 1 });
}

function checkWorkflow(component: Component, resolver: Resolver): void {
    const { root, fullName } = component;
    const object = objectInfo(fullName, component, resolver);
    for (const update of root.all('fieldUpdates')) {
        checkFieldUpdate(update, object, resolver);
    }
    for (const alert of root.all('alerts')) {
        const template = alert.child('template');
        if (template) {
            checkTemplate(template, resolver);
        }
        for (const recipient of alert.all('recipients')) {
            checkRecipient(recipient, object, resolver);
        }
    }
    for (const rule of root.all('rules')) {
        checkCriteria(rule.all('criteriaItems'), object, resolver);
        for (const action of [...rule.all('actions'), ...rule.at('workflowTimeTriggers', 'actions')]) {
            checkAction(action, fullName, resolver);
        }
    }
    root.at('outboundMessages', 'fields').forEach((node) => resolver.field(object, node.text, node));
    root.at('flowActions', 'flow').forEach((node) => resolver.component('Flow', node.text, node, 'flow'));
}

function checkFieldUpdate(update: XmlNode, owner: ObjectInfo | null, resolver: Resolver): void {
    const target = update.child('targetObject');
    const field = update.child('field');
    if (!field) {
        return;
    }
    let object = owner;
    if (target && owner) {
        const lookup = resolver.field(owner, target.text, target);
        const found = lookup?.targets[0] === undefined ? null : resolver.findObject(lookup.targets[0]);
        object = found?.status === 'found' ? found.value : null;
    }
    const info = resolver.field(object, field.text, field);
    const literal = update.child('literalValue');
    if (literal) {
        resolver.picklistValue(asRestricted(info), literal.text, literal);
    }
    if (info?.isComputed) {
        resolver.findings.error(
            'reference/field',
            field.location,
            `${field.text} is computed and cannot be updated`,
            'a field that can be edited'
        );
    }
    const value = update.child('lookupValue');
    if (value && update.value('lookupValueType') === 'Queue') {
        resolver.component('Queue', value.text, value, 'queue');
    }
}

/** Email templates are named Folder/Name; unfiled ones are unfiled$public/Name. */
function checkTemplate(node: XmlNode, resolver: Resolver): void {
    if (/^unfiled\$public\//.test(node.text) && !resolver.components.get('EmailTemplate', node.text)) {
        resolver.findings.unchecked(
            'unchecked/name',
            node.location,
            `template ${node.text} is not in a folder of the project`
        );
        return;
    }
    resolver.component('EmailTemplate', node.text, node, 'email template');
}

function checkRecipient(recipient: XmlNode, object: ObjectInfo | null, resolver: Resolver): void {
    const field = recipient.child('field');
    const to = recipient.child('recipient');
    if (field) {
        resolver.field(object, field.text, field);
    }
    const types: Readonly<Record<string, string>> = { group: 'Group', role: 'Role', roleSubordinates: 'Role' };
    const type = types[recipient.value('type') ?? ''];
    if (to && type) {
        resolver.component(type, to.text, to, recipient.value('type') ?? '');
    }
}

function checkApproval(component: Component, resolver: Resolver): void {
    const { root } = component;
    const name = ownerOf(component);
    const object = objectInfo(name, component, resolver);
    root.at('approvalPageFields', 'field').forEach((node) => resolver.field(object, node.text, node));
    for (const criteria of [...root.all('entryCriteria'), ...root.at('approvalStep', 'entryCriteria')]) {
        checkCriteria(criteria.all('criteriaItems'), object, resolver);
    }
    for (const list of [root, ...root.all('approvalStep')]) {
        for (const actions of list.children.filter((child) => /Actions$/.test(child.name))) {
            actions.all('action').forEach((action) => checkAction(action, name, resolver));
        }
    }
    for (const step of root.all('approvalStep')) {
        for (const action of step.at('rejectionActions', 'action')) {
            checkAction(action, name, resolver);
        }
        for (const approver of step.at('assignedApprover', 'approver')) {
            checkActor(approver, 'name', object, resolver);
        }
    }
    for (const submitter of root.all('allowedSubmitters')) {
        checkActor(submitter, 'submitter', object, resolver);
    }
    for (const node of [root.child('emailTemplate'), ...root.at('approvalStep', 'emailTemplate')]) {
        if (node) {
            checkTemplate(node, resolver);
        }
    }
    const manager = root.at('nextAutomatedApprover', 'userHierarchyField')[0];
    if (manager && manager.text !== 'Manager') {
        resolver.field('User', manager.text, manager);
    }
    checkStepNames(root, resolver);
}

/** Who submits or decides: a queue, a group, a role, or the user in a field. */
function checkActor(actor: XmlNode, element: string, object: ObjectInfo | null, resolver: Resolver): void {
    const node = actor.child(element);
    if (!node) {
        return;
    }
    switch (actor.value('type')) {
        case 'queue':
            resolver.component('Queue', node.text, node, 'queue');
            break;
        case 'group':
            if (!resolver.components.get('Queue', node.text)) {
                resolver.component('Group', node.text, node, 'group');
            }
            break;
        case 'role':
        case 'roleSubordinates':
        case 'roleSubordinatesInternal':
            resolver.component('Role', node.text, node, 'role');
            break;
        case 'relatedUserField': {
            const field = resolver.field(object, node.text, node);
            if (field && field.targets.length > 0 && !field.targets.includes('User')) {
                resolver.findings.error(
                    'reference/field',
                    node.location,
                    `${node.text} does not look up to User`,
                    'a lookup to User'
                );
            }
            break;
        }
        default:
            break;
    }
}

function checkStepNames(root: XmlNode, resolver: Resolver): void {
    const seen = new Set<string>();
    for (const node of root.at('approvalStep', 'name')) {
        if (seen.has(node.text)) {
            resolver.findings.error(
                'approval/step-twice',
                node.location,
                `step ${node.text} is there twice`,
                'a name of its own for every step'
            );
        }
        seen.add(node.text);
    }
}

function checkSharingRules(component: Component, resolver: Resolver): void {
    const object = objectInfo(component.fullName, component, resolver);
    for (const rule of component.root.children.filter((child) => /^sharing\w+Rules$/.test(child.name))) {
        checkCriteria(rule.all('criteriaItems'), object, resolver);
        checkShared(rule.child('sharedTo'), resolver);
        checkShared(rule.child('sharedFrom'), resolver);
    }
    const model = object?.component?.root.value('sharingModel');
    if (model === 'ControlledByParent' || model === 'ReadWrite') {
        const first = component.root.children[0];
        resolver.findings.error(
            'sharing/rules',
            first?.location ?? component.root.location,
            `sharing rules on ${component.fullName}, whose sharing model is ${model}`,
            'sharing model Private or Read'
        );
    }
}

function checkQueue({ root }: Component, resolver: Resolver): void {
    root.at('queueSobject', 'sobjectType').forEach((node) => resolver.object(node.text, node));
    root.at('queueMembers', 'publicGroups', 'publicGroup').forEach((node) =>
        resolver.component('Group', node.text, node, 'group')
    );
    root.at('queueMembers', 'roles', 'role').forEach((node) => resolver.component('Role', node.text, node, 'role'));
}

function checkRole({ root }: Component, resolver: Resolver): void {
    const parent = root.child('parentRole');
    if (parent) {
        resolver.component('Role', parent.text, parent, 'role');
    }
}

/** Assignment, auto-response and escalation rules: Object at the file's name, rules with entries. */
function checkRules(component: Component, resolver: Resolver): void {
    const object = objectInfo(component.fullName, component, resolver);
    for (const entry of component.root.children.flatMap((rule) => rule.all('ruleEntry'))) {
        checkCriteria(entry.all('criteriaItems'), object, resolver);
        const assigned = entry.child('assignedTo');
        if (assigned && entry.value('assignedToType') === 'Queue') {
            resolver.component('Queue', assigned.text, assigned, 'queue');
        }
        const template = entry.child('template');
        if (template) {
            checkTemplate(template, resolver);
        }
    }
}

export const AUTOMATION_CHECKERS: CheckerTable = {
    Workflow: checkWorkflow,
    ApprovalProcess: checkApproval,
    SharingRules: checkSharingRules,
    Queue: checkQueue,
    Role: checkRole,
    AssignmentRules: checkRules,
    AutoResponseRules: checkRules,
    EscalationRules: checkRules
};
