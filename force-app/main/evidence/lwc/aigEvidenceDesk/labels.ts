import announce from '@salesforce/label/c.AIG_EvidenceDesk_Announce';
import completeness from '@salesforce/label/c.AIG_EvidenceDesk_Completeness';
import empty from '@salesforce/label/c.AIG_EvidenceDesk_Empty';
import emptyBody from '@salesforce/label/c.AIG_EvidenceDesk_EmptyBody';
import failed from '@salesforce/label/c.AIG_Status_Failed';
import gaps from '@salesforce/label/c.AIG_EvidenceDesk_Gaps';
import generate from '@salesforce/label/c.AIG_EvidenceDesk_Generate';
import generated from '@salesforce/label/c.AIG_EvidenceDesk_Generated';
import held from '@salesforce/label/c.AIG_EvidenceDesk_Held';
import intro from '@salesforce/label/c.AIG_EvidenceDesk_Intro';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import more from '@salesforce/label/c.AIG_EvidenceDesk_More';
import none from '@salesforce/label/c.AIG_EvidenceDesk_None';
import outcome from '@salesforce/label/c.AIG_EvidenceDesk_Outcome';
import percent from '@salesforce/label/c.AIG_EvidenceDesk_Percent';
import queued from '@salesforce/label/c.AIG_EvidenceDesk_Queued';
import queuedState from '@salesforce/label/c.AIG_EvidenceTab_StatusQueued';
import refresh from '@salesforce/label/c.AIG_EvidenceTab_Refresh';
import selected from '@salesforce/label/c.AIG_EvidenceDesk_Selected';
import title from '@salesforce/label/c.AIG_EvidenceDesk_Title';
import totals from '@salesforce/label/c.AIG_EvidenceDesk_Totals';
import useCase from '@salesforce/label/c.AIG_EvidenceDesk_UseCase';
import version from '@salesforce/label/c.AIG_EvidenceDesk_Version';

/** Texts of this component. */
export const LABELS = {
    announce,
    completeness,
    empty,
    emptyBody,
    failed,
    gaps,
    generate,
    generated,
    held,
    intro,
    loading,
    more,
    none,
    outcome,
    percent,
    queued,
    queuedState,
    refresh,
    selected,
    title,
    totals,
    useCase,
    version
};
