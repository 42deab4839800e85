import type { UnsupportedFeatureError } from '../errors';
import { objectOf } from './model';
import { processNote } from './flowProcesses';
import type { ModelDraft } from './modelDraft';
import type { XmlElement } from './xmlReader';

/** Where a process of the Process Builder names the object whose saves or events start it, by process type. */
const STARTED_BY: Readonly<Record<string, string>> = { Workflow: 'ObjectType', CustomEvent: 'EventType' };

/**
 * What is refused in place of a process that is not implemented: the saves or events that would start it. An object that is not here
 * is refused by itself. Throws the refusal where the file does not say what
 * starts it.
 */
export function refusedStart(
    draft: ModelDraft,
    root: XmlElement,
    refusal: UnsupportedFeatureError
): { readonly savesOf: string } | { readonly refuses: string } {
    const note = STARTED_BY[root.optionalString('processType') ?? ''];
    if (note === undefined) {
        throw refusal;
    }
    const named = processNote(root, note);
    if (named === null) {
        throw refusal;
    }
    const object = objectOf(draft.model, named);
    return object ? { savesOf: object.name } : { refuses: `saves of ${named}, which is not here either` };
}
