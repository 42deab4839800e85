import { LightningElement, api } from 'lwc';
import type getOverview from '@salesforce/apex/AigEvidenceController.getOverview';
import lift from '@salesforce/apex/AigLegalHoldController.lift';
import place from '@salesforce/apex/AigLegalHoldController.place';
import { formatText } from 'c/aigFormatText';
import AigReasonDialog, { type ReasonDialogOptions } from 'c/aigReasonDialog';
import { LABELS } from './labels';

type Hold = NonNullable<Awaited<ReturnType<typeof getOverview>>['hold']>;

const MAXIMUM_REASON = 4000;

/** Whether a legal hold stands on a use case; places and lifts it with a reason. Fires `changed` when one was. */
export default class AigLegalHold extends LightningElement {
    @api useCaseId: string | null = null;
    @api hold: Hold | null = null;
    @api canManage = false;

    readonly labels = LABELS;

    get sinceText(): string {
        return formatText(LABELS.since, this.hold?.name ?? '', this.hold?.placedByName ?? '');
    }

    get actionLabel(): string {
        return this.hold ? LABELS.lift : LABELS.place;
    }

    async handleChange(): Promise<void> {
        const isStanding = Boolean(this.hold);
        const { useCaseId } = this;
        const options: ReasonDialogOptions = {
            heading: this.actionLabel,
            body: isStanding ? LABELS.liftBody : LABELS.placeBody,
            reasonLabel: LABELS.reason,
            reasonMissing: LABELS.reasonMissing,
            confirmLabel: this.actionLabel,
            maximumLength: MAXIMUM_REASON,
            action: async (reason) => {
                await (isStanding ? lift({ useCaseId, reason }) : place({ useCaseId, reason }));
                return { success: true };
            }
        };
        const isDone = await AigReasonDialog.open<boolean>({ label: options.heading, size: 'small', ...options });
        if (isDone) {
            this.dispatchEvent(new CustomEvent('changed'));
        }
    }
}
