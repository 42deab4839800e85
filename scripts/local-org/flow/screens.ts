import { PlatformException, SourceError } from '../errors';
import type { FlowDynamicChoiceSet, FlowScreenField, FlowScreenNode } from '../metadata/flows';
import { fieldOf, objectOf } from '../metadata/model';
import { asFieldValue, coerce, isFieldValue, type FlowValue } from './flowValue';
import type { FlowRuntime } from './flowRuntime';
import type { Interview } from './interview';
import { filterOf, recordQuery } from './recordQuery';
import { outputsOf } from './elements/subflow';

export interface ScreenChoice {
    readonly name: string;
    readonly label: string;
    readonly value: FlowValue;
}

/** A field of a screen as it is to be drawn. */
export interface ScreenField {
    readonly name: string;
    readonly fieldType: FlowScreenField['fieldType'];
    readonly dataType: FlowScreenField['dataType'];
    /** Label or text, with values put in. */
    readonly text: string;
    readonly helpText: string | null;
    readonly isRequired: boolean;
    readonly isDisabled: boolean;
    readonly isReadOnly: boolean;
    readonly value: FlowValue;
    readonly choices: readonly ScreenChoice[];
    /** Component fields: its name and attribute values. */
    readonly component: string | null;
    readonly attributes: Readonly<Record<string, FlowValue>>;
    readonly fields: readonly ScreenField[];
}

/** What to show of a screen flow: a screen, or its end. */
export interface ScreenState {
    readonly guid: string;
    readonly flowLabel: string;
    readonly status: 'waiting' | 'finished' | 'failed';
    readonly screen: {
        readonly name: string;
        readonly label: string;
        readonly fields: readonly ScreenField[];
        readonly canGoBack: boolean;
        readonly nextLabel: string;
        readonly backLabel: string;
    } | null;
    /** Messages by field name; '' is for the screen as a whole. */
    readonly errors: Readonly<Record<string, string>>;
    readonly outputs: Readonly<Record<string, FlowValue>>;
    readonly failure: string | null;
}

interface Session {
    readonly interview: Interview;
    /** Only who started the flow may go on with it. */
    readonly userId: string;
    /** Screens shown before, each with the values the interview had when it was shown. */
    readonly history: { readonly cursor: string; readonly values: ReadonlyMap<string, FlowValue> }[];
}

/** Runs screen flows step by step: shows a screen, takes what was entered, goes on. */
export class ScreenFlows {
    private readonly sessions = new Map<string, Session>();

    constructor(private readonly runtime: FlowRuntime) {}

    /** Starts a screen flow for the running user, who needs an active flow of that name. */
    start(name: string, inputs: Readonly<Record<string, FlowValue>>): ScreenState {
        const flow = this.runtime.services.model.flows.get(name.toLowerCase());
        if (!flow || flow.status !== 'Active' || flow.processType !== 'Flow') {
            throw new PlatformException('System.FlowException', `There is no active screen flow ${name}.`);
        }
        const access =
            flow.runInMode === 'DefaultMode'
                ? { fields: true, sharing: true }
                : { fields: false, sharing: flow.runInMode === 'SystemModeWithSharing' };
        const interview = this.runtime.start(flow, { access, inputs: new Map(Object.entries(inputs)) });
        const session = { interview, userId: this.runningUserId(), history: [] };
        this.sessions.set(interview.guid, session);
        this.runtime.run([interview]);
        return this.state(session, {});
    }

    /** Takes the values of the current screen by field name and goes on; shows the screen again when they are not valid. */
    submit(guid: string, values: Readonly<Record<string, FlowValue>>): ScreenState {
        const session = this.sessionOf(guid);
        const { interview } = session;
        const node = this.screenOf(interview);
        const before = new Map(interview.values);
        const errors = this.take(interview, node.fields, values);
        if (Object.keys(errors).length > 0) {
            return this.state(session, errors);
        }
        session.history.push({ cursor: node.name, values: before });
        interview.visited.add(node.name);
        interview.status = 'running';
        interview.moveTo(node.next);
        this.runtime.run([interview]);
        return this.state(session, {});
    }

    /** Shows the screen before, with the values as they were. */
    back(guid: string): ScreenState {
        const session = this.sessionOf(guid);
        const node = this.screenOf(session.interview);
        const last = session.history.at(-1);
        if (!last || !node.allowBack) {
            throw new PlatformException('System.FlowException', 'There is no screen to go back to.');
        }
        session.history.pop();
        const { interview } = session;
        for (const [name, value] of last.values) {
            if (!interview.values.has(name)) {
                interview.values.set(name, value);
            }
        }
        interview.moveTo(last.cursor);
        return this.state(session, {});
    }

