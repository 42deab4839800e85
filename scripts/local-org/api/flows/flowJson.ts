import type { FlowValue, ScreenField, ScreenState } from '../../flow';
import type { FlowModel } from '../../metadata';
import { SObjectRecord, type FieldValue } from '../../values';
import { badRequest } from '../httpError';
import { jsonValue } from '../records/displayValue';

/** A field of a screen as JSON. Types only reach the browser. */
export type FlowFieldJson = Omit<ScreenField, 'value' | 'choices' | 'attributes' | 'fields'> & {
    readonly value: unknown;
    readonly choices: readonly { readonly label: string; readonly value: string }[];
    readonly attributes: Readonly<Record<string, unknown>>;
    readonly fields: readonly FlowFieldJson[];
};

/** The state of an interview as JSON. */
export interface FlowStateJson {
    readonly guid: string;
    readonly flowLabel: string;
    readonly status: ScreenState['status'];
    readonly screen:
        | (Omit<NonNullable<ScreenState['screen']>, 'fields' | 'nextLabel' | 'backLabel'> & {
              readonly nextLabel: string;
              readonly backLabel: string;
              readonly fields: readonly FlowFieldJson[];
          })
        | null;
    readonly errors: Readonly<Record<string, string>>;
    readonly outputVariables: readonly { readonly name: string; readonly value: unknown }[];
    readonly failure: string | null;
}

/** The platform's own words on the buttons of a screen, by language. */
const WORDS: Readonly<Record<string, { next: string; finish: string; back: string }>> = {
    en: { next: 'Next', finish: 'Finish', back: 'Previous' },
    pt: { next: 'Seguinte', finish: 'Concluir', back: 'Anterior' }
};

/** The state of an interview for a user's language. */
export function flowStateJson(state: ScreenState, language: string): FlowStateJson {
    const words = WORDS[language.slice(0, 2).toLowerCase()] ?? WORDS.en;
    const { screen } = state;
    return {
        guid: state.guid,
        flowLabel: state.flowLabel,
        status: state.status,
        screen: screen && {
            ...screen,
            nextLabel: screen.nextLabel ?? (screen.isLast ? words.finish : words.next),
            backLabel: screen.backLabel ?? words.back,
            fields: screen.fields.map(fieldJson)
        },
        errors: Object.fromEntries(Object.entries(state.errors).map(([name, text]) => [name, textOfHtml(text)])),
        outputVariables: Object.entries(state.outputs).map(([name, value]) => ({ name, value: plain(value) })),
        failure: state.failure
    };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

/** Validation messages are rich text, but an input shows plain text below itself. */
function textOfHtml(html: string): string {
    const text = html.replace(/<[^>]*>/g, ' ').replace(/&([\w#]+);/g, (all, name: string) => ENTITIES[name] ?? all);
    return text.replace(/\s+/g, ' ').trim();
}

function fieldJson(field: ScreenField): FlowFieldJson {
    return {
        ...field,
        value: plain(field.value),
        choices: field.choices.map(({ label, value }) => ({ label, value: String(plain(value)) })),
        attributes: Object.fromEntries(Object.entries(field.attributes).map(([name, value]) => [name, plain(value)])),
        fields: field.fields.map(fieldJson)
    };
}

/** Records become objects of their fields, collections lists, the rest what UI API gives for a field value. */
function plain(value: FlowValue): unknown {
    if (value instanceof SObjectRecord) {
        return Object.fromEntries([...value.entries()].map(([name, one]) => [name, jsonValue(one)]));
    }
    if (Array.isArray(value)) {
        return value.map(plain);
    }
    if (isPlainObject(value)) {
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one as FlowValue)]));
    }
    return jsonValue(value as FieldValue);
}

/** Objects as JSON makes them; values of the org (dates, decimals) are not among them. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Input variables as `lightning-flow` takes them: a list of {name, type, value}. Throws for what the flow does not take. */
export function flowInputs(flow: FlowModel, given: unknown): Record<string, FlowValue> {
    const list: unknown = given ?? [];
    if (!Array.isArray(list)) {
        throw badRequest('INVALID_PARAMETER', 'inputVariables must be a list of {name, type, value}.');
    }
    return Object.fromEntries(list.map((item: unknown) => flowInput(flow, item)));
}

function flowInput(flow: FlowModel, item: unknown): [string, FlowValue] {
    const { name, value } = (item ?? {}) as { name?: unknown; value?: unknown };
    const resource = typeof name === 'string' ? flow.resources.get(name) : undefined;
    if (resource?.kind !== 'variable' || !resource.isInput) {
        throw badRequest('INVALID_PARAMETER', `The flow ${flow.name} has no input variable ${String(name)}.`);
    }
    if (resource.dataType === 'SObject') {
        throw badRequest('INVALID_PARAMETER', `Input variable ${resource.name}: pass ids instead of records.`);
    }
    return [resource.name, inputValue(resource.name, value)];
}

/** A value from JSON: texts, numbers, flags, lists of them, and for components objects of them. */
export function inputValue(name: string, value: unknown): FlowValue {
    if (value === undefined || value === null) {
        return null;
    }
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
        return value;
    }
    if (Array.isArray(value)) {
        return value.map((one: unknown) => inputValue(name, one));
    }
    if (isPlainObject(value)) {
        return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inputValue(name, one)]));
    }
    throw badRequest('INVALID_PARAMETER', `${name} cannot take this value.`);
}
