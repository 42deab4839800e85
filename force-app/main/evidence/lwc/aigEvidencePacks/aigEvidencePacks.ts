import { LightningElement, api } from 'lwc';
import type getOverview from '@salesforce/apex/AigEvidenceController.getOverview';
import { formatText } from 'c/aigFormatText';
import { LABELS } from './labels';

type Overview = Awaited<ReturnType<typeof getOverview>>;
type Pack = NonNullable<Overview['packs']>[number];

interface Shown {
    readonly pack: Pack;
    readonly key: string;
    readonly name: string;
    readonly tone: string;
    readonly state: string;
    readonly isReady: boolean;
    readonly figures: string;
    readonly htmlLabel: string;
    readonly jsonLabel: string;
    readonly htmlUrl: string;
    readonly jsonUrl: string;
}

const STATES: Readonly<Record<string, { readonly tone: string; readonly state: string }>> = {
    Failed: { tone: 'Failed', state: LABELS.failed },
    Queued: { tone: 'Running', state: LABELS.queued },
    Ready: { tone: 'Met', state: LABELS.ready }
};
/** Where the platform downloads a version of a file; HTML always as an attachment, never as a page of the org. */
const DOWNLOAD = '/sfc/servlet.shepherd/version/download/';

/** The generated versions of a dossier, newest first: hash, files, and how to verify one. */
export default class AigEvidencePacks extends LightningElement {
    @api packs: readonly Pack[] | null = null;

    readonly labels = LABELS;

    get shown(): readonly Shown[] {
        return (this.packs ?? []).map((pack) => ({
            pack,
            key: pack.id ?? '',
            name: `${LABELS.version} ${pack.version ?? ''} (${pack.name ?? ''})`,
            ...(STATES[pack.status ?? ''] ?? { tone: 'Failed', state: pack.status ?? '' }),
            isReady: pack.status === 'Ready',
            figures: formatText(LABELS.packGaps, pack.completeness ?? 0, pack.gaps ?? 0),
            htmlLabel: formatText(LABELS.html, pack.version ?? ''),
            jsonLabel: formatText(LABELS.json, pack.version ?? ''),
            htmlUrl: DOWNLOAD + (pack.htmlFileId ?? ''),
            jsonUrl: DOWNLOAD + (pack.jsonFileId ?? '')
        }));
    }

    get isEmpty(): boolean {
        return this.shown.length === 0;
    }
}