    private sessionOf(guid: string): Session {
        const session = this.sessions.get(guid);
        if (session?.userId !== this.runningUserId()) {
            throw new PlatformException('System.FlowException', 'This flow interview is over. Start the flow again.');
        }
        return session;
    }

    private runningUserId(): string {
        return this.runtime.services.transactions.current().user.userId;
    }

    private screenOf(interview: Interview): FlowScreenNode {
        const node = interview.currentNode();
        if (interview.status !== 'waiting' || node?.kind !== 'screen') {
            throw new PlatformException('System.FlowException', 'The flow shows no screen.');
        }
        return node;
    }

    private state(session: Session, errors: Readonly<Record<string, string>>): ScreenState {
        const { interview } = session;
        if (interview.status !== 'waiting') {
            this.sessions.delete(interview.guid);
        }
        const node = interview.status === 'waiting' ? this.screenOf(interview) : null;
        return {
            guid: interview.guid,
            flowLabel: interview.flow.label,
            status: interview.status === 'running' ? 'finished' : interview.status,
            screen: node && {
                name: node.name,
                label: this.runtime.resources.mergeText(interview, node.label ?? '', node.location),
                fields: this.visible(interview, node.fields).map((field) => this.describe(interview, field)),
                canGoBack: node.allowBack && session.history.length > 0,
                nextLabel: node.nextOrFinishLabel ?? (node.next === null ? 'Finish' : 'Next'),
                backLabel: node.backLabel ?? 'Previous'
            },
            errors,
            outputs: Object.fromEntries(outputsOf(interview)),
            failure: interview.failure
        };
    }

    private visible(interview: Interview, fields: readonly FlowScreenField[]): FlowScreenField[] {
        return fields.filter(
            ({ visibility }) =>
                !visibility || this.runtime.conditionsHold(interview, visibility.conditions, visibility.logic)
        );
    }

    private describe(interview: Interview, field: FlowScreenField): ScreenField {
        const { resources } = this.runtime;
        const choices = this.choices(interview, field);
        const attributes = Object.fromEntries(
            field.inputParameters.map(({ name, value }) => [name, resources.operand(interview, value)])
        );
        return {
            name: field.name,
            fieldType: field.fieldType,
            dataType: field.dataType,
            text: resources.mergeText(interview, field.fieldText ?? '', field.location),
            helpText: field.helpText && resources.mergeText(interview, field.helpText, field.location),
            isRequired: field.isRequired,
            isDisabled: resources.operand(interview, field.isDisabled) === true,
            isReadOnly: resources.operand(interview, field.isReadOnly) === true,
            value: interview.values.get(field.name) ?? this.defaultValue(interview, field, choices),
            choices,
            component: field.extensionName,
            attributes,
            fields: this.visible(interview, field.fields).map((inner) => this.describe(interview, inner))
        };
    }

    private defaultValue(interview: Interview, field: FlowScreenField, choices: readonly ScreenChoice[]): FlowValue {
        if (field.defaultSelectedChoice !== null) {
            return choices.find((choice) => choice.name === field.defaultSelectedChoice)?.value ?? null;
        }
        return this.runtime.resources.operand(interview, field.defaultValue);
    }

    private choices(interview: Interview, field: FlowScreenField): ScreenChoice[] {
        const { resources } = this.runtime;
        return field.choiceReferences.flatMap((reference) => {
            const resource = interview.flow.resources.get(reference);
            if (resource?.kind === 'choice') {
                const label = resources.mergeText(interview, resource.text, resource.location);
                const value = resources.operand(interview, resource.value);
                return [{ name: resource.name, label, value: value ?? label }];
            }
            if (resource?.kind === 'dynamicChoiceSet') {
                return this.dynamicChoices(interview, resource);
            }
            throw new SourceError(`the flow has no choice ${reference}`, field.location);
        });
    }

