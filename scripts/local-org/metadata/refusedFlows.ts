import { UnsupportedFeatureError } from '../errors';
import { EMPTY_START, readSchedule, type FlowModel, type FlowStart } from './flows';
import type { XmlElement } from './xmlReader';

const TRIGGERS = ['RecordBeforeSave', 'RecordAfterSave', 'RecordBeforeDelete', 'PlatformEvent', 'Scheduled'] as const;
const RECORD_TRIGGERS = ['Create', 'Update', 'CreateAndUpdate', 'Delete'] as const;

/**
 * A flow that asks for something the local org does not have, as far as it can be told when it would run: the flow room
 * refuses it by name then, so that a project with one such flow is of use otherwise. Null where it cannot be told: processes of the
 * process builder.
 */
export function refusedFlow(root: XmlElement, fullName: string, error: UnsupportedFeatureError): FlowModel | null {
    const processType = root.optionalString('processType') ?? 'AutoLaunchedFlow';
    const isActive = /^active$/i.test(root.optionalString('status') ?? '');
    const start = startOf(root);
    if (isActive && /^(Workflow|CustomEvent)$/.test(processType)) {
        return null;
    }
    return {
        name: fullName,
        label: root.optionalString('label') ?? fullName,
        description: null,
        processType: processType === 'Flow' ? 'Flow' : 'AutoLaunchedFlow',
        process: null,
        status: isActive ? 'Active' : 'Draft',
        apiVersion: root.optionalNumber('apiVersion'),
        runInMode: 'DefaultMode',
        triggerOrder: null,
        interviewLabel: null,
        start,
        nodes: new Map(),
        resources: new Map(),
        refusal: { room: error.room, feature: error.feature, location: error.location ?? root.location },
        location: root.location
    };
}

function startOf(root: XmlElement): FlowStart {
    const element = root.child('start');
    const triggerType = TRIGGERS.find((word) => word === element?.optionalString('triggerType')) ?? 'None';
    const recordTriggerType = element?.optionalString('recordTriggerType') ?? null;
    const known = RECORD_TRIGGERS.find((word) => word === recordTriggerType);
    return {
        ...EMPTY_START,
        triggerType,
        object: element?.optionalString('object') ?? null,
        recordTriggerType: triggerType.startsWith('Record') ? (known ?? 'CreateAndUpdate') : null,
        schedule: triggerType === 'Scheduled' ? scheduleOf(element) : null,
        next: null,
        location: element?.location ?? root.location
    };
}

/** When a refused flow on a schedule would run; null where that is what cannot be read. */
function scheduleOf(element: XmlElement | null): FlowStart['schedule'] {
    try {
        return readSchedule(element?.child('schedule') ?? null);
    } catch (error) {
        if (error instanceof UnsupportedFeatureError) {
            return null;
        }
        throw error;
    }
}

/** What a refused flow throws when it is to run. */
export function refusalOf({ name, refusal }: FlowModel): UnsupportedFeatureError | null {
    return refusal && new UnsupportedFeatureError(refusal.room, `${refusal.feature} (flow ${name})`, refusal.location);
}
