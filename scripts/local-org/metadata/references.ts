import { SourceError, UnsupportedFeatureError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import { checkApprovalProcess, checkWorkflow } from './automationReferences';
import { isDeferred, packageOf } from './deferredRefusals';
import { fieldOf, objectOf, type OrgModel, type PermissionSetModel, type SharingTarget } from './model';
import type { ObjectModel } from './objectModel';
import type { ObjectTranslationModel } from './objectTranslations';

/**
 * Checks that what permission sets, queues, lookups and other metadata name exists. Formulas, flows, pages and Apex are
 * checked by the rooms that compile them. Throws SourceError for the first name that does not.
 */
export function checkReferences(model: OrgModel): void {
    for (const object of model.objects.values()) {
        checkObject(model, object);
    }
    for (const set of model.permissionSets.values()) {
        checkPermissionSet(model, set);
        checkObjectRights(set);
        set.fieldPermissions.forEach((permission) => checkFieldRights(model, set, permission));
    }
    for (const set of model.mutingPermissionSets.values()) {
        checkPermissionSet(model, set);
    }
    for (const group of model.permissionSetGroups.values()) {
        group.permissionSets.forEach((name) => mustHave(model.permissionSets, 'permission set', name, group.location));
        group.mutingPermissionSets.forEach((name) =>
            mustHave(model.mutingPermissionSets, 'muting permission set', name, group.location)
        );
    }
    for (const permission of model.customPermissions.values()) {
        permission.requires.forEach((name) =>
            mustHave(model.customPermissions, 'custom permission', name, permission.location)
        );
    }
    for (const queue of model.queues.values()) {
        queue.objects.forEach((name) => mustBeObject(model, name, queue.location));
        queue.members.groups.forEach((name) => mustHave(model.groups, 'group', name, queue.location));
    }
    checkSharingRules(model);
    checkNames(model);
}

function mustHave(map: ReadonlyMap<string, unknown>, kind: string, name: string, location: SourceLocation): void {
    if (!map.has(name.toLowerCase())) {
        throw new SourceError(`${kind} ${name} does not exist`, location);
    }
}

function mustBeObject(model: OrgModel, name: string, location: SourceLocation): ObjectModel {
    const object = objectOf(model, name);
    if (!object && !name.includes('__')) {
        throw new UnsupportedFeatureError('metadata', `standard object ${name}`, location);
    }
    if (object?.name !== name) {
        throw new SourceError(`object ${name} does not exist`, location);
    }
    return object;
}

function mustHaveField(object: ObjectModel, name: string, location: SourceLocation): void {
    if (fieldOf(object, name)?.name !== name) {
        throw new SourceError(`${object.name} has no field ${name}`, location);
    }
}

/** As mustHaveField, for what only the browser shows: fields of a package that is not here and fields that were left out do no harm. */
function mustHaveShownField(model: OrgModel, object: ObjectModel, name: string, location: SourceLocation): void {
    const isLeftOut = object.deferredFields?.has(name.toLowerCase()) || packageOf(name, model.namespace) !== null;
    if (model.deferred === null || !isLeftOut) {
        mustHaveField(object, name, location);
    }
}

function checkObject(model: OrgModel, object: ObjectModel): void {
    const childRelationships = new Set<string>();
    for (const field of object.fields.values()) {
        field.referenceTo.forEach((target) => mustBeObject(model, target, field.location));
        if (field.controllingField) {
            mustHaveField(object, field.controllingField, field.location);
        }
        if (field.isCustom && field.childRelationshipName) {
            const key = `${field.referenceTo[0]}.${field.childRelationshipName}`.toLowerCase();
            if (childRelationships.has(key)) {
                throw new SourceError(`relationshipName ${field.childRelationshipName} is used twice`, field.location);
            }
            childRelationships.add(key);
        }
    }
    for (const rule of object.validationRules) {
        if (rule.errorDisplayField && !object.deferredFields?.has(rule.errorDisplayField.toLowerCase())) {
            mustHaveField(object, rule.errorDisplayField, rule.location);
        }
    }
    checkObjectViews(model, object);
}

/** Names that layouts use for the standard fields of list views and compact layouts. */
function checkObjectViews(model: OrgModel, object: ObjectModel): void {
    const { location } = object;
    for (const layout of object.compactLayouts) {
        for (const field of layout.fields.filter((name) => name !== 'RecordTypeId')) {
            mustHaveShownField(model, object, field, location);
        }
    }
    for (const view of object.listViews) {
        view.sharedTo.forEach((target) => mustHaveTarget(model, target, view.location));
        for (const name of [...view.columns, ...view.filters.map((filter) => filter.field)]) {
            if (name.endsWith('__c')) {
                mustHaveShownField(model, object, name, location);
            }
        }
    }
    const assigned = object.compactLayoutAssignment;
    const isKnown =
        object.compactLayouts.some((layout) => layout.name === assigned) ||
        isDeferred(model, 'compactLayout', `${object.name}.${assigned ?? ''}`);
    if (assigned && assigned !== 'SYSTEM' && !isKnown) {
        throw new SourceError(`compact layout ${assigned} does not exist`, location);
    }
}

function checkPermissionSet(model: OrgModel, set: PermissionSetModel): void {
    const { location } = set;
    for (const { object } of set.objectPermissions.filter((each) => isKept(model, each.object))) {
        mustBeObject(model, object, location);
    }
    for (const permission of set.fieldPermissions.filter((each) => isKept(model, each.object))) {
        checkFieldPermission(model, set, permission);
    }
    const apexNames = new Set(model.apexClasses.map((each) => each.name));
    for (const name of set.classAccesses) {
        if (!apexNames.has(name)) {
            throw new SourceError(`Apex class ${name} does not exist`, location);
        }
    }
    set.customPermissions.forEach((name) => mustHave(model.customPermissions, 'custom permission', name, location));
    set.flowAccesses
        .filter((name) => !isDeferred(model, 'flow', name))
        .forEach((name) => mustHave(model.flows, 'flow', name, location));
    [...set.customMetadataTypeAccesses, ...set.customSettingAccesses].forEach((name) =>
        mustBeObject(model, name, location)
    );
    set.applications
        .filter(({ name }) => !name.startsWith('standard__') && !isDeferred(model, 'app', name))
        .forEach((each) => mustHave(model.applications, 'application', each.name, location));
    set.tabs
        .filter(({ name }) => !name.startsWith('standard-') && !isDeferred(model, 'tab', name))
        .forEach((each) => mustHave(model.tabs, 'tab', each.name, location));
    for (const { object, recordType } of set.recordTypes.filter((each) => isKept(model, each.object))) {
        if (!mustBeObject(model, object, location).recordTypes.some((each) => each.name === recordType)) {
            throw new SourceError(`${object} has no record type ${recordType}`, location);
        }
    }
}

/** False for standard objects that the local org does not have: what uses one is refused, so rights on it grant nothing. */
function isKept(model: OrgModel, object: string): boolean {
    return object.includes('__') || objectOf(model, object) !== undefined;
}

/** Rights that need others. A muting set may take one away alone. */
function checkObjectRights(set: PermissionSetModel): void {
    for (const { object, ...grants } of set.objectPermissions) {
        if ((grants.create || grants.edit || grants.delete) && !grants.read) {
            throw new SourceError(`${set.name}: create, edit or delete on ${object} needs read`, set.location);
        }
    }
}

/** The field must exist. Of standard objects the catalog has the usual fields only: nothing can be granted on the others. */
function checkFieldPermission(
    model: OrgModel,
    set: PermissionSetModel,
    permission: PermissionSetModel['fieldPermissions'][number]
): void {
    const object = mustBeObject(model, permission.object, set.location);
    if (object.deferredFields?.has(permission.field.toLowerCase())) {
        return;
    }
    const isCataloged = object.kind !== 'standard' || permission.field.endsWith('__c');
    if (isCataloged || fieldOf(object, permission.field)) {
        mustHaveField(object, permission.field, set.location);
    }
}

/** The platform refuses field permissions on fields everybody has (required, master-detail); edit on a computed one grants nothing. */
function checkFieldRights(
    model: OrgModel,
    set: PermissionSetModel,
    permission: PermissionSetModel['fieldPermissions'][number]
): void {
    const object = objectOf(model, permission.object);
    const field = object && fieldOf(object, permission.field);
    if (!field) {
        return;
    }
    const name = `${permission.object}.${permission.field}`;
    if (field.isCustom && (field.required || field.type === 'MasterDetail')) {
        throw new SourceError(`${set.name}: ${name} is required, so it takes no field permission`, set.location);
    }
    if (permission.edit && !permission.read) {
        throw new SourceError(`${set.name}: edit on ${name} needs read`, set.location);
    }
}

function checkSharingRules(model: OrgModel): void {
    for (const rule of model.sharingRules) {
        const object = mustBeObject(model, rule.object, rule.location);
        rule.criteria.forEach((item) => mustHaveField(object, item.field, rule.location));
        for (const target of [rule.sharedTo, rule.sharedFrom]) {
            mustHaveTarget(model, target, rule.location);
        }
    }
}

function mustHaveTarget(model: OrgModel, target: SharingTarget | null, location: SourceLocation): void {
    if (target?.kind === 'queue' && target.name) {
        mustHave(model.queues, 'queue', target.name, location);
    } else if (target?.kind === 'group' && target.name) {
        mustHave(model.groups, 'group', target.name, location);
    } else if (target?.name) {
        mustHave(model.roles, 'role', target.name, location);
    }
}

/** Workflows, approval processes and translations must belong to something. */
function checkNames(model: OrgModel): void {
    for (const [name, workflow] of model.workflows) {
        if (!objectOf(model, name)) {
            throw new SourceError(`object ${workflow.objectName} does not exist`, workflow.location);
        }
        checkWorkflow(model, workflow);
    }
    for (const process of model.approvalProcesses.values()) {
        checkApprovalProcess(model, mustBeObject(model, process.objectName, process.location), process);
    }
    for (const translation of model.translations.values()) {
        for (const name of translation.labels.keys()) {
            mustHave(model.labels, 'label', name, translation.location);
        }
    }
    for (const texts of model.objectTranslations.values()) {
        checkObjectTexts(model, texts);
    }
    for (const texts of model.valueSetTranslations.values()) {
        mustHave(model.globalValueSets, 'global value set', texts.valueSet, texts.location);
    }
    for (const tab of model.tabs.values()) {
        if (tab.name.endsWith('__c')) {
            mustBeObject(model, tab.name, tab.location);
        }
    }
}

/** What a translation names must exist: a misspelt name would leave the text in the base language without a word. */
function checkObjectTexts(model: OrgModel, texts: ObjectTranslationModel): void {
    const object = objectOf(model, texts.object);
    if (!object) {
        throw new SourceError(`object ${texts.object} does not exist`, texts.location);
    }
    for (const [name, field] of texts.fields) {
        const known = fieldOf(object, name);
        if (!known && object.deferredFields?.has(name)) {
            continue;
        }
        if (!known) {
            throw new SourceError(`${object.name} has no field ${name}`, field.location);
        }
        for (const label of field.picklistValues.keys()) {
            if (!known.picklist?.some((item) => item.label === label)) {
                throw new SourceError(`${object.name}.${known.name} has no value labelled ${label}`, field.location);
            }
        }
    }
    const rules = new Set(object.validationRules.map(({ name }) => name.toLowerCase()));
    for (const name of texts.validationMessages.keys()) {
        if (!rules.has(name)) {
            throw new SourceError(`${object.name} has no validation rule ${name}`, texts.location);
        }
    }
}
