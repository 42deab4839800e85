import type { OrgModel } from '../../metadata';

/** Icons of the standard objects, as the platform shows them. */
const STANDARD_ICONS: Readonly<Record<string, string>> = {
    Account: 'standard:account',
    Case: 'standard:case',
    Contact: 'standard:contact',
    ContentDocument: 'standard:file',
    ContentVersion: 'standard:file',
    Event: 'standard:event',
    Group: 'standard:groups',
    Lead: 'standard:lead',
    Opportunity: 'standard:opportunity',
    ProcessInstance: 'standard:approval',
    ProcessInstanceStep: 'standard:approval',
    ProcessInstanceWorkitem: 'standard:approval',
    Task: 'standard:task',
    User: 'standard:user'
};

/** The icon of an object: that of its tab, the platform's own, or the neutral record icon. */
export function objectIcon(model: Pick<OrgModel, 'tabs'>, objectName: string): string {
    return model.tabs.get(objectName.toLowerCase())?.icon ?? STANDARD_ICONS[objectName] ?? 'standard:record';
}