    private dynamicChoices(interview: Interview, set: FlowDynamicChoiceSet): ScreenChoice[] {
        const { model } = this.runtime.services;
        if (set.picklistField !== null) {
            const object = objectOf(model, set.picklistObject ?? '');
            const picklist = object && fieldOf(object, set.picklistField)?.picklist;
            if (!picklist) {
                throw new SourceError(`there is no picklist ${set.picklistField}`, set.location);
            }
            return picklist
                .filter((value) => value.isActive)
                .map((value) => ({ name: value.value, label: value.label, value: value.value }));
        }
        const object = objectOf(model, set.object ?? '');
        const display = object && fieldOf(object, set.displayField ?? '');
        const stored = object && fieldOf(object, set.valueField ?? 'Id');
        if (!object || !display || !stored || set.collectionReference !== null) {
            throw new SourceError(`the choices ${set.name} cannot be read`, set.location);
        }
        const filter = filterOf(this.runtime, interview, object, set.filters, set.filterLogic);
        const found = recordQuery(this.runtime.services, {
            object,
            fields: [display.name, stored.name],
            filters: [filter],
            sort: set.sortField === null ? null : { field: set.sortField, order: set.sortOrder },
            limit: set.limit ?? 200,
            access: interview.access,
            location: set.location
        });
        return (found.get(filter) ?? []).map((record) => ({
            name: record.id ?? '',
            label: String(record.get(display.name) ?? ''),
            value: record.get(stored.name)
        }));
    }

    /** Stores entered values of the visible fields; gives messages for those that are missing or wrong. */
    private take(
        interview: Interview,
        fields: readonly FlowScreenField[],
        values: Readonly<Record<string, FlowValue>>
    ): Record<string, string> {
        const errors: Record<string, string> = {};
        const inputs = allFields(fields).filter((field) => INPUT_TYPES.has(field.fieldType));
        for (const field of inputs) {
            const message = this.takeValue(interview, field, values[field.name] ?? null);
            if (message !== null) {
                errors[field.name] = message;
            }
        }
        for (const field of this.visible(interview, inputs)) {
            const value = interview.values.get(field.name) ?? null;
            if (errors[field.name] === undefined && field.isRequired && (value === null || value === '')) {
                errors[field.name] = 'Please enter some valid input. Input is not optional.';
            }
            const { validation } = field;
            if (
                errors[field.name] === undefined &&
                validation &&
                this.runtime.resources.formula(interview, validation, validation.formula, validation.location) !== true
            ) {
                errors[field.name] = this.runtime.resources.mergeText(
                    interview,
                    validation.message,
                    validation.location
                );
            }
        }
        this.takeComponents(interview, fields, values);
        return errors;
    }

    private takeValue(interview: Interview, field: FlowScreenField, value: FlowValue): string | null {
        if (value !== null && CHOICE_TYPES.has(field.fieldType)) {
            const offered = this.choices(interview, field).map((choice) => String(choice.value));
            const chosen = String(asFieldValue(value, field.name)).split(';');
            if (chosen.some((one) => !offered.includes(one))) {
                return 'Please choose one of the values on the list.';
            }
        }
        try {
            interview.values.set(
                field.name,
                field.dataType === null ? value : coerce(value === '' ? null : value, field.dataType, field.scale)
            );
            return null;
        } catch (error) {
            if (error instanceof Error && error.name === 'FlowFault') {
                return 'Please enter a valid value.';
            }
            throw error;
        }
    }

    /** Components give an object of their output attributes. */
    private takeComponents(
        interview: Interview,
        fields: readonly FlowScreenField[],
        values: Readonly<Record<string, FlowValue>>
    ): void {
        for (const field of allFields(fields).filter((one) => one.fieldType === 'ComponentInstance')) {
            const outputs = values[field.name] ?? null;
            if (outputs === null || isFieldValue(outputs)) {
                continue;
            }
            interview.values.set(field.name, outputs);
            for (const { name, assignTo } of field.outputParameters) {
                const value = this.runtime.resources.read(interview, `${field.name}.${name}`, field.location);
                this.runtime.resources.write(interview, assignTo, value, field.location);
            }
        }
    }
}

const CHOICE_TYPES: ReadonlySet<string> = new Set([
    'RadioButtons',
    'DropdownBox',
    'MultiSelectCheckboxes',
    'MultiSelectPicklist'
]);
const INPUT_TYPES: ReadonlySet<string> = new Set([...CHOICE_TYPES, 'InputField', 'LargeTextArea', 'PasswordField']);

function allFields(fields: readonly FlowScreenField[]): FlowScreenField[] {
    return fields.flatMap((field) => [field, ...allFields(field.fields)]);
}
