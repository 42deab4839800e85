import type { Component, XmlNode } from '../project';
import type { CheckerTable } from '../references/checker';
import { findMergeFields } from '../references/mergeFields';
import type { FieldInfo, ObjectInfo } from '../references/objectIndex';
import type { Resolver } from '../references/resolver';
import { suggestion } from '../schema';
import { checkCalls } from './checkCalls';
import { checkGraph } from './flowGraph';
import { FlowResources, objectOfResource } from './flowResources';

/** Global variables that every flow has. */
const GLOBALS =
    /^\$(Record|Record__Prior|Flow|User|Profile|UserRole|Organization|System|Api|Label|Setup|Permission|CustomMetadata|GlobalConstant|Orchestration|Client|Input|RecordType|Output|EventTriggered)$/i;

/** Elements whose text names a resource of the flow. */
const REFERENCE_ELEMENTS: ReadonlySet<string> = new Set([
    'elementReference',
    'assignToReference',
    'leftValueReference',
    'collectionReference',
    'inputReference',
    'outputReference',
    'choiceReferences',
    'defaultSelectedChoiceReference',
    'assignRecordIdToReference',
    'assignNextValueToReference'
]);

function checkFlow(component: Component, resolver: Resolver): void {
    checkGraph(component, resolver.findings);
    new FlowChecker(component, resolver).check();
    checkCalls(component, resolver);
}

class FlowChecker {
    private readonly root: XmlNode;
    private readonly resources: FlowResources;

    constructor(
        component: Component,
        private readonly resolver: Resolver
    ) {
        this.root = component.root;
        this.resources = new FlowResources(component.root);
    }

    check(): void {
        for (const node of this.root.walk()) {
            if (REFERENCE_ELEMENTS.has(node.name) && node.text !== '') {
                this.path(node, node.text.split('.'));
            } else if (
                [
                    'stringValue',
                    'fieldText',
                    'text',
                    'choiceText',
                    'helpText',
                    'errorMessage',
                    'interviewLabel',
                    'pausedText'
                ].includes(node.name)
            ) {
                findMergeFields(node.text).forEach(({ path }) => this.path(node, path));
            } else if (['objectType', 'outputSObjectType'].includes(node.name) && node.text !== '') {
                this.resolver.object(node.text, node);
            }
        }
        this.checkRecords();
        this.checkConditions();
        this.checkChoices();
    }

    /** A path such as $Record.Owner.Name or Get_Queue.Id. Gives the field at its end, where that is known. */
    private path(node: XmlNode, path: readonly string[]): FieldInfo | null {
        const [first = '', ...rest] = path;
        if (first.startsWith('$')) {
            return this.globalPath(node, first, rest);
        }
        const resource = this.resources.get(first);
        if (!resource) {
            const near = suggestion(first, this.resources.names());
            this.resolver.findings.error(
                'flow/reference',
                node.location,
                `${first} is nothing in this flow`,
                near ?? 'a resource or element of the flow'
            );
            return null;
        }
        this.resolver.references++;
        const object = objectOfResource(resource, this.resolver);
        return rest.length > 0 && object ? this.resolver.field(object, rest.join('.'), node) : null;
    }

    private globalPath(node: XmlNode, first: string, rest: readonly string[]): FieldInfo | null {
        if (!GLOBALS.test(first)) {
            this.resolver.findings.error(
                'flow/reference',
                node.location,
                `${first} is no global variable`,
                '$Record, $Flow, $User, $Label and so on'
            );
            return null;
        }
        switch (first.toLowerCase()) {
            case '$record':
            case '$record__prior':
                return rest.length > 0 && this.resources.record !== null
                    ? this.resolver.field(this.resources.record, rest.join('.'), node)
                    : null;
            case '$label':
                this.resolver.component('CustomLabel', rest.join('.').replace(/^c\./, ''), node, 'label');
                return null;
            case '$permission':
                this.resolver.component('CustomPermission', rest[0], node, 'custom permission');
                return null;
            case '$user':
                return this.resolver.field('User', rest.join('.'), node);
            case '$setup':
                return this.resolver.field(rest[0], rest.slice(1).join('.'), node);
            case '$custommetadata':
                this.resolver.field(rest[0], rest[2], node);
                this.resolver.component(
                    'CustomMetadata',
                    `${(rest[0] ?? '').replace(/__mdt$/, '')}.${rest[1] ?? ''}`,
                    node,
                    'custom metadata record'
                );
                return null;
            default:
                return null;
        }
    }

