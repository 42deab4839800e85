import { fieldOf, type ObjectModel } from '../../metadata';

/** Compact layouts of the standard objects, which projects rarely carry in their metadata. */
const STANDARD: Readonly<Record<string, readonly string[]>> = {
    Account: ['Type', 'Industry', 'Phone', 'Website', 'OwnerId'],
    Case: ['Subject', 'Status', 'Priority', 'ContactId', 'OwnerId'],
    Contact: ['Title', 'AccountId', 'Email', 'Phone', 'OwnerId'],
    Lead: ['Company', 'Title', 'Status', 'Email', 'Phone', 'OwnerId'],
    Opportunity: ['AccountId', 'StageName', 'Amount', 'CloseDate', 'OwnerId'],
    User: ['Title', 'Email', 'Department']
};

/** The fields that tell records of an object apart at a glance, without the name: its compact layout. */
export function keyFields(object: ObjectModel): string[] {
    const assigned = object.compactLayouts.find(({ name }) => name === object.compactLayoutAssignment);
    const names = assigned?.fields ?? STANDARD[object.name] ?? [];
    return names.filter((name) => name !== object.nameField && fieldOf(object, name) !== undefined);
}
