import type { Component, XmlNode } from '../project';
import type { Resolver } from '../references/resolver';
import { suggestion } from '../schema';

/** What a flow calls: invocable Apex, subflows, email alerts, quick actions, screen components. */
export function checkCalls({ root }: Component, resolver: Resolver): void {
    for (const call of root.all('actionCalls')) {
        checkAction(call, resolver);
    }
    for (const call of root.all('subflows')) {
        checkSubflow(call, resolver);
    }
    for (const extension of [...root.walk()].filter((node) => node.name === 'extensionName')) {
        const [, own] = /^c:(\w+)$/.exec(extension.text) ?? [];
        if (own && !resolver.components.get('AuraDefinitionBundle', own)) {
            checkScreenComponent(extension, own, resolver);
        }
    }
    for (const node of root.at('apexPluginCalls', 'apexClass')) {
        resolver.component('ApexClass', node.text, node, 'Apex class');
    }
}

function checkAction(call: XmlNode, resolver: Resolver): void {
    const name = call.child('actionName');
    if (!name || name.text === '') {
        return;
    }
    switch (call.value('actionType')) {
        case 'apex':
            checkApexAction(call, name, resolver);
            break;
        case 'emailAlert':
            checkAlert(name, resolver);
            break;
        case 'flow':
            resolver.component('Flow', name.text, name, 'flow');
            break;
        case 'quickAction':
            resolver.component('QuickAction', name.text, name, 'quick action');
            break;
        case 'generatePromptResponse':
            resolver.component('GenAiPromptTemplate', name.text, name, 'prompt template');
            break;
        default:
            break;
    }
}

function checkApexAction(call: XmlNode, name: XmlNode, resolver: Resolver): void {
    if (!resolver.component('ApexClass', name.text, name, 'Apex class')) {
        return;
    }
    const file = resolver.apex.get(name.text);
    if (!file) {
        return;
    }
    if (!file.hasInvocableMethod) {
        resolver.findings.error(
            'reference/invocable',
            name.location,
            `class ${name.text} has no @InvocableMethod`,
            'an invocable class'
        );
    }
    const known = [...file.invocableVariables];
    for (const parameter of [...call.at('inputParameters', 'name'), ...call.at('outputParameters', 'name')]) {
        if (known.length > 0 && !known.some((each) => each.toLowerCase() === parameter.text.toLowerCase())) {
            resolver.findings.error(
                'reference/invocable',
                parameter.location,
                `${name.text} has no invocable variable ${parameter.text}`,
                suggestion(parameter.text, known) ?? `one of ${known.join(', ')}`
            );
        }
    }
}

function checkAlert(name: XmlNode, resolver: Resolver): void {
    const [object = '', alert = ''] = name.text.split('.');
    const alerts =
        resolver.components
            .get('Workflow', object)
            ?.root.at('alerts', 'fullName')
            .map((node) => node.text) ?? [];
    if (alerts.includes(resolver.ownName(alert))) {
        resolver.references++;
    } else if (!resolver.isForeign(alert)) {
        resolver.findings.error(
            'reference/workflow-action',
            name.location,
            `email alert ${name.text} does not exist`,
            suggestion(alert, alerts) ?? `an alert of ${object}`
        );
    }
}

function checkSubflow(call: XmlNode, resolver: Resolver): void {
    const name = call.child('flowName');
    if (!name || !resolver.component('Flow', name.text, name, 'flow')) {
        return;
    }
    const variables = resolver.components.get('Flow', resolver.ownName(name.text))?.root.all('variables') ?? [];
    const check = (nodes: readonly XmlNode[], flag: 'isInput' | 'isOutput'): void => {
        const known = variables.filter((each) => each.isTrue(flag)).map((each) => each.value('name') ?? '');
        for (const node of nodes) {
            if (!known.some((each) => each.toLowerCase() === node.text.toLowerCase())) {
                const kind = flag === 'isInput' ? 'input' : 'output';
                resolver.findings.error(
                    'reference/subflow-variable',
                    node.location,
                    `flow ${name.text} has no ${kind} variable ${node.text}`,
                    suggestion(node.text, known) ?? `a variable with ${flag} true`
                );
            }
        }
    };
    check(call.at('inputAssignments', 'name'), 'isInput');
    check(call.at('outputAssignments', 'name'), 'isOutput');
}

function checkScreenComponent(node: XmlNode, own: string, resolver: Resolver): void {
    if (!resolver.component('LightningComponentBundle', own, node, 'component')) {
        return;
    }
    const root = resolver.components.get('LightningComponentBundle', own)?.root;
    const targets = root?.at('targets', 'target').map((each) => each.text) ?? [];
    if (!targets.includes('lightning__FlowScreen')) {
        resolver.findings.error(
            'reference/lwc-target',
            node.location,
            `component ${own} cannot be placed on a flow screen`,
            'target lightning__FlowScreen in its js-meta.xml'
        );
    }
}
