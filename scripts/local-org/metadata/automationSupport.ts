import { APPROVER_TYPES, SUBMITTER_TYPES } from './approvals';
import { WORKFLOW_ACTION_TYPES } from './automationParts';
import { ACTION_TYPES, ASSIGNMENT_OPERATORS } from './flowNodes';
import { TRIGGER_TYPES } from './flows';
import { FIELD_TYPES } from './flowScreens';
import { FLOW_COMPARISONS } from './flowValues';
import { AGGREGATES, COMPONENT_TYPES, FORMATS, GRANULARITIES } from './reports';

/** Words of automation and reports that the readers accept, from the tables they read with; everything else is refused. */
export function supportedWords(): { readonly title: string; readonly words: readonly string[] }[] {
    return [
        { title: 'Flow triggers', words: TRIGGER_TYPES },
        { title: 'Flow actions', words: ACTION_TYPES },
        { title: 'Flow assignment operators', words: ASSIGNMENT_OPERATORS },
        { title: 'Flow comparisons', words: FLOW_COMPARISONS },
        { title: 'Flow screen fields', words: FIELD_TYPES },
        { title: 'Approval submitters', words: SUBMITTER_TYPES },
        { title: 'Approvers', words: APPROVER_TYPES },
        { title: 'Workflow and approval actions', words: WORKFLOW_ACTION_TYPES },
        { title: 'Report formats', words: FORMATS },
        { title: 'Report summaries, record counts beside', words: AGGREGATES },
        { title: 'Report groupings of dates', words: GRANULARITIES },
        { title: 'Dashboard components', words: COMPONENT_TYPES }
    ];
}
