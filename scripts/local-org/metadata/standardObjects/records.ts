/** Objects that files, events and approvals of every org point to. */
export const RECORD_OBJECTS: readonly string[] = ['Account', 'Contact', 'Lead', 'Opportunity', 'Case'];