    /** Objects and fields of the elements that read and write records, and of the start. */
    private checkRecords(): void {
        const lists = [
            'start',
            'recordLookups',
            'recordCreates',
            'recordUpdates',
            'recordDeletes',
            'dynamicChoiceSets'
        ];
        for (const node of lists.flatMap((list) => this.root.all(list))) {
            const object = this.objectOf(node);
            const fields = [
                ...node.all('queriedFields'),
                ...node.all('sortField'),
                ...node.all('displayField'),
                ...node.all('valueField'),
                ...node.at('outputAssignments', 'field')
            ];
            fields
                .filter((field) => field.text !== '')
                .forEach((field) => this.resolver.field(object, field.text, field));
            for (const row of [...node.all('filters'), ...node.all('inputAssignments')]) {
                const name = row.child('field');
                const field = name ? this.resolver.field(object, name.text, name) : null;
                this.checkLiteral(field, row.at('value', 'stringValue')[0], row.value('operator') ?? 'Assign');
                if (row.name === 'inputAssignments' && field?.isComputed && field.name.endsWith('__c')) {
                    this.resolver.findings.error(
                        'flow/computed-field',
                        (name ?? row).location,
                        `${field.name} is computed and cannot be set`,
                        'a field that can be edited'
                    );
                }
            }
        }
    }

    private objectOf(node: XmlNode): ObjectInfo | null {
        const object = node.child('object');
        if (object && object.text !== '') {
            return this.resolver.object(object.text, object);
        }
        const reference = node.value('inputReference') ?? node.value('outputReference');
        if (reference === undefined) {
            return null;
        }
        const name = reference === '$Record' ? this.resources.record : this.resources.get(reference)?.object;
        const found = name ? this.resolver.findObject(name) : null;
        return found?.status === 'found' ? found.value : null;
    }

    /** Conditions and assignments that put a text to a picklist field must name one of its values. */
    private checkConditions(): void {
        const nodes = [...this.root.walk()];
        for (const condition of nodes.filter(({ name }) => name === 'conditions')) {
            const text = condition.at('rightValue', 'stringValue')[0];
            this.checkTextAt(condition.child('leftValueReference'), text, condition.value('operator'));
        }
        for (const item of nodes.filter(({ name }) => name === 'assignmentItems')) {
            const text = item.at('value', 'stringValue')[0];
            this.checkTextAt(item.child('assignToReference'), text, item.value('operator'));
        }
    }

    private checkTextAt(reference: XmlNode | undefined, text: XmlNode | undefined, operator = ''): void {
        if (reference && text) {
            this.checkLiteral(this.fieldAt(reference.text.split('.')), text, operator);
        }
    }

    /** The field at the end of a path, without reporting anything: the path itself was checked before. */
    private fieldAt([first = '', ...rest]: readonly string[]): FieldInfo | null {
        const name = /^\$Record(__Prior)?$/i.test(first)
            ? this.resources.record
            : (this.resources.get(first)?.object ?? null);
        const object = name === null ? null : this.resolver.findObject(name);
        if (object?.status !== 'found' || rest.length === 0) {
            return null;
        }
        const field = this.resolver.findPath(object.value, rest);
        return field.status === 'found' ? field.value : null;
    }

    private checkLiteral(field: FieldInfo | null, text: XmlNode | undefined, operator: string): void {
        if (text && /^(EqualTo|NotEqualTo|Assign)$/.test(operator) && !text.text.includes('{!')) {
            const parts = field?.type === 'MultiselectPicklist' ? text.text.split(';') : [text.text];
            parts.forEach((part) => this.resolver.picklistValue(field, part.trim(), text));
        }
    }

    private checkChoices(): void {
        for (const set of this.root.all('dynamicChoiceSets')) {
            const field = set.child('picklistField');
            const object = set.child('picklistObject');
            if (field && object) {
                this.resolver.field(object.text, field.text, field);
            }
        }
    }
}

export const FLOW_CHECKERS: CheckerTable = { Flow: checkFlow };
