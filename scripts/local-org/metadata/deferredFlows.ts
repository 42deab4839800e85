import type { UnsupportedFeatureError } from '../errors';
import { objectOf } from './model';
import type { ModelDraft } from './modelDraft';
import type { XmlElement } from './xmlReader';

/** Where a process of the Process Builder names the object whose saves or events start it, by process type. */
const STARTED_BY: Readonly<Record<string, string>> = { Workflow: 'ObjectType', CustomEvent: 'EventType' };

/**
 * The object whose saves or events would start an active process of the Process Builder; null for a flow on a schedule, which
 * nothing starts in Apex tests. Throws the refusal where the file does not say what starts it.
 */
export function startedBy(draft: ModelDraft, root: XmlElement, refusal: UnsupportedFeatureError): string | null {
    const note = STARTED_BY[root.optionalString('processType') ?? ''];
    if (note === undefined) {
        return null;
    }
    const named = root
        .children('processMetadataValues')
        .find((each) => each.optionalString('name') === note)
        ?.child('value')
        ?.optionalString('stringValue');
    const object = objectOf(draft.model, named ?? '');
    if (!object) {
        throw refusal;
    }
    return object.name;
}
