import { compileFormula, type CompiledFormula } from '../formula';
import { SourceError, UnsupportedFeatureError } from '../errors';
import type { FlowFormula, FlowModel, FlowOperand, FlowResource } from '../metadata/flows';
import { fieldOf, objectOf, relationshipFieldOf } from '../metadata/model';
import type { SourceLocation } from '../sourceLocation';
import { ApexDatetime, SObjectRecord, type FieldValue } from '../values';
import { zonedDate } from './dateTimes';
import { sameValue } from '../dml';
import { fieldValueFor } from './fieldValueFor';
import { FlowFault } from './flowFault';
import { noteAssigned } from './recordState';
import { isPathBroken, relatedValue } from './relatedValues';
import { organization, recordOfUser } from './globalRecords';
import { ApexValues, isApexObject } from './apexValues';
import { FORMULA_ROOTS, isElementOutput, resourceType } from './resourceTypes';
import { asFieldValue, coerce, displayText, isCollection, isFieldValue, isRecord, type FlowValue } from './flowValue';
import type { FlowServices } from './flowServices';
import type { Interview } from './interview';

const GLOBAL_CONSTANTS: ReadonlyMap<string, FieldValue> = new Map<string, FieldValue>([
    ['True', true],
    ['False', false],
    ['EmptyString', '']
]);

const compiledFormulas = new WeakMap<object, CompiledFormula>();

/** Reads and writes the resources of interviews: variables, records, formulas, templates and global values. */
export class Resources {
    private readonly apexValues: ApexValues;

    constructor(private readonly services: FlowServices) {
        this.apexValues = new ApexValues(services);
    }

    /** The value of an operand; null when there is none. */
    operand(interview: Interview, operand: FlowOperand | null): FlowValue {
        switch (operand?.kind) {
            case undefined:
                return null;
            case 'literal':
                return operand.value;
            case 'template':
                return this.mergeText(interview, operand.text, operand.location);
            case 'reference':
                return this.read(interview, operand.reference, operand.location);
            case 'formula': {
                const value = this.formula(interview, operand, operand.expression, operand.location);
                return operand.dataType === null ? value : coerce(value, operand.dataType, null);
            }
        }
    }

    /** The value behind a reference such as `$Record.Owner.Name`, `variable.Field__c` or `Get_Case`. */
    read(interview: Interview, reference: string, location: SourceLocation): FlowValue {
        const [root, ...path] = reference.split('.');
        if (root.startsWith('$')) {
            return this.readGlobal(interview, root, path, reference, location);
        }
        const resource = interview.flow.resources.get(root);
        const value = resource ? this.readResource(interview, resource) : interview.values.get(root);
        if (value === undefined) {
            if (!interview.flow.nodes.has(root) && !isElementOutput(interview.flow, root)) {
                throw new SourceError(`the flow has no resource ${root}`, location);
            }
            return this.follow(interview, null, path, reference, location);
        }
        // Observed: a field of the record that Get Records stored, but did not find, is empty.
        if (value === null && path.length === 1 && interview.flow.nodes.get(root)?.kind === 'recordLookup') {
            return null;
        }
        return this.follow(interview, value, path, reference, location);
    }

    /** Puts a value into a variable, a field of a record variable, or a field of $Record. */
    write(interview: Interview, reference: string, value: FlowValue, location: SourceLocation): void {
        const [root, ...path] = reference.split('.');
        if (path.length === 0) {
            this.writeVariable(interview, root, value, location);
            return;
        }
        const resource = interview.flow.resources.get(root);
        const held = interview.values.get(root) ?? null;
        if ((resource?.kind === 'variable' && resource.dataType === 'Apex') || isApexObject(held)) {
            this.apexValues.write(interview, root, path, value, location);
            return;
        }
        const owner =
            root === '$Record' ? this.triggerRecord(interview, location) : this.ownerOf(interview, root, location);
        if (path.length > 1) {
            throw new SourceError(`${reference} cannot be assigned: it is a field of a related record`, location);
        }
        this.writeField(owner, path[0], value, location);
    }

