import { UnsupportedFeatureError } from '../../errors';
import {
    fieldOf,
    profileOf,
    type FieldModel,
    type LayoutItem,
    type LayoutModel,
    type ObjectModel,
    type OrgModel
} from '../../metadata';
import { fieldInfo } from '../records/objectInfo';
import type { OrgPort } from '../orgPort';
import { mayRead } from '../records/fieldSelection';
import { objectIcon } from './objectIcon';
import type { FormField, FormModel, FormSection } from './pageTypes';
import { standardLayout } from './standardLayouts';

/** What a form is for: fields that cannot be set are shown on view, left out on create and grey on edit. */
export type FormMode = 'view' | 'edit' | 'create';

/** Fields at the end of every record: who created and changed it. */
const AUDIT_FIELDS = ['CreatedById', 'LastModifiedById'];

/** Not shown on a default layout: keys and housekeeping. */
const HIDDEN_FIELDS = new Set([
    'Id',
    'IsDeleted',
    'SystemModstamp',
    'CreatedDate',
    'LastModifiedDate',
    'RecordTypeId',
    'Division'
]);

/**
 * The page layout of an object for a user, or null: of several the one that the user's profile assigns. Throws where the project
 * does not say which.
 */
export function layoutOf({ model, security }: LayoutPort, userId: string, objectName: string): LayoutModel | null {
    const layouts = [...model.layouts.values()].filter(({ object }) => object === objectName);
    if (layouts.length < 2) {
        return layouts[0] ?? null;
    }
    const assigned = (profileOf(model, security.profileName(userId))?.layouts ?? [])
        .filter(({ recordType }) => recordType === null)
        .map(({ layout }) => layout);
    const chosen = layouts.find(({ name }) => assigned.includes(decodeURIComponent(name)));
    if (!chosen) {
        throw new UnsupportedFeatureError('api', `several layouts of ${objectName}`, layouts[1].location);
    }
    return chosen;
}

interface LayoutPort {
    readonly model: OrgModel;
    readonly security: Pick<OrgPort['security'], 'profileName'>;
}

/** The form for a new or an existing record. */
export function formModel(org: OrgPort, userId: string, object: ObjectModel, mode: FormMode): FormModel {
    return {
        object: object.name,
        label: object.label,
        nameField: object.nameField,
        icon: objectIcon(org.model, object.name),
        sections: formSections(org, userId, object, mode)
    };
}

/** Sections by the layout, or by the object's fields where it has none. Sections without a visible field are left out. */
export function formSections(org: OrgPort, userId: string, object: ObjectModel, mode: FormMode): FormSection[] {
    const layout = layoutOf(org, userId, object.name);
    const sections = layout ? layoutSections(layout, mode) : defaultSections(org, userId, object, mode);
    return sections
        .map(({ label, columns }, index) => ({
            key: `section-${index}`,
            label,
            columns: columns.map((items) => items.flatMap((item) => layoutField(org, userId, object, item, mode)))
        }))
        .filter(({ columns }) => columns.some((items) => items.some((item) => item !== null)));
}

type RawSection = Pick<FormSection, 'label'> & { readonly columns: readonly (readonly LayoutItem[])[] };

function layoutSections(layout: LayoutModel, mode: FormMode): RawSection[] {
    return layout.sections.map((section) => {
        const showsLabel = mode === 'view' ? section.showsHeadingOnView : section.showsHeadingOnEdit;
        return { label: showsLabel ? section.label : null, columns: section.columns };
    });
}

function defaultSections(org: OrgPort, userId: string, object: ObjectModel, mode: FormMode): RawSection[] {
    const columns = standardLayout(object.name) ?? allFields(org, userId, object);
    const items = (fields: readonly string[]): LayoutItem[] =>
        fields
            .filter((name) => name === '' || fieldOf(object, name))
            .map((name) => ({ field: name === '' ? null : name, behavior: 'Edit' }));
    const details = { label: 'Details', columns: columns.map(items) };
    const audit = AUDIT_FIELDS.filter((name) => fieldOf(object, name));
    return mode === 'view' && audit.length > 0
        ? [details, { label: 'System Information', columns: audit.map((field) => items([field])) }]
        : [details];
}

/** An object without a layout shows every field, name first. */
function allFields(org: OrgPort, userId: string, object: ObjectModel): string[][] {
    const names = [...object.fields.values()]
        .filter((field) => !HIDDEN_FIELDS.has(field.name) && !AUDIT_FIELDS.includes(field.name))
        .filter((field) => mayRead(org, userId, object, field))
        .map((field) => field.name);
    const ordered = [object.nameField, ...names.filter((name) => name !== object.nameField)];
    const half = Math.ceil(ordered.length / 2);
    return [ordered.slice(0, half), ordered.slice(half)];
}

/** One item of a layout. Gives nothing for fields that the user may not read or that have no place on this form. */
function layoutField(
    org: OrgPort,
    userId: string,
    object: ObjectModel,
    item: LayoutItem,
    mode: FormMode
): (FormField | null)[] {
    if (item.field === null) {
        return [null];
    }
    const field = fieldOf(object, item.field);
    if (!field) {
        throw new UnsupportedFeatureError('api', `layout field ${item.field} of ${object.name}`, object.location);
    }
    if (!mayRead(org, userId, object, field)) {
        return [];
    }
    const form = formField(org, userId, object, field, mode, item.behavior);
    /* The owner of a new record is whoever creates it. */
    return mode === 'create' && (form.isReadOnly || field.name === 'OwnerId') ? [] : [form];
}

/** A field with all that an input or output needs. */
export function formField(
    org: OrgPort,
    userId: string,
    object: ObjectModel,
    field: FieldModel,
    mode: FormMode,
    behavior: LayoutItem['behavior']
): FormField {
    const info = fieldInfo(org, userId, object, field);
    const isSettable = mode === 'create' ? info.createable : info.updateable;
    const preset = field.picklist?.find((item) => item.isDefault && item.isActive);
    return {
        ...info,
        label: field.referenceTo.length > 0 ? field.label.replace(/ ID$/, '') : field.label,
        options: field.picklist
            ? field.picklist.filter((item) => item.isActive).map(({ label, value }) => ({ label, value }))
            : null,
        defaultValue: preset?.value ?? null,
        isRequired: isSettable && (info.required || behavior === 'Required'),
        isReadOnly: !isSettable || behavior === 'Readonly'
    };
}