    /** Text with `{!...}` replaced, as text templates and labels show it. */
    mergeText(interview: Interview, text: string, location: SourceLocation): string {
        const { user } = this.services.transactions.current();
        return text.replace(/\{!([^}]+)\}/g, (_, reference: string) =>
            displayText(this.read(interview, reference.trim(), location), user.locale, user.timeZone)
        );
    }

    /** The value of a flow formula. `key` identifies the formula for the cache. */
    formula(interview: Interview, key: object, source: string, location: SourceLocation): FieldValue {
        return this.compile(interview.flow, key, source, location).evaluate({
            value: (path) => asFieldValue(this.readForFormula(interview, path.join('.'), location), path.join('.')),
            prior: (path) => {
                const reference = path.join('.').replace(/^(\$Record\.)?/, '$Record__Prior.');
                return asFieldValue(this.readForFormula(interview, reference, location), reference);
            },
            isNew: interview.trigger?.isNew ?? false,
            isChanged: (name) => {
                const field = name.replace(/^\$Record\./, '');
                const trigger = interview.trigger;
                return trigger?.prior ? !sameValue(trigger.record.get(field), trigger.prior.get(field)) : false;
            },
            user: this.services.transactions.current().user,
            now: this.services.transactions.current().clock.now(),
            timeZone: this.services.transactions.current().user.timeZone,
            globals: this.services.globals()
        });
    }

    /** Compiles a formula of a flow; throws SourceError where it is wrong. */
    compile(flow: FlowModel, key: object, source: string, location: SourceLocation): CompiledFormula {
        let compiled = compiledFormulas.get(key);
        if (!compiled) {
            const { model } = this.services;
            // Without a triggering record there is no $Record: reading one then fails, whatever the formula was compiled against.
            const object = objectOf(model, flow.start.object ?? 'User');
            if (!object) {
                throw new SourceError(`there is no object ${flow.start.object ?? ''}`, flow.start.location);
            }
            compiled = compileFormula({
                source,
                object,
                model,
                location,
                context: 'flow',
                typeOf: (path) => resourceType(model, flow, path)
            });
            compiledFormulas.set(key, compiled);
        }
        return compiled;
    }

    private readForFormula(interview: Interview, reference: string, location: SourceLocation): FlowValue {
        try {
            return this.read(interview, reference, location);
        } catch (error) {
            // In a formula, a field of a record that was never set is blank, not a fault.
            if (error instanceof UnsetReference) {
                return null;
            }
            throw error;
        }
    }

    private readResource(interview: Interview, resource: FlowResource): FlowValue | undefined {
        switch (resource.kind) {
            case 'variable':
                return interview.values.get(resource.name) ?? (resource.isCollection ? [] : null);
            case 'constant':
            case 'choice':
                return this.operand(interview, resource.value);
            case 'formula':
                return this.formulaResource(interview, resource);
            case 'textTemplate':
                return this.mergeText(interview, resource.text, resource.location);
            case 'dynamicChoiceSet':
                return interview.values.get(resource.name);
        }
    }

    private formulaResource(interview: Interview, resource: FlowFormula): FlowValue {
        const value = this.formula(interview, resource, resource.expression, resource.location);
        return coerce(value, resource.dataType, resource.scale);
    }

    private readGlobal(
        interview: Interview,
        root: string,
        path: readonly string[],
        reference: string,
        location: SourceLocation
    ): FlowValue {
        switch (root) {
            case '$Record':
                return this.follow(interview, this.triggerRecord(interview, location), path, reference, location);
            case '$Record__Prior': {
                const prior = interview.trigger?.prior ?? null;
                return prior === null ? null : this.follow(interview, prior, path, reference, location);
            }
            case '$Flow':
                return this.flowGlobal(interview, path[0], location);
            case '$Label':
                return this.label(path.at(-1) ?? '', location);
            case '$User':
                return this.follow(interview, recordOfUser(this.services, 'User', 'Id'), path, reference, location);
            case '$Profile':
                return this.follow(
                    interview,
                    recordOfUser(this.services, 'Profile', 'ProfileId'),
                    path,
                    reference,
                    location
                );
            case '$UserRole':
                return this.follow(
                    interview,
                    recordOfUser(this.services, 'UserRole', 'UserRoleId'),
                    path,
                    reference,
                    location
                );
            case '$Organization':
                return this.follow(interview, organization(this.services), path, reference, location);
            case '$GlobalConstant':
                return GLOBAL_CONSTANTS.get(path[0]) ?? null;
            case '$Permission':
                return this.services.globals().permission(path.join('.'));
            default:
                if (FORMULA_ROOTS.has(root)) {
                    return this.formula(interview, keyOf(reference), reference, location);
                }
                throw new UnsupportedFeatureError('flow', `global resource {!${reference}}`, location);
        }
    }

    private flowGlobal(interview: Interview, name: string, location: SourceLocation): FlowValue {
        const { clock, user } = this.services.transactions.current();
        switch (name) {
            case 'CurrentDate':
                return zonedDate(clock.now(), user.timeZone);
            case 'CurrentDateTime':
                return new ApexDatetime(clock.now());
            case 'InterviewStartTime':
                return new ApexDatetime(interview.startedAt);
            case 'InterviewGuid':
                return interview.guid;
            case 'FaultMessage':
                return interview.faultMessage;
            case 'CurrentRecord':
                return interview.trigger?.record.id ?? null;
            default:
                throw new UnsupportedFeatureError('flow', `global resource {!$Flow.${name}}`, location);
        }
    }

    /** The label of a flow in the user's language. */
    flowLabel({ name, label }: FlowModel): string {
        const { model, transactions } = this.services;
        const { language } = transactions.current().user;
        return model.translations.get(language.toLowerCase())?.flows.get(name.toLowerCase()) ?? label;
    }

    private label(name: string, location: SourceLocation): string {
        const { model, transactions } = this.services;
        const label = model.labels.get(name.toLowerCase());
        if (!label) {
            throw new SourceError(`there is no custom label ${name}`, location);
        }
        const { language } = transactions.current().user;
        return model.translations.get(language.toLowerCase())?.labels.get(name.toLowerCase()) ?? label.value;
    }

    private triggerRecord(interview: Interview, location: SourceLocation): SObjectRecord {
        if (!interview.trigger) {
            throw new SourceError('$Record exists only in record-triggered and scheduled flows', location);
        }
        return interview.trigger.record;
    }

    private follow(
        interview: Interview,
        start: FlowValue,
        path: readonly string[],
        reference: string,
        location: SourceLocation
    ): FlowValue {
        let value = start;
        for (let index = 0; index < path.length; index++) {
            if (value === null) {
                throw new UnsetReference(reference);
            }
            if (isRecord(value)) {
                return this.fieldPath(interview, value, path.slice(index), reference, location);
            }
            if (isCollection(value) || isFieldValue(value)) {
                throw new SourceError(`${reference} has no part ${path[index]}`, location);
            }
            value = isApexObject(value)
                ? this.apexValues.read(value, path[index], location)
                : readProperty(value, path[index]);
        }
        return value;
    }

    private fieldPath(
        interview: Interview,
        record: SObjectRecord,
        path: readonly string[],
        reference: string,
        location: SourceLocation
    ): FlowValue {
        const object = objectOf(this.services.model, record.type);
        if (!object) {
            throw new SourceError(`${reference} is of unknown object ${record.type}`, location);
        }
        if (path.length === 1) {
            const field = fieldOf(object, path[0]);
            if (!field) {
                throw new SourceError(`${object.name} has no field ${path[0]}`, location);
            }
            const isComputed = field.formula !== null && !record.has(field.name);
            return isComputed ? this.services.formulas.view().value(object, record, path) : record.get(field.name);
        }
        if (!relationshipFieldOf(object, path[0])) {
            throw new SourceError(`${object.name} has no relationship ${path[0]}`, location);
        }
        // Documented for processes: a reference across an empty lookup is a fault.
        if (interview.flow.process && isPathBroken(this.services, object, record, path)) {
            throw new UnsetReference(reference);
        }
        return relatedValue(this.services, interview.access, object, record, path);
    }

    private writeVariable(interview: Interview, name: string, value: FlowValue, location: SourceLocation): void {
        const resource = interview.flow.resources.get(name);
        if (resource?.kind !== 'variable') {
            throw new SourceError(`${name} is no variable and cannot be assigned`, location);
        }
        if (resource.isCollection) {
            if (value !== null && !isCollection(value)) {
                throw new FlowFault(`The collection ${name} cannot hold a single value.`);
            }
            interview.values.set(name, value ?? []);
            return;
        }
        interview.values.set(name, coerce(value, resource.dataType, resource.scale));
    }

    private ownerOf(interview: Interview, root: string, location: SourceLocation): SObjectRecord {
        const current = interview.values.get(root) ?? null;
        if (current !== null && isRecord(current)) {
            return current;
        }
        const resource = interview.flow.resources.get(root);
        if (resource?.kind === 'variable' && resource.objectType !== null && !resource.isCollection) {
            const object = objectOf(this.services.model, resource.objectType);
            if (!object) {
                throw new SourceError(`${root} is of unknown object ${resource.objectType}`, location);
            }
            const record = new SObjectRecord(object.name);
            interview.values.set(root, record);
            return record;
        }
        throw new SourceError(`${root} is no record variable`, location);
    }

    private writeField(record: SObjectRecord, name: string, value: FlowValue, location: SourceLocation): void {
        const object = objectOf(this.services.model, record.type);
        const field = object && fieldOf(object, name);
        if (!object || !field) {
            throw new SourceError(`${record.type} has no field ${name}`, location);
        }
        record.set(field.name, fieldValueFor(field.type, asFieldValue(value, `${record.type}.${name}`)));
        noteAssigned(record, field.name);
    }
}

const formulaKeys = new Map<string, { readonly reference: string }>();

/** Where the compiled form of a global reference is kept. */
function keyOf(reference: string): { readonly reference: string } {
    const key = formulaKeys.get(reference) ?? { reference };
    formulaKeys.set(reference, key);
    return key;
}

/** A reference goes through a record that was never set. */
class UnsetReference extends FlowFault {
    constructor(reference: string) {
        super(`The flow failed to access the value for ${reference} because it hasn't been set or assigned.`);
    }
}

/** Named outputs of actions, subflows and components, found without case. */
function readProperty(owner: object, name: string): FlowValue {
    const key = propertyName(owner, name);
    return key === undefined ? null : ((Reflect.get(owner, key) ?? null) as FlowValue);
}

function propertyName(owner: object, name: string): string | undefined {
    const wanted = name.toLowerCase();
    return Object.keys(owner).find((key) => key.toLowerCase() === wanted);
}
